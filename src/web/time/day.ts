import { calendarDayOf, dayOfNumber, numberOf } from "../../export/ribbons/days.ts";
import type { Day } from "../../model/index.ts";

/** Days as whole numbers, so that they can be subtracted: 0 is 1970-01-01, in the proleptic Gregorian calendar. */
export function dayNumber(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = numberOf(day);
  numbers.set(day, number);
  return number;
}

/** The days of a case come again and again: every interval and every claim has some. */
const numbers = new Map<Day, number>();

/** The day with this number, `YYYY-MM-DD`. */
export function dayOf(number: number): Day {
  return dayOfNumber(number);
}

/** Year, month (1..12) and day of the month. */
export function parts(number: number): [year: number, month: number, date: number] {
  const { year, month, day } = calendarDayOf(number);
  return [year, month, day];
}

/** Whether a text of the address bar is a day of the calendar. */
export function isDay(text: string): text is Day {
  return /^-?\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(dayNumber(text)) === text;
}
