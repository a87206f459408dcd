import { WORD } from "../../../clock/words.ts";
import { calendarDateAt, type ReadDate } from "./calendar-dates.ts";
import { clockTimeAt } from "./clock-times.ts";
import { capital, type English, touches, wordAt } from "./english-words.ts";
import { seasonal, spelled } from "./plausible.ts";

/** The date behind "of": "the first week of May", "the end of 1864"; not the year of a noun ("of the 1917 campaign"). */
export function dateOf(words: English, of: number): ReadDate | null {
  const article = wordAt(words, of + 1) === "the";
  const date = calendarDateAt(words, article ? of + 2 : of + 1);
  if (!date || date.date.weekday !== undefined) return null;
  const noun = words.kind[date.end] === WORD && words.entry[date.end] === undefined && !words.newLine[date.end];
  return article && noun && date.date.season === undefined && date.date.day === undefined ? null : date;
}

const articles = new Set(["the", "a", "an", "its", "his", "her", "their", "our", "my", "'s", "s", "’"]);

/** A noun written with a capital, unknown to the lexicon. */
export function capitalNoun(words: English, at: number): boolean {
  return words.kind[at] === WORD && capital(words, at) && words.entry[at] === undefined && !words.newLine[at];
}

const isApostrophe = (words: English, at: number): boolean => ["'", "’"].includes(wordAt(words, at));

/** Nouns that a day in front of them makes that day: "the 15 September deadline", "the 15 September attack date". */
const dayNouns = new Set(["date", "deadline", "day"]);

/** Whether a date qualifies the noun behind it: "the 1917 campaign", "their summer offensive", "the October Revolution". */
export function qualifies(words: English, from: number, end: number): boolean {
  // "1985's army"
  if (touches(words, end) && isApostrophe(words, end) && wordAt(words, end + 1) === "s") return true;
  if (words.kind[end] !== WORD || words.newLine[end]) return false;
  if (dayNouns.has(spelled(words, end)) || dayNouns.has(spelled(words, end + 1))) return false;
  const next = words.entry[end];
  if (next !== undefined && next.unit === undefined && next.season === undefined) return false;
  const before = wordAt(words, from - 1);
  return articles.has(before) || articles.has(wordAt(words, from)) || (before === "" && from > 0);
}

/** "Winter quarters", "a second winter attack": a season of no particular year; "the summer offensive" is that year's. */
export function generic(words: English, at: number, end: number): boolean {
  if (capital(words, at)) return false;
  const noun = seasonal.has(spelled(words, end));
  return !noun || words.entry[at - 1]?.ordinal !== undefined;
}

/** A clock time right behind a day belongs to it: "May 8 1:00AM", "8 May at 13:00". */
export function withTime(words: English, read: ReadDate): ReadDate {
  if (read.date.day === undefined) return read;
  const time = clockTimeAt(words, wordAt(words, read.end) === "at" ? read.end + 1 : read.end);
  return time ? { ...read, end: time.end, date: { ...read.date, hour: time.hour, minute: time.minute } } : read;
}
