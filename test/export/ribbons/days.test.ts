import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDay, calendarDayOf, dayNumber, numberOf } from "../../../src/export/ribbons/days.ts";
import { dayInWords, periodInWords } from "../../../src/export/ribbons/period.ts";

describe("day numbers", () => {
  it("count from 1970-01-01", () => {
    expect(numberOf("1970-01-01")).toBe(0);
    expect(numberOf("2000-03-01")).toBe(11_017);
    expect(numberOf("1969-12-31")).toBe(-1);
  });

  it("agree with the calendar of the language from 1000 to 3000", () => {
    fc.assert(
      fc.property(fc.integer({ min: -354_285, max: 376_200 }), (number) => {
        const date = new Date(number * 86_400_000);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(calendarDayOf(number)).toEqual(expected);
        expect(dayNumber(expected)).toBe(number);
      }),
    );
  });

  it("run through the years before 1", () => {
    expect(calendarDay("-0489-09-12")).toEqual({ year: -489, month: 9, day: 12 });
    expect(numberOf("0001-01-01") - numberOf("0000-12-31")).toBe(1);
    expect(numberOf("0000-01-01") - numberOf("-0001-12-31")).toBe(1);
  });
});

describe("days in words", () => {
  it("are written as people write them", () => {
    expect(dayInWords("2016-11-28")).toBe("28 November 2016");
    expect(dayInWords("-0489-09-12")).toBe("12 September 490 BC");
  });

  it.each([
    ["2016-11-28", "2016-11-28", "28 November 2016"],
    ["2016-11-28", "2016-11-30", "28 to 30 November 2016"],
    ["2016-10-28", "2016-11-03", "28 October to 3 November 2016"],
    ["2016-12-30", "2017-01-02", "30 December 2016 to 2 January 2017"],
  ])("%s to %s", (first, last, words) => {
    expect(periodInWords(first, last)).toBe(words);
  });
});
