import { describe, expect, it } from "vitest";
import { values } from "./values.ts";

describe("English expressions relative to the narrative", () => {
  it("shifts by units, as finely as the unit", () => {
    expect(
      values(
        "On 10 June 1940 they landed. Twelve days later they won. Fifteen months later they left. Two years earlier they had lost.",
      ),
    ).toEqual([
      "10 June 1940 = 1940-06-10",
      "Twelve days later = 1940-06-22",
      "Fifteen months later = 1941-09",
      "Two years earlier = 1939",
    ]);
  });

  it("keeps vague shifts vague", () => {
    expect(
      values(
        "On 10 June 1940 they landed. A few days later they left; weeks earlier, nobody knew; days later, all did.",
      ),
    ).toEqual([
      "10 June 1940 = 1940-06-10",
      "A few days later = FUTURE_REF",
      "weeks earlier = PAST_REF",
      "days later = XXXX-XX-XX",
    ]);
  });

  it("finds the next, the previous and the same", () => {
    expect(
      values(
        "On 30 May 1940 they landed. The next day it rained. That month, the following month and the same year. Later that month they won. By the end of the month they left. The previous April.",
      ),
    ).toEqual([
      "30 May 1940 = 1940-05-30",
      "The next day = 1940-05-31",
      "That month = 1940-05",
      "the following month = 1940-06",
      "the same year = 1940",
      "Later that month = 1940-06-XX",
      "the end of the month = 1940-06",
      "The previous April = 1940-04",
    ]);
  });

  it("takes the year of a month from the narrative, forward over the year's end", () => {
    expect(
      values("In October 1940 they landed. In December it snowed. In February it thawed. They had come in June."),
    ).toEqual(["October 1940 = 1940-10", "December = 1940-12", "February = 1941-02", "June = 1940-06"]);
  });

  it("counts ago and today from the reference day where the narrative is near it", () => {
    expect(
      values(
        "Two days ago it fell. Yesterday it burned. It is currently empty; today nobody lives there.",
        "2009-12-19",
      ),
    ).toEqual([
      "Two days ago = 2009-12-17",
      "Yesterday = 2009-12-18",
      "currently = PRESENT_REF",
      "today = PRESENT_REF",
    ]);
  });

  it("goes on to the spring of the winter's year, the new year and the middle of the month", () => {
    expect(
      values(
        "In the winter of 1778 it snowed. The next spring it rained. In early June they came; by mid-month they left.",
      ),
    ).toEqual([
      "the winter of 1778 = 1778-WI",
      "The next spring = 1778-SP",
      "early June = 1778-06",
      "mid-month = 1778-06",
    ]);
    expect(values("In July 1863 they landed. By the new year, they were gone.")).toEqual([
      "July 1863 = 1863-07",
      "the new year = 1864-01-01",
    ]);
  });

  it("reads lengths of time", () => {
    expect(
      values(
        "For two weeks, within a few days, in under a month, over two and a half years, a ten-day truce, twelve to eighteen months, the past two centuries, seven hours, at age seventy-nine.",
      ),
    ).toEqual([
      "two weeks = P2W",
      "a few days = PXD",
      "under a month = P1M",
      "over two and a half years = P2.5Y",
      "ten-day = P10D",
      "twelve = P12M",
      "eighteen months = P18M",
      "the past two centuries = P2CE",
      "seven hours = PT7H",
      "seventy-nine = P79Y",
    ]);
  });

  it("reads sets, vague references and times without a value", () => {
    expect(
      values(
        "Every day, daily and annually; recently, in the future, in what is now Arden; at the same time; during this period; at night; the winter quarters.",
      ),
    ).toEqual([
      "Every day = XXXX-XX-XX",
      "daily = XXXX-XX-XX",
      "annually = XXXX",
      "recently = PAST_REF",
      "the future = FUTURE_REF",
      "now = PRESENT_REF",
      "the same time = null",
      "this period = null",
      "night = XXXX-XX-XXTNI",
      "winter = XXXX-WI",
    ]);
  });

  it("dates a day in apposition to another", () => {
    expect(values("On 27 June 1950, two days after they crossed the river, the senate met.")).toEqual([
      "27 June 1950 = 1950-06-27",
      "two days after = 1950-06-27",
    ]);
  });

  it("counts weekdays and last night from the day of a news story", () => {
    expect(
      values(
        "Last night shells fell. On Friday night it was quiet; in the early hours of Wednesday it was not. Talks go on next Monday.",
        "2016-11-10",
      ),
    ).toEqual([
      "Last night = 2016-11-09TNI",
      "Friday night = 2016-11-04TNI",
      "the early hours of Wednesday = 2016-11-09TMO",
      "next Monday = 2016-11-14",
    ]);
  });

  it("reads dates in numbers where only one order makes a date", () => {
    expect(values("On 26.11.2016, 26/11/2016, 11/26/2016 and 2016/11/26.")).toEqual([
      "26.11.2016 = 2016-11-26",
      "26/11/2016 = 2016-11-26",
      "11/26/2016 = 2016-11-26",
      "2016/11/26 = 2016-11-26",
    ]);
  });
});
