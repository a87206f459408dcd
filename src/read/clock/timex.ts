import { formatYear, isoWeek } from "./calendar.ts";
import type { Unit } from "./meaning.ts";
import type { Moment } from "./moment.ts";

const timexYear = (year: number): string => (year > 0 ? formatYear(year) : `BC${formatYear(1 - year)}`);
/** Two digits, as dates and times are written. */
export const pad2 = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The TIMEX2 value of a moment: "2003-03-20", "1950-SU", "187" for the 1870s, "BC0490", "1965-01-31TMO". */
export function timexOf(moment: Moment): string {
  const year = timexYear(moment.year);
  switch (moment.precision) {
    case "century":
      return moment.year > 0 ? year.slice(0, 2) : `BC${formatYear(Math.abs(moment.year)).slice(0, 2)}`;
    case "decade":
      return moment.year > 0 ? year.slice(0, 3) : `BC${formatYear(Math.abs(moment.year)).slice(0, 3)}`;
    case "year":
      return year;
    case "half":
      return `${year}-H${moment.half}`;
    case "season":
      return `${year}-${moment.season}`;
    case "month":
      return `${year}-${pad2(moment.month!)}`;
    case "week": {
      const { year: weekYear, week } = isoWeek(moment.first);
      return `${timexYear(weekYear)}-W${pad2(week)}`;
    }
    default:
      return `${year}-${pad2(moment.month!)}-${pad2(moment.day!)}${timeOf(moment)}`;
  }
}

function timeOf(moment: Moment): string {
  if (moment.hour !== undefined) return `T${pad2(moment.hour)}:${pad2(moment.minute ?? 0)}`;
  return moment.part ? `T${moment.part}` : "";
}

const durationCodes: Readonly<Record<Unit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  week: "W",
  month: "M",
  season: "M",
  year: "Y",
  decade: "DE",
  century: "CE",
  millennium: "ML",
};

/** The value of a length of time: "P2W", "PT1H", "PXD" where it is not counted. */
export function durationValue(amount: number | null, unit: Unit): string {
  const time = unit === "hour" || unit === "minute" || unit === "second" ? "T" : "";
  return `P${time}${amount === null ? "X" : amount}${durationCodes[unit]}`;
}

/** A moment nothing is known of but its unit. */
export function unknownValue(unit: Unit): string {
  switch (unit) {
    case "year":
      return "XXXX";
    case "month":
      return "XXXX-XX";
    case "week":
      return "XXXX-WXX";
    case "decade":
      return "XXX";
    default:
      return "XXXX-XX-XX";
  }
}

/** A day of a month that is known and of no day that is. */
export function dayWithin(moment: Moment): string {
  return moment.precision === "month" ? `${timexOf(moment)}-XX` : "XXXX-XX-XX";
}
