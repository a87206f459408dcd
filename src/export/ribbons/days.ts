import type { Day } from "../../model/index.ts";

/** A calendar day taken apart; year 0 is 1 BC, as in ISO 8601. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Year, month and day of a `YYYY-MM-DD` day. */
export function calendarDay(day: Day): CalendarDay {
  const sign = day.startsWith("-") ? -1 : 1;
  const [year, month, date] = day.replace(/^-/, "").split("-").map(Number) as [number, number, number];
  return { year: sign * year, month, day: date };
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar, negative before.
 * Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The reverse of `dayNumber` (civil_from_days in the same paper). */
export function calendarDayOf(number: number): CalendarDay {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** The number of a written day. */
export function numberOf(day: Day): number {
  return dayNumber(calendarDay(day));
}

/** The day of a number, written. */
export function dayOfNumber(number: number): Day {
  const { year, month, day } = calendarDayOf(number);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
