import { WORD } from "../../../clock/words.ts";
import type { Collector } from "./collector.ts";
import { isDash, touches, wordAt } from "./english-words.ts";
import { shortYearAt } from "./years.ts";

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

/** "A on the first day, B on the next": the day after; only where no noun follows. */
export function nextHead(found: Collector, at: number): number {
  const { words } = found;
  if (wordAt(words, at - 1) !== "the" || at - 1 < found.floor || wordAt(words, at - 2) !== "on") return 0;
  const alone = at + 1 >= words.count || words.newLine[at + 1] === 1 || words.kind[at + 1] !== WORD;
  if (!alone && !["and", "but", "while"].includes(wordAt(words, at + 1))) return 0;
  found.emit(at - 1, at + 1, { kind: "adjacent", direction: 1, unit: "day", origin: "running" });
  return at + 1;
}
