import { describe, expect, it } from "vitest";
import { findDates } from "../../../src/read/dates.ts";

describe("findDates", () => {
  it("gives offsets in UTF-16 code units, the words, the value, the days and how they are known", () => {
    const text = "🏴 On 26 November 2016 they won; two days later they left, for two weeks.";
    const found = findDates(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map((each) => each.text));
    expect(found).toMatchObject([
      { start: 6, text: "26 November 2016", value: "2016-11-26", edtf: "2016-11-26", basis: "explicit" },
      { text: "two days later", value: "2016-11-28", edtf: "2016-11-28", basis: "relative" },
      { text: "two weeks", value: "P2W", edtf: null },
    ]);
  });

  it("resolves across paragraphs in order", () => {
    expect(
      findDates("In 1861 it began.\n\nOn April 14 he was shot.\n\nThe next day he died.").map(({ value }) => value),
    ).toEqual(["1861", "1861-04-14", "1861-04-15"]);
  });

  it("takes the year told most where dates come before any year", () => {
    expect(findDates("Fighting began on 21 February. It ended on 3 May 2022.").map(({ edtf }) => edtf)).toEqual([
      "2022-02-21",
      "2022-05-03",
    ]);
  });

  it("reads hostile text in time linear in its length", () => {
    const seeds = [
      "5, 6, 7 and ",
      "On 5 May, ",
      "three days after the truce ",
      "early in late in the ",
      "which had, after ",
      ". . ",
      "(1 ",
      "Captured ",
      "Arden, Belm were taken, ",
      "two days after the fall of Arden ",
    ];
    for (const seed of seeds) {
      const short = seed.repeat(Math.ceil(20_000 / seed.length));
      const long = seed.repeat(Math.ceil(400_000 / seed.length));
      findDates(short);
      const began = performance.now();
      findDates(long);
      // Twenty times the text; a quadratic reader would take minutes.
      expect(performance.now() - began, seed).toBeLessThan(8_000);
    }
    expect(findDates("x".repeat(1_000_000))).toEqual([]);
  });

  it("finds nothing in nothing", () => {
    expect(findDates("")).toEqual([]);
  });
});
