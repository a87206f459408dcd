import type { CalendarDate, Meaning, Portion } from "../../../clock/meaning.ts";
import { WORD } from "../../../clock/words.ts";
import { calendarDateAt, type ReadDate } from "./calendar-dates.ts";
import { clockTimeAt } from "./clock-times.ts";
import type { Collector } from "./collector.ts";
import { capital, type English, isDash, touches, wordAt } from "./english-words.ts";
import { plausibleMonth, plausibleSeason, seasonal, spelled, yearCertainty } from "./plausible.ts";
import { shortYearAt } from "./years.ts";

const portions: Readonly<Record<string, Portion>> = { early: "early", mid: "mid", middle: "mid", late: "late" };

/** Reads a date of the calendar with what stands before it: "the", "early", "the previous". The index behind it, or 0. */
export function calendarHead(found: Collector, at: number): number {
  const { words } = found;
  const read = calendarDateAt(words, at);
  if (!read) return 0;
  const { date } = read;
  if (date.movable && spelled(words, at - 1) === "operation") return 0;
  const bareYear =
    date.year !== undefined && date.month === undefined && date.season === undefined && at === read.end - 1;
  const certainty = bareYear ? yearCertainty(words, at) : "sure";
  if (certainty === "no" || (date.month !== undefined && !plausibleMonth(words, at, read.end))) return 0;
  const bareSeason = date.season !== undefined && date.year === undefined && date.yearShift === undefined;
  if (bareSeason && !plausibleSeason(words, at)) return 0;
  if (date.weekday !== undefined && date.day === undefined && wordAt(words, at - 1) === "bloody") return 0;
  emitDate(found, at, withTime(words, read), certainty === "doubtful");
  if (withTime(words, read) !== read) return withTime(words, read).end;
  return date.year !== undefined || date.decade !== undefined ? yearsBehind(found, read) : read.end;
}

/** A clock time right behind a day belongs to it: "May 8 1:00AM", "8 May at 13:00". */
function withTime(words: English, read: ReadDate): ReadDate {
  if (read.date.day === undefined) return read;
  const time = clockTimeAt(words, wordAt(words, read.end) === "at" ? read.end + 1 : read.end);
  return time ? { ...read, end: time.end, date: { ...read.date, hour: time.hour, minute: time.minute } } : read;
}

const determiners: Readonly<Record<string, "that" | "next" | "last" | "the">> = {
  the: "the",
  that: "that",
  this: "that",
  same: "that",
  next: "next",
  following: "next",
  subsequent: "next",
  coming: "next",
  previous: "last",
  preceding: "last",
  last: "last",
  past: "last",
};

function emitDate(found: Collector, at: number, read: ReadDate, doubtful: boolean): void {
  const { words } = found;
  const { floor } = found;
  let from = at;
  let { date } = read;
  const wordBefore = (): string => (from > floor ? wordAt(words, from - 1) : "");
  // "early October", "mid-November", "the early 1960s", "early in 1862"
  let portion = portions[wordBefore()];
  if (portion) from--;
  else if (isDash(words, from - 1) && portions[from - 1 > floor ? wordAt(words, from - 2) : ""]) {
    portion = portions[wordAt(words, from - 2)];
    from -= 2;
  } else if (wordBefore() === "very" || wordBefore() === "in" || wordBefore() === "on") {
    const wide = from - 1 > floor ? wordAt(words, from - 2) : "";
    if (wide === "early" || (wide === "late" && date.day === undefined) || wide === "later" || wide === "earlier") {
      portion = wide === "early" ? "early" : wide === "late" ? "late" : undefined;
      from -= 2;
      if (date.day !== undefined) portion = undefined;
    }
  }
  if (portion && date.day === undefined) date = { ...date, portion };
  let bare = false;
  let shift: "this" | "that" | "next" | "last" | null = null;
  if (
    date.year === undefined &&
    date.yearShift === undefined &&
    date.day === undefined &&
    date.decade === undefined &&
    date.century === undefined
  ) {
    const determiner = determiners[wordBefore()];
    if (determiner && determiner !== "the") {
      shift = wordBefore() === "this" ? "this" : determiner;
      from--;
      if (wordBefore() === "that" || wordBefore() === "this") from--;
      bare = wordBefore() !== "the" && (shift === "next" || shift === "last");
      if (wordBefore() === "the") from--;
    }
  }
  const article =
    shift === null &&
    wordBefore() === "the" &&
    (date.season !== undefined ||
      date.decade !== undefined ||
      date.portion !== undefined ||
      (date.day !== undefined && words.kind[at] === 2));
  const century = date.century !== undefined && wordBefore() === "the" && !capitalNoun(words, read.end);
  if ((article && !(date.season !== undefined && qualifies(words, at, read.end))) || century) from--;
  for (const day of read.earlier ?? []) {
    found.emit(day.from === read.earlier?.[0]?.from ? from : day.from, day.end, { kind: "date", date: day.date });
  }
  if (read.earlier?.length) from = read.from ?? from;
  const modifier = qualifies(words, from, read.end);
  if (
    modifier &&
    date.season !== undefined &&
    date.year === undefined &&
    shift === null &&
    generic(words, at, read.end)
  )
    date = { ...date, generic: true };
  found.emit(from, read.end, meaningOf(date, shift, bare ? "reference" : "running"), { modifier, doubtful });
}

