import type { Day } from "../../model/index.ts";

/**
 * Days as whole numbers: 0 is 1970-01-01, proleptic Gregorian, years counted astronomically (1 BC is year 0).
 * The method is Howard Hinnant's "chrono-compatible low-level date algorithms" (days_from_civil, civil_from_days).
 */
export type DayNumber = number;

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The number of a civil day; month 1 to 12. A day beyond the month's end runs on into the next month. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil day of a day number. */
export function civil(number: DayNumber): Civil {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 31);
}

/** 1 Monday … 7 Sunday, as ISO 8601 counts. */
export function weekday(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week: the week-numbering year and the week 1 to 53. */
export function isoWeek(number: DayNumber): { readonly year: number; readonly week: number } {
  const thursday = number - weekday(number) + 4;
  const year = civil(thursday).year;
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** A month so many months on (or back), years carried. */
export function shiftMonth(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const index = year * 12 + (month - 1) + by;
  const shiftedYear = Math.floor(index / 12);
  return { year: shiftedYear, month: index - shiftedYear * 12 + 1 };
}

const pad2 = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** Stands for a year nobody told: dates reckoned in it keep their months and days and are written "XXXX". */
export const UNKNOWN_YEAR = 8000;

/** Whether a year is one the text told, not the stand-in for an unknown one or its neighbours. */
export function isKnownYear(year: number): boolean {
  return Math.abs(year - UNKNOWN_YEAR) > 100;
}

/** A year as ISO 8601 and EDTF write it: four digits, a minus before them for years before year 0. */
export function formatYear(year: number): string {
  if (!isKnownYear(year)) return "XXXX";
  const digits = Math.abs(year).toString().padStart(4, "0");
  return year < 0 ? `-${digits}` : digits;
}

export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${pad2(month)}`;
}

/** Documents tell the same days again and again. */
const formatted = new Map<DayNumber, Day>();
const FORMATTED = 10_000;

/** A day number as the model's `Day`. */
export function formatDay(number: DayNumber): Day {
  let text = formatted.get(number);
  if (text === undefined) {
    const { year, month, day } = civil(number);
    text = `${formatYear(year)}-${pad2(month)}-${pad2(day)}`;
    if (formatted.size >= FORMATTED) formatted.clear();
    formatted.set(number, text);
  }
  return text;
}

/** A `Day` as a day number; null where it is no day of the calendar. */
export function parseDay(day: Day): DayNumber | null {
  const sign = day.startsWith("-") ? -1 : 1;
  const digits = sign < 0 ? day.slice(1) : day;
  const [y = "", m = "", d = ""] = digits.split("-");
  const year = sign * Number(y);
  const month = Number(m);
  const dayOfMonth = Number(d);
  if (y.length !== 4 || m.length !== 2 || d.length !== 2 || !Number.isInteger(year) || !(month >= 1 && month <= 12))
    return null;
  if (!(dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month))) return null;
  return dayNumber(year, month, dayOfMonth);
}
