import { describe, expect, it } from "vitest";
import { longText, textsIn } from "../bench/reading/texts.ts";

describe("the texts of the reading benchmark", () => {
  it("are there without any being given, and can be made as long as wanted", () => {
    const texts = textsIn(undefined);
    expect(texts.length).toBeGreaterThan(3);
    expect(longText(texts, 300_000).length).toBe(300_000);
  });

  it("name other people and places in every copy", () => {
    const text = "Then the Karvani army took old Lestova, and the Karvani army left.";
    const long = longText([text], 3 * text.length + 20);
    const [first, second, third] = long.split("\n\n");
    expect(first).toBe(text);
    expect(second).toMatch(/the Karvani[a-z]+ army took old Lestova[a-z]+, and/);
    expect(third).not.toBe(second);
  });

  it("are missed in one line", () => {
    expect(() => textsIn("src/model")).toThrow(/no English texts/);
  });
});
