import { calendarDay } from "../../export/ribbons/days.ts";
import { yearInWords } from "../../export/ribbons/period.ts";
import { Problem } from "../../model/problem.ts";
import type { Day } from "../../model/when.ts";

const months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A day as the user wrote it. Throws a `Problem` where it is not written as one, or no calendar has it. */
export function parseDay(text: string): Day {
  const written = text.trim();
  if (!/^-?\d{4}-\d{2}-\d{2}$/.test(written)) {
    throw new Problem(`"${text}" is not a day; write it as year-month-day, for example 2031-11-28`);
  }
  const { year, month, day } = calendarDay(written);
  const name = months[month - 1];
  if (name === undefined) throw new Problem(`"${text}" is no day: there is no month ${month}, months are 01 to 12`);
  const length = daysInMonth(year, month);
  if (day < 1 || day > length) {
    throw new Problem(`"${text}" is no day: ${name} ${yearInWords(year)} has days 01 to ${length}`);
  }
  return written;
}

/** The first day of what the user wrote: a day, a month (2031-11) or a year (2031). Throws as `parseDay` does. */
export function parseFirstDay(text: string): Day {
  const written = text.trim();
  if (/^-?\d{4}$/.test(written)) return `${written}-01-01`;
  const [, month] = /^-?\d{4}-(\d{2})$/.exec(written) ?? [];
  if (month === undefined) return parseDay(text);
  if (months[Number(month) - 1] === undefined)
    throw new Problem(`"${text}" is no month: there is no month ${Number(month)}, months are 01 to 12`);
  return `${written}-01`;
}

/** The last day of what the user wrote: a day, a month or a year. */
export function parseLastDay(text: string): Day {
  const first = parseFirstDay(text);
  if (first === text.trim()) return first;
  if (/^-?\d{4}$/.test(text.trim())) return first.replace(/01-01$/, "12-31");
  const { year, month } = calendarDay(first);
  return first.replace(/01$/, String(daysInMonth(year, month)));
}

/** Days, months or years, separated by commas: the last day of each, since what was so by the end of it is asked for. */
export function parseDays(text: string): Day[] {
  return text.split(",").map(parseLastDay);
}

/** Throws a `Problem` where a period ends before it begins. */
export function checkPeriod(from: Day | undefined, to: Day | undefined): void {
  if (from !== undefined && to !== undefined && calendarOrder(from) > calendarOrder(to)) {
    throw new Problem(`the period begins on ${from}, after it ends on ${to}; give the earlier day first`);
  }
}

function calendarOrder(day: Day): number {
  const { year, month, day: date } = calendarDay(day);
  return year * 400 + month * 32 + date;
}