/** "Winter quarters", "a second winter attack": a season of no particular year; "the summer offensive" is that year's. */
function generic(words: English, at: number, end: number): boolean {
  if (capital(words, at)) return false;
  const noun = seasonal.has(spelled(words, end));
  return !noun || words.entry[at - 1]?.ordinal !== undefined;
}

/** The date behind "of": "the first week of May", "the end of 1864"; not the year of a noun ("of the 1917 campaign"). */
export function dateOf(words: English, of: number): ReadDate | null {
  const article = wordAt(words, of + 1) === "the";
  const date = calendarDateAt(words, article ? of + 2 : of + 1);
  if (!date || date.date.weekday !== undefined) return null;
  const noun = words.kind[date.end] === WORD && words.entry[date.end] === undefined && !words.newLine[date.end];
  return article && noun && date.date.season === undefined && date.date.day === undefined ? null : date;
}

function meaningOf(
  date: CalendarDate,
  shift: "this" | "that" | "next" | "last" | null,
  origin: "reference" | "running",
): Meaning {
  if (shift === "next") return { kind: "adjacent", direction: 1, date, origin };
  if (shift === "last") return { kind: "adjacent", direction: -1, date, origin };
  if (shift === "this") return { kind: "date", date: { ...date, yearShift: 0, own: true } };
  if (shift === "that") return { kind: "date", date: { ...date, yearShift: 0 } };
  return { kind: "date", date };
}

const articles = new Set(["the", "a", "an", "its", "his", "her", "their", "our", "my", "'s", "s", "’"]);

function capitalNoun(words: English, at: number): boolean {
  return words.kind[at] === WORD && capital(words, at) && words.entry[at] === undefined && !words.newLine[at];
}

/** Whether a date qualifies the noun behind it: "the 1917 campaign", "their summer offensive", "the October Revolution". */
export function qualifies(words: English, from: number, end: number): boolean {
  if (words.kind[end] !== WORD || words.newLine[end]) return false;
  const next = words.entry[end];
  if (next !== undefined && next.unit === undefined && next.season === undefined) return false;
  const before = wordAt(words, from - 1);
  return articles.has(before) || articles.has(wordAt(words, from)) || (before === "" && from > 0);
}

/** "1915–17", "1975/76": a year of two digits behind a year. */
function yearsBehind(found: Collector, read: ReadDate): number {
  const { words } = found;
  const year = read.date.year;
  const at = read.end;
  const mark = wordAt(words, at);
  if (year === undefined || read.date.shortYear || (!isDash(words, at) && mark !== "/") || !touches(words, at))
    return at;
  const value = words.value[at + 1] ?? -1;
  const length = value >= 0 ? words.end[at + 1]! - words.start[at + 1]! : 0;
  if (value < 0 || length !== 2 || !touches(words, at + 1) || read.date.era) return at;
  const full = year - (year % 100) + value;
  if (full <= year || full - year > 60) return at;
  found.emit(at + 1, at + 2, { kind: "date", date: { year: full } });
  return at + 2;
}

/** "the '60s", "the class of '99". */
export function shortYearHead(found: Collector, at: number): number {
  const { words } = found;
  const decade = words.value[at + 1] ?? -1;
  if (
    decade >= 10 &&
    decade < 100 &&
    decade % 10 === 0 &&
    touches(words, at + 1) &&
    wordAt(words, at + 2) === "s" &&
    touches(words, at + 2)
  ) {
    const from = wordAt(words, at - 1) === "the" && at - 1 >= found.floor ? at - 1 : at;
    found.emit(from, at + 3, { kind: "date", date: { decade } });
    return at + 3;
  }
  const year = shortYearAt(words, at);
  if (!year || words.newLine[at]) return 0;
  const before = wordAt(words, at - 1);
  if (!["of", "in", "del", "since", "by", "until", "from", "to", "called"].includes(before) && before !== "") return 0;
  found.emit(at, year.end, { kind: "date", date: year.date });
  return year.end;
}

/** "the 20th": a day of the month that runs; "the 28 and 29 August" is read as a list elsewhere. */
export function ordinalDayHead(found: Collector, at: number): number {
  const { words } = found;
  const day = words.value[at]!;
  const suffix = wordAt(words, at + 1);
  if (day < 1 || day > 31 || !touches(words, at + 1) || !["st", "nd", "rd", "th"].includes(suffix)) return 0;
  if (wordAt(words, at - 1) !== "the" || at - 1 < found.floor) return 0;
  if (words.newLine[at + 2] !== 1 && words.kind[at + 2] === WORD && words.entry[at + 2] === undefined) return 0;
  if (words.entry[at + 2]?.unit || isDash(words, at + 2)) return 0;
  const before = wordAt(words, at - 2);
  if (!["on", "by", "from", "until", "to", "of", "since", "and", "between", "night", "for", "after"].includes(before))
    return 0;
  found.emit(at - 1, at + 2, { kind: "date", date: { day } });
  return at + 2;
}
