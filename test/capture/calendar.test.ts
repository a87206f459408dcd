import { describe, expect, test } from "vitest";
import { findDay, findDays, makeDay, monthNumber, slashedDays, wholeDay } from "../../src/capture/calendar.ts";

describe("calendar days in print", () => {
  test.each([
    ["12 December 2016", "2016-12-12"],
    ["12th of December 2016", "2016-12-12"],
    ["Dec. 12, 2016", "2016-12-12"],
    ["December 12 2016", "2016-12-12"],
    ["2016. december 12.", "2016-12-12"],
    ["12. Dezember 2016", "2016-12-12"],
    ["12 décembre 2016", "2016-12-12"],
    ["12 de diciembre de 2016", "2016-12-12"],
    ["12 грудня 2016 року", "2016-12-12"],
    ["12 декабря 2016", "2016-12-12"],
    ["12 ديسمبر 2016", "2016-12-12"],
    ["2016-12-12", "2016-12-12"],
    ["12.12.2016", "2016-12-12"],
    ["29 February 2016", "2016-02-29"],
  ])("%s", (text, day) => {
    expect(findDay(text)).toBe(day);
  });

  test.each([
    "12/2/2016",
    "December 2016",
    "12 December",
    "31 November 2016",
    "29 February 2015",
    "12 Dezembr 2016",
    "112 May 2016",
    "version 1.2.2016.4",
  ])("not told: %s", (text) => {
    expect(findDay(text)).toBeNull();
  });

  test("all days of a text, in order", () => {
    expect(findDays("From 3 May 2018 to June 9, 2018.").map(({ day, start, end }) => [day, start, end])).toEqual([
      ["2018-05-03", 5, 15],
      ["2018-06-09", 19, 31],
    ]);
  });

  test("a whole text that is one day", () => {
    expect(wholeDay("Monday, 12 December 2016, 14:05 GMT")).toBe("2016-12-12");
    expect(wholeDay("2016-12-12T14:05:00Z")).toBe("2016-12-12");
    expect(wholeDay("On 12 December 2016 it fell")).toBeNull();
    expect(wholeDay("3 May 2018 – 9 June 2018")).toBeNull();
  });

  test("a date with slashes can mean two days", () => {
    expect(slashedDays("12/2/2016")).toEqual(["2016-02-12", "2016-12-02"]);
    expect(slashedDays("31/12/2016")).toEqual(["2016-12-31"]);
    expect(slashedDays("4/4/2016")).toEqual(["2016-04-04"]);
    expect(slashedDays("31/31/2016")).toEqual([]);
  });

  test("months and days that do not exist", () => {
    expect(monthNumber("Smarch")).toBeNull();
    expect(makeDay(2016, 13, 1)).toBeNull();
    expect(makeDay(2016, 2, 30)).toBeNull();
  });
});
