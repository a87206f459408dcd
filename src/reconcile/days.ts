import { civilFromDays, civilOf, daysFromCivil, writtenCivil } from "../model/civil.ts";
import type { Day } from "../model/index.ts";

/**
 * Days as whole numbers, counted from 1970-01-01, so that a million claims can be sorted and stepped through quickly.
 */
export type DayNumber = number;

const numbers = new Map<Day, DayNumber>();
const days = new Map<DayNumber, Day>();

/** The number of a day; the day must be written as the model has it. */
export function dayNumber(day: Day): DayNumber {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const { year, month, day: date } = civilOf(day);
  const number = daysFromCivil(year, month, date);
  numbers.set(day, number);
  return number;
}

/** The day of a number, the inverse of `dayNumber`. */
export function dayOf(number: DayNumber): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = writtenCivil(civilFromDays(number));
  days.set(number, day);
  return day;
}

/** Whether the text is a day that exists ("2031-02-30" does not). */
export function isRealDay(text: string): boolean {
  return /^-?\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(dayNumber(text)) === text;
}
