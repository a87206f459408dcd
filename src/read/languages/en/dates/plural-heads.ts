import type { Meaning, Unit } from "../../../clock/meaning.ts";
import { WORD } from "../../../clock/words.ts";
import { dateOf } from "./calendar-context.ts";
import { calendarDateAt, type ReadDate } from "./calendar-dates.ts";
import type { Collector } from "./collector.ts";
import type { Determiner } from "./determiners.ts";
import { type English, isDash, wordAt } from "./english-words.ts";
import { eventAt } from "./quantity-heads.ts";

/** "Days later", "for months", "the following days", "the last weeks of 1944", "these days". */
export function pluralHead(found: Collector, at: number, unit: Unit, determiner: Determiner): number {
  const { words } = found;
  const next = wordAt(words, at + 1);
  const { kind, from } = determiner;
  const emit = (start: number, end: number, meaning: Meaning): number => {
    found.emit(start, end, meaning);
    return end;
  };
  if (unit === "hour" && (wordAt(words, at - 1) === "early" || wordAt(words, at - 1) === "small"))
    return earlyHours(found, at);
  if (kind === "these" && unit === "day") return emit(from, at + 1, { kind: "vague", reference: "PRESENT" });
  if (kind === "none") {
    if (next === "later" || next === "afterwards")
      return emit(at, at + 2, { kind: "shift", amount: null, unit, direction: 1, origin: "running" });
    if (next === "earlier" || next === "previously")
      return emit(at, at + 2, { kind: "shift", amount: null, unit, direction: -1, origin: "running" });
    if (next === "ago")
      return emit(at, at + 2, { kind: "shift", amount: null, unit, direction: -1, origin: "reference" });
    if (next === "before" || next === "after") {
      if (["for", "be", "lasted", "lasting", "spent"].includes(wordAt(words, at - 1)))
        return emit(at, at + 1, { kind: "duration", amount: null, unit });
      const event = eventAt(words, at + 2);
      return emit(at, at + 2, {
        kind: "shift",
        amount: null,
        unit,
        direction: next === "after" ? 1 : -1,
        origin: event ? "event" : "running",
        event,
      });
    }
    if (isDash(words, at + 1) && wordAt(words, at + 2) === "long")
      return emit(at, at + 3, { kind: "duration", amount: null, unit });
    const before = wordAt(words, at - 1);
    if (
      ["for", "within", "in", "after", "over", "and", "of", "or", "by", "spent", "took"].includes(before) ||
      words.kind[at - 1] === WORD
    ) {
      return emit(at, at + 1, { kind: "duration", amount: null, unit });
    }
    return emit(at, at + 1, { kind: "duration", amount: null, unit });
  }
  const side =
    kind === "next"
      ? "next"
      : kind === "last"
        ? "last"
        : kind === "first"
          ? "first"
          : kind === "final"
            ? "final"
            : undefined;
  if (side) {
    const of = next === "of" ? dateOf(words, at + 1) : null;
    const end = of ? of.end : at + 1;
    if (!of) return emit(from, end, { kind: "duration", amount: null, unit, side });
    // "the last days of May" close it.
    return emit(from, end, {
      kind: "duration",
      amount: null,
      unit,
      side: side === "last" ? "final" : side,
      of: of.date,
    });
  }
  if (kind === "the" && unit === "year" && yearsListed(words, at + 1)) {
    found.floor = at + 1;
    return at + 1;
  }
  if (kind === "the" && next !== "of") return 0;
  return emit(from, at + 1, { kind: "duration", amount: null, unit });
}

/** "The early hours of 5 May", "in the early hours". */
function earlyHours(found: Collector, at: number): number {
  const { words } = found;
  const from = wordAt(words, at - 2) === "the" && at - 2 >= found.floor ? at - 2 : at - 1;
  const date = wordAt(words, at + 1) === "of" ? (dateOf(words, at + 1) ?? weekdayOf(words, at + 2)) : null;
  if (date) {
    found.emit(from, date.end, { kind: "date", date: { ...date.date, part: "MO" } });
    return date.end;
  }
  found.emit(from, at + 1, { kind: "part", part: "MO", definite: true, dawn: true });
  return at + 1;
}

function weekdayOf(words: English, at: number): ReadDate | null {
  return words.entry[at]?.weekday ? calendarDateAt(words, at) : null;
}

function yearsListed(words: English, at: number): boolean {
  return words.kind[at] === 2;
}
