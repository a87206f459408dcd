import { type Civil, civilFromDays, civilOf, daysFromCivil, writtenCivil } from "../../model/civil.ts";
import type { Day } from "../../model/index.ts";

/** Year, month and day of a `YYYY-MM-DD` day. */
export function calendarDay(day: Day): Civil {
  return civilOf(day);
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, negative before. */
export function dayNumber({ year, month, day }: Civil): number {
  return daysFromCivil(year, month, day);
}

/** The reverse of `dayNumber`. */
export function calendarDayOf(number: number): Civil {
  return civilFromDays(number);
}

/** The number of a written day. */
export function numberOf(day: Day): number {
  return dayNumber(civilOf(day));
}

/** The day of a number, written. */
export function dayOfNumber(number: number): Day {
  return writtenCivil(civilFromDays(number));
}
