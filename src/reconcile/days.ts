import type { Day } from "../model/index.ts";

/**
 * Days as whole numbers, counted from 1970-01-01, so that a million claims can be sorted and stepped through quickly.
 * Proleptic Gregorian, after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
 */
export type DayNumber = number;

const numbers = new Map<Day, DayNumber>();
const days = new Map<DayNumber, Day>();

/** The number of a day; the day must be written as the model has it. */
export function dayNumber(day: Day): DayNumber {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const sign = day.startsWith("-") ? 1 : 0;
  const year = Number(day.slice(0, 4 + sign));
  const month = Number(day.slice(5 + sign, 7 + sign));
  const dayOfMonth = Number(day.slice(8 + sign, 10 + sign));
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const number = era * 146097 + dayOfEra - 719468;
  numbers.set(day, number);
  return number;
}

/** The day of a number, the inverse of `dayNumber`. */
export function dayOf(number: DayNumber): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const digits = String(Math.abs(year)).padStart(4, "0");
  const day = `${year < 0 ? "-" : ""}${digits}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
  days.set(number, day);
  return day;
}

/** Whether the text is a day that exists ("2031-02-30" does not). */
export function isRealDay(text: string): boolean {
  return /^-?\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(dayNumber(text)) === text;
}
