import { describe, expect, it } from "vitest";
import {
  civil,
  dayNumber,
  daysInMonth,
  formatDay,
  formatYear,
  isoWeek,
  parseDay,
  shiftMonth,
  UNKNOWN_YEAR,
  weekday,
} from "../../../src/read/clock/calendar.ts";

describe("days as numbers", () => {
  it("counts from 1970-01-01 and back again over leap years, centuries and years before Christ", () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(dayNumber(2000, 3, 1) - dayNumber(2000, 2, 28)).toBe(2);
    expect(dayNumber(1900, 3, 1) - dayNumber(1900, 2, 28)).toBe(1);
    for (const day of [-900_000, -719_468, -1, 0, 16_000, 2_000_000]) {
      const { year, month, day: date } = civil(day);
      expect(dayNumber(year, month, date)).toBe(day);
    }
  });

  it("agrees with Date where Date can be trusted", () => {
    for (let day = -200_000; day < 200_000; day += 997) {
      expect(formatDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      expect(weekday(day)).toBe(new Date(day * 86_400_000).getUTCDay() || 7);
    }
  });

  it("writes 490 BC as year -489", () => {
    expect(formatYear(-489)).toBe("-0489");
    expect(parseDay("-0489-09-12")).toBe(dayNumber(-489, 9, 12));
  });

  it("writes a year nobody told as XXXX", () => {
    expect(formatDay(dayNumber(UNKNOWN_YEAR, 11, 6))).toBe("XXXX-11-06");
  });

  it("refuses days the calendar does not have", () => {
    expect(parseDay("2015-02-29")).toBeNull();
    expect(parseDay("2016-13-01")).toBeNull();
    expect(parseDay("2016-1-1")).toBeNull();
  });

  it("knows months, ISO weeks and shifts over the turn of the year", () => {
    expect(daysInMonth(2016, 2)).toBe(29);
    expect(isoWeek(dayNumber(2016, 1, 1))).toEqual({ year: 2015, week: 53 });
    expect(shiftMonth(2016, 11, 3)).toEqual({ year: 2017, month: 2 });
    expect(shiftMonth(2016, 1, -1)).toEqual({ year: 2015, month: 12 });
  });
});
