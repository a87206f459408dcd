import type { DayPart } from "../../../clock/meaning.ts";
import { WORD } from "../../../clock/words.ts";
import { calendarDateAt } from "./calendar-dates.ts";
import type { Collector } from "./collector.ts";
import { determinerBefore, widerBefore } from "./determiners.ts";
import { capital, type English, wordAt } from "./english-words.ts";
import type { Entry } from "./lexicon.ts";

const partOf = (part: Entry["part"]): DayPart | null =>
  part === undefined || part === "dawn" || part === "dusk" ? null : part;

/** "that night", "the morning of 19 April", "at dawn", "by evening", "overnight". */
export function partHead(found: Collector, at: number): number {
  const { words } = found;
  const entry = words.entry[at]!;
  const part = partOf(entry.part);
  if (isName(words, at)) return 0;
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
  // "The night between 5 and 6 May", "the night from 5 to 6 May".
  const spanning = part === "NI" && (link === "between" || link === "from");
  if (link === "of" || link === "on" || spanning) {
    const date = calendarDateAt(words, wordAt(words, end + 1) === "the" ? end + 2 : end + 1);
    if (date && (spanning ? date.earlier : date.date.day !== undefined || date.date.weekday !== undefined)) {
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
        ...(entry.part === "dawn" || part === "MO" ? { dawn: true } : {}),
      });
      return end;
  }
}

/** "Operation Red Dawn", "Red Dawn 5": a capital inside a sentence behind another makes a name. */
function isName(words: English, at: number): boolean {
  if (!capital(words, at) || at === 0 || words.newLine[at] === 1) return false;
  return words.kind[at - 1] === WORD && capital(words, at - 1) && words.entry[at - 1]?.weekday === undefined;
}

function isAdverbial(words: English, from: number): boolean {
  return ["at", "by", "before", "after", "around", "until", "during", "in"].includes(wordAt(words, from - 1));
}
