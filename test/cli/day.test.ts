import { describe, expect, it } from "vitest";
import { checkPeriod, parseDay, parseDays, parseFirstDay, parseLastDay } from "../../src/cli/arguments/day.ts";

describe("a day on the command line", () => {
  it.each(["2016-11-28", "2016-02-29", "2000-02-29", "0044-03-15", "-0489-09-12"])("%s is one", (day) => {
    expect(parseDay(day)).toBe(day);
  });

  it.each([
    ["2016-02-30", '"2016-02-30" is no day: February 2016 has days 01 to 29'],
    ["2015-02-29", '"2015-02-29" is no day: February 2015 has days 01 to 28'],
    ["1900-02-29", '"1900-02-29" is no day: February 1900 has days 01 to 28'],
    ["2016-04-31", '"2016-04-31" is no day: April 2016 has days 01 to 30'],
    ["2016-11-00", '"2016-11-00" is no day: November 2016 has days 01 to 30'],
    ["2016-13-01", '"2016-13-01" is no day: there is no month 13, months are 01 to 12'],
    ["28/11/2016", '"28/11/2016" is not a day; write it as year-month-day, for example 2031-11-28'],
    ["2016-11", '"2016-11" is not a day; write it as year-month-day, for example 2031-11-28'],
    ["", '"" is not a day; write it as year-month-day, for example 2031-11-28'],
  ])("%s is none, and the line says why", (text, line) => {
    expect(() => parseDay(text)).toThrow(line);
  });

  it("may be one of several", () => {
    expect(parseDays("2016-11-28, 2016-11-29")).toEqual(["2016-11-28", "2016-11-29"]);
    expect(() => parseDays("2016-11-28,")).toThrow("is not a day");
  });

  it.each([
    ["2016-11", "2016-11-01", "2016-11-30"],
    ["2016-02", "2016-02-01", "2016-02-29"],
    ["2015", "2015-01-01", "2015-12-31"],
    ["-0489", "-0489-01-01", "-0489-12-31"],
    ["-0489-09", "-0489-09-01", "-0489-09-30"],
    ["2016-11-28", "2016-11-28", "2016-11-28"],
    ["2001-01", "2001-01-01", "2001-01-31"],
  ])("%s begins on %s and ends on %s", (text, first, last) => {
    expect(parseFirstDay(text)).toBe(first);
    expect(parseLastDay(text)).toBe(last);
    expect(parseDays(`${text},2017-01-01`)).toEqual([last, "2017-01-01"]);
  });

  it.each([
    ["2016-13", '"2016-13" is no month: there is no month 13, months are 01 to 12'],
    ["2016-00", '"2016-00" is no month: there is no month 0, months are 01 to 12'],
    ["16", '"16" is not a day'],
    ["2016-1", '"2016-1" is not a day'],
    ["2016-02-30", '"2016-02-30" is no day'],
  ])("%s is neither day, month nor year", (text, line) => {
    expect(() => parseFirstDay(text)).toThrow(line);
    expect(() => parseLastDay(text)).toThrow(line);
  });

  it("must not begin a period that ends before it", () => {
    expect(() => checkPeriod("2016-11-29", "2016-11-28")).toThrow("begins on 2016-11-29, after it ends on 2016-11-28");
    expect(() => checkPeriod("-0001-01-01", "-0002-01-01")).toThrow("give the earlier day first");
    expect(() => checkPeriod("-0002-01-01", "0001-01-01")).not.toThrow();
    expect(() => checkPeriod("2016-11-28", "2016-11-28")).not.toThrow();
    expect(() => checkPeriod(undefined, "2016-11-28")).not.toThrow();
  });
});
