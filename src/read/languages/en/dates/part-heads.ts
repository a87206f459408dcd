import type { DayPart } from "../../../clock/meaning.ts";
import { NUMBER } from "../../../clock/words.ts";
import { calendarDateAt, type English, touches, wordAt } from "./calendar-dates.ts";
import type { Collector } from "./collector.ts";
import type { Entry } from "./lexicon.ts";
import { determinerBefore, widerBefore } from "./unit-heads.ts";

const partOf = (part: Entry["part"]): DayPart | null =>
  part === undefined || part === "dawn" || part === "dusk" ? null : part;

/** "that night", "the morning of 19 April", "at dawn", "by evening", "overnight". */
export function partHead(found: Collector, at: number): number {
  const { words } = found;
  const entry = words.entry[at]!;
  const part = partOf(entry.part);
  const determiner = determinerBefore(words, at, found.floor);
  let { from } = determiner;
  let end = at + 1;
  // "the early morning hours", "the early hours" come through the hour's head.
  if (wordAt(words, end) === "hours") end++;
  if (wordAt(words, from - 1) === "early" || wordAt(words, from - 1) === "late") {
    if (from - 1 >= found.floor && from === at) {
      from--;
      if (wordAt(words, from - 1) === "the" && from - 1 >= found.floor) from--;
    }
  }
  const wide = widerBefore(words, from, found.floor);
  if (wide) from = wide.from;
  const link = wordAt(words, end);
  if (link === "of" || link === "on") {
    const date = calendarDateAt(words, wordAt(words, end + 1) === "the" ? end + 2 : end + 1);
    if (date && (date.date.day !== undefined || date.date.weekday !== undefined)) {
      const first = date.earlier?.[0];
      const night = part === "NI" && first !== undefined;
      const chosen = night ? first.date : date.date;
      found.emit(from, date.end, { kind: "date", date: part ? { ...chosen, part } : chosen });
      return date.end;
    }
    const behind = wordAt(words, end + 1);
    if (behind === "that" || behind === "the") {
      const same = wordAt(words, end + 2);
      const day = behind === "that" && same === "day" ? end + 3 : wordAt(words, end + 3) === "day" ? end + 4 : 0;
      if (day && (same === "day" || same === "same")) {
        found.emit(from, day, { kind: "same", unit: "day", origin: "named", ...(part ? { part } : {}) });
        return day;
      }
      if (day && (same === "next" || same === "following")) {
        found.emit(from, day, {
          kind: "adjacent",
          direction: 1,
          unit: "day",
          origin: "running",
          ...(part ? { part } : {}),
        });
        return day;
      }
    }
  }
  switch (determiner.kind) {
    case "that":
    case "same":
      found.emit(from, end, {
        kind: "same",
        unit: "day",
        origin: "named",
        ...(part ? { part } : {}),
        ...(wide?.within ? { within: wide.within } : {}),
      });
      return end;
    case "next":
      found.emit(from, end, {
        kind: "adjacent",
        direction: 1,
        unit: "day",
        origin: "running",
        ...(part ? { part } : {}),
      });
      return end;
    case "last":
      found.emit(from, end, {
        kind: "adjacent",
        direction: -1,
        unit: "day",
        origin: "running",
        ...(part ? { part } : {}),
      });
      return end;
    case "each":
      found.emit(from, end, { kind: "set", unit: "day", ...(part ? { part } : {}) });
      return end;
    default:
      found.emit(from, end, {
        kind: "part",
        part,
        definite: determiner.kind === "the" || entry.word === "overnight" || isAdverbial(words, from),
      });
      return end;
  }
}

function isAdverbial(words: English, from: number): boolean {
  return ["at", "by", "before", "after", "around", "until", "during", "in"].includes(wordAt(words, from - 1));
}

/** "3:00 a.m.", "11 a.m.", "10:57", "05:30hrs", "6 o'clock", "noon on 5 May". The index behind it, or 0. */
export function clockTimeHead(found: Collector, at: number): number {
  const { words } = found;
  let hour = words.value[at]!;
  let minute = 0;
  let end = at + 1;
  let sure = false;
  if (hour < 0) return 0;
  const mark = wordAt(words, end);
  if (
    (mark === ":" || mark === ".") &&
    touches(words, end) &&
    words.kind[end + 1] === NUMBER &&
    touches(words, end + 1)
  ) {
    const digits = words.end[end + 1]! - words.start[end + 1]!;
    if (digits !== 2) return 0;
    minute = words.value[end + 1]!;
    if (mark === ":") sure = true;
    end += 2;
    if (wordAt(words, end) === ":" && touches(words, end) && words.kind[end + 1] === NUMBER) end += 2;
  } else if (words.end[at]! - words.start[at]! === 4 && wordAt(words, end) === "hrs") {
    minute = hour % 100;
    hour = Math.floor(hour / 100);
  }
  if (hour > 24 || minute > 59) return 0;
  const suffix = meridiem(words, end);
  if (suffix) {
    if (hour < 1 || hour > 12) return 0;
    hour = (hour % 12) + suffix.hours;
    end = suffix.end;
    sure = true;
  } else if (wordAt(words, end) === "hrs" || (wordAt(words, end) === "hours" && sure)) {
    sure = true;
    end++;
  } else if (wordAt(words, end) === "h" && touches(words, end) && sure) end++;
  else if (wordAt(words, end) === "o" && wordAt(words, end + 2) === "clock") {
    end += 3;
    sure = true;
  }
  if (!sure || !(mark === ":" || suffix || sure)) return 0;
  const date = dateBehind(words, end);
  if (date) {
    found.emit(at, date.end, { kind: "date", date: { ...date.date, hour, minute } });
    return date.end;
  }
  found.emit(at, end, { kind: "part", part: null, definite: true, hour, minute });
  return end;
}

/** The date a clock time is of: "11 a.m. on 11 November 1918", "5:34 AM local time on March 20", "9:34 p.m., March 19". */
function dateBehind(words: English, at: number): ReturnType<typeof calendarDateAt> {
  let index = at;
  for (let skipped = 0; skipped < 3; skipped++) {
    const word = wordAt(words, index);
    if (word === "on" || word === "," || word === "of") {
      const date = calendarDateAt(words, wordAt(words, index + 1) === "the" ? index + 2 : index + 1);
      return date?.date.day !== undefined ? date : null;
    }
    const zone =
      word === "time" || word === "local" || (word === "" && words.kind[index] === 1 && words.newLine[index] !== true);
    if (!zone) return null;
    index++;
  }
  return null;
}

function meridiem(words: English, at: number): { readonly hours: number; readonly end: number } | null {
  const word = wordAt(words, at);
  if (word === "am" || word === "pm") return { hours: word === "pm" ? 12 : 0, end: at + 1 };
  const letter = words.text.charCodeAt(words.start[at] ?? -1) | 32;
  const single = words.end[at]! - words.start[at]! === 1;
  if (!single || (letter !== 97 && letter !== 112) || wordAt(words, at + 1) !== "." || wordAt(words, at + 2) !== "m")
    return null;
  const end = wordAt(words, at + 3) === "." && touches(words, at + 3) ? at + 4 : at + 3;
  return { hours: letter === 112 ? 12 : 0, end };
}
