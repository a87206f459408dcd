import { describe, expect, it } from "vitest";
import { sentences } from "./reading.ts";

describe("Hungarian sentences", () => {
  it.each([
    ["A 28. Dandár bevonult Tarvasba. A harcok folytatódtak."],
    ["Tarvas 2031. május 3-án esett el. A hadsereg kivonult."],
    ["Kovács dr. Tarvasba ment. A város csendes volt."],
    ["A 3. és a 4. Hadosztály támadt. Este csend lett."],
  ])("an ordinal's stop or an abbreviation ends none: %s", (text) => {
    expect(sentences(text)).toHaveLength(2);
  });

  it("a number before a stop ends one where a sentence starter follows", () => {
    expect(sentences("A foglyok száma 28. A harcok folytatódtak.")).toEqual([
      "A foglyok száma 28.",
      "A harcok folytatódtak.",
    ]);
  });
});
