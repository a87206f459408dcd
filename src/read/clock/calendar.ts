import { type Civil, civilFromDays, daysFromCivil } from "../../model/civil.ts";
import type { Day } from "../../model/index.ts";

/**
 * Days as whole numbers: 0 is 1970-01-01, proleptic Gregorian, years counted astronomically (1 BC is year 0).
 */
export type DayNumber = number;

/** The number of a civil day; month 1 to 12. A day beyond the month's end runs on into the next month. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return daysFromCivil(year, month, day);
}

/** The civil day of a day number. */
export function civil(number: DayNumber): Civil {
  return civilFromDays(number);
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
