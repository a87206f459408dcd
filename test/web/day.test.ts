import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOf, isDay, parts } from "../../src/web/time/day.ts";

describe("days as numbers", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["2016-11-28", 17_133],
  ])("%s is %i", (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(dayOf(number)).toBe(day);
  });

  it("agrees with the calendar of the machine for every day it knows, and goes there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        expect(dayOf(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(dayOf(number))).toBe(number);
      }),
    );
  });

  it("holds before the year 1", () => {
    expect(dayNumber(dayOf(-1_000_000))).toBe(-1_000_000);
    expect(dayOf(dayNumber("-0489-09-12"))).toBe("-0489-09-12");
    expect(parts(dayNumber("0000-02-29"))).toEqual([0, 2, 29]);
  });
});

describe("isDay", () => {
  it.each(["2016-11-28", "0001-01-01", "-0489-09-12"])("knows %s", (text) => expect(isDay(text)).toBe(true));
  it.each(["", "2016-11", "2016-13-01", "2015-02-29", "28 November", "2016-11-28T00:00"])("refuses “%s”", (text) =>
    expect(isDay(text)).toBe(false),
  );
});
