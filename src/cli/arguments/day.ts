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
    throw new Problem(`"${text}" is not a day; write it as year-month-day, for example 2016-11-28`);
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

/** One day or several, separated by commas. */
export function parseDays(text: string): Day[] {
  return text.split(",").map(parseDay);
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
