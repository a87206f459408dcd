import { NUMBER } from "../../../clock/words.ts";
import { calendarDateAt } from "./calendar-dates.ts";
import type { Collector } from "./collector.ts";
import { type English, touches, wordAt } from "./english-words.ts";

/** A time of the day on the 24-hour clock, and the index of the word behind it. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly end: number;
}

/** "3:00 a.m.", "11 a.m.", "10:57", "05:30hrs", "6 o'clock", "noon on 5 May". The index behind it, or 0. */
export function clockTimeAt(words: English, at: number): ClockTime | null {
  if (words.kind[at] !== NUMBER) return null;
  let hour = words.value[at]!;
  let minute = 0;
  let end = at + 1;
  let sure = false;
  if (hour < 0) return null;
  const mark = wordAt(words, end);
  if (
    (mark === ":" || mark === ".") &&
    touches(words, end) &&
    words.kind[end + 1] === NUMBER &&
    touches(words, end + 1)
  ) {
    const digits = words.end[end + 1]! - words.start[end + 1]!;
    if (digits !== 2) return null;
    minute = words.value[end + 1]!;
    if (mark === ":") sure = true;
    end += 2;
    if (wordAt(words, end) === ":" && touches(words, end) && words.kind[end + 1] === NUMBER) end += 2;
  } else if (words.end[at]! - words.start[at]! === 4 && ["hrs", "hours"].includes(wordAt(words, end)) && hour < 2400) {
    sure = true;
    minute = hour % 100;
    hour = Math.floor(hour / 100);
  }
  if (hour > 24 || minute > 59) return null;
  const suffix = meridiem(words, end);
  if (suffix) {
    if (hour < 1 || hour > 12) return null;
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
  if (!sure || !(mark === ":" || suffix || sure)) return null;
  return { hour, minute, end };
}

/** Takes a clock time, with the date behind it, as a date expression: the index behind it, or 0. */
export function clockTimeHead(found: Collector, at: number): number {
  const { words } = found;
  const time = clockTimeAt(words, at);
  if (!time) return 0;
  const { hour, minute, end } = time;
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
      word === "time" || word === "local" || (word === "" && words.kind[index] === 1 && words.newLine[index] !== 1);
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
