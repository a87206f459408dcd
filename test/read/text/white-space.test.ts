import { describe, expect, it } from "vitest";
import { singleSpaced } from "../../../src/read/text/white-space.ts";

describe("single spaces", () => {
  it("leaves a text that has them as it is", () => {
    expect(singleSpaced("the bridge at Dolna Lipa 🙂")).toBe("the bridge at Dolna Lipa 🙂");
    expect(singleSpaced(" Lipa ")).toBe(" Lipa ");
    expect(singleSpaced("")).toBe("");
  });

  it("makes every other white space one space", () => {
    expect(singleSpaced("Dolna  Lipa")).toBe("Dolna Lipa");
    expect(singleSpaced("Dolna\nLipa")).toBe("Dolna Lipa");
    expect(singleSpaced("Dolna\u00a0Lipa\t \r\nbridge")).toBe("Dolna Lipa bridge");
    expect(singleSpaced("\u2003Lipa")).toBe(" Lipa");
  });
});
