import type { CalendarDate, Meaning, Portion } from "../../../clock/meaning.ts";
import { capitalNoun, generic, qualifies, withTime } from "./calendar-context.ts";
import { calendarDateAt, type ReadDate } from "./calendar-dates.ts";
import type { Collector } from "./collector.ts";
import { capital, type English, isDash, touches, wordAt } from "./english-words.ts";
import { namesPerson, plausibleFall, plausibleMonth, plausibleSeason, spelled, yearCertainty } from "./plausible.ts";

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
  const bareMonth = date.month !== undefined && date.day === undefined && date.year === undefined;
  if (bareMonth && date.yearShift === undefined && namesPerson(words, at, read.end)) return 0;
  const bareSeason = date.season !== undefined && date.year === undefined && date.yearShift === undefined;
  if (bareSeason && !plausibleSeason(words, at)) return 0;
  if (date.season === "FA" && date.year !== undefined && !plausibleFall(words, at, read.end, date.year)) return 0;
  if (date.weekday !== undefined && date.day === undefined && wordAt(words, at - 1) === "bloody") return 0;
  emitDate(found, at, withTime(words, read), certainty === "doubtful");
  if (withTime(words, read) !== read) return withTime(words, read).end;
  return date.year !== undefined || date.decade !== undefined ? yearsBehind(found, read) : read.end;
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
  const modifier = qualifies(words, from, read.end) && !opensWithDay(words, from, read);
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

const eventPrepositions = new Set(["after", "following", "during", "in", "since", "on", "by", "at"]);

/** "After the 5 May attack, …": the day of what a sentence opens with is its own; not that of a name ("the 5 May Movement"). */
function opensWithDay(words: English, from: number, { date, end }: ReadDate): boolean {
  const article = wordAt(words, from - 1) === "the" ? from - 1 : from;
  return date.day !== undefined && !capital(words, end) && eventPrepositions.has(wordAt(words, article - 1));
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
