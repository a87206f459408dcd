import type { Day } from "../../model/index.ts";

/**
 * Days as whole numbers, so that they can be subtracted: 0 is 1970-01-01. The proleptic Gregorian calendar, reckoned
 * after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", which holds for every year.
 */
export function dayNumber(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = reckoned(day);
  numbers.set(day, number);
  return number;
}

/** The days of a case come again and again: every interval and every claim has some. */
const numbers = new Map<Day, number>();

function reckoned(day: Day): number {
  const sign = day.startsWith("-") ? -1 : 1;
  const [yearText, monthText, dateText] = day.slice(sign < 0 ? 1 : 0).split("-") as [string, string, string];
  const month = Number(monthText);
  const year = sign * Number(yearText) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(dateText) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day with this number, `YYYY-MM-DD`. */
export function dayOf(number: number): Day {
  const [year, month, date] = parts(number);
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** Year, month (1..12) and day of the month. */
export function parts(number: number): [year: number, month: number, date: number] {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date];
}

/** Whether a text of the address bar is a day of the calendar. */
export function isDay(text: string): text is Day {
  return /^-?\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(dayNumber(text)) === text;
}
