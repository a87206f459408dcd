import { words } from "../strings/index.ts";
import { dayNumber, isDay, parts } from "./day.ts";

/** A day of the interface's language and the reader's region: "28 November 2031" in London, "November 28, 2031" in Boston. */
const locale = readerLocale();

function readerLocale(): string {
  const reader = globalThis.navigator?.language ?? "";
  return reader.split("-")[0] === words.language && reader.includes("-") ? reader : words.locale;
}

function formatter(options: Intl.DateTimeFormatOptions): (day: number) => string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const early = new Intl.DateTimeFormat(locale, { ...options, era: "short", timeZone: "UTC" });
  return (day) => (parts(day)[0] > 0 ? format : early).format(day * 86_400_000);
}

export const longDay = formatter({ day: "numeric", month: "long", year: "numeric" });
export const shortDay = formatter({ day: "numeric", month: "short" });
export const mediumDay = formatter({ day: "numeric", month: "short", year: "numeric" });
export const dayAndMonth = formatter({ day: "numeric", month: "long" });
export const weekday = formatter({ weekday: "long" });
export const monthName = formatter({ month: "short" });
export const monthAndYear = formatter({ month: "short", year: "numeric" });
export const year = formatter({ year: "numeric" });

/** A moment, in the reader's own time zone. */
const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
export const instant = (time: string): string => moment.format(new Date(time));

/** A day inside a sentence: without its year where the year is the one the reader is looking at. */
export function dayInSentence(day: number, lookingAt: number): string {
  return parts(day)[0] === parts(lookingAt)[0] ? dayAndMonth(day) : longDay(day);
}

const grouped = new Intl.NumberFormat(locale);

/** A text of the server's with its days and its numbers of four digits and more as the reader writes them. */
export function readable(text: string): string {
  return text
    .replace(/-?\d{4}-\d{2}-\d{2}/g, (day) => (isDay(day) ? mediumDay(dayNumber(day)) : day))
    .replace(/^\d{4,}$/, (number) => grouped.format(Number(number)));
}
