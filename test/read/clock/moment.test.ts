import { describe, expect, it } from "vitest";
import { dayNumber, formatDay } from "../../../src/read/clock/calendar.ts";
import {
  decadeMoment,
  edtfOf,
  momentOfDay,
  monthMoment,
  seasonMoment,
  yearMoment,
} from "../../../src/read/clock/moment.ts";
import { durationValue, timexOf } from "../../../src/read/clock/timex.ts";

const days = (moment: { first: number; last: number }): string =>
  `${formatDay(moment.first)}/${formatDay(moment.last)}`;

describe("moments", () => {
  it("divides a month into 1–10, 11–20 and 21 to the end", () => {
    expect(days(monthMoment(2016, 2, "early"))).toBe("2016-02-01/2016-02-10");
    expect(days(monthMoment(2016, 2, "mid"))).toBe("2016-02-11/2016-02-20");
    expect(days(monthMoment(2016, 2, "late"))).toBe("2016-02-21/2016-02-29");
    expect(edtfOf(monthMoment(2016, 2, "mid"))).toBe("2016-02-11/2016-02-20");
  });

  it("writes whole months and years as such", () => {
    expect(edtfOf(monthMoment(2016, 2))).toBe("2016-02");
    expect(edtfOf(yearMoment(-489))).toBe("-0489");
  });

  it("lets a winter end in the year it is named by", () => {
    expect(days(seasonMoment(1943, "WI"))).toBe("1942-12-01/1943-02-28");
    expect(timexOf(seasonMoment(1943, "WI"))).toBe("1943-WI");
  });

  it("writes a range told by two months as months", () => {
    const until = monthMoment(2016, 12);
    expect(edtfOf({ ...monthMoment(2016, 11), last: until.last, until })).toBe("2016-11/2016-12");
  });

  it("writes TIMEX2 values", () => {
    expect(timexOf(momentOfDay(dayNumber(1965, 1, 31)))).toBe("1965-01-31");
    expect(timexOf({ ...momentOfDay(dayNumber(1965, 1, 31)), part: "MO" })).toBe("1965-01-31TMO");
    expect(timexOf({ ...momentOfDay(dayNumber(1965, 1, 31)), hour: 3, minute: 0 })).toBe("1965-01-31T03:00");
    expect(timexOf(decadeMoment(1870))).toBe("187");
    expect(timexOf(yearMoment(-489))).toBe("BC0490");
    expect(durationValue(2, "week")).toBe("P2W");
    expect(durationValue(null, "day")).toBe("PXD");
    expect(durationValue(7, "hour")).toBe("PT7H");
  });
});
