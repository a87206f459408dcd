import type { Meaning, Unit } from "../../../clock/meaning.ts";
import { PUNCTUATION, WORD } from "../../../clock/words.ts";
import { calendarDateAt, type ReadDate } from "./calendar-dates.ts";
import { dateOf } from "./calendar-heads.ts";
import type { Collector } from "./collector.ts";
import { type Determiner, determinerBefore, type Wider, widerBefore } from "./determiners.ts";
import { type English, isDash, touches, wordAt } from "./english-words.ts";
import { approximation, eventAt } from "./quantity-heads.ts";

/** A noun of time without a number before it: "that day", "the next month", "days later", "every year". */
export function unitHead(found: Collector, at: number): number {
  const { words } = found;
  const entry = words.entry[at]!;
  const unit = entry.unit!;
  if (entry.short || unit === "second") return 0;
  if (words.kind[at + 1] === WORD && isDash(words, at + 1)) return 0;
  const determiner = determinerBefore(words, at, found.floor);
  return entry.plural ? pluralHead(found, at, unit, determiner) : singularHead(found, at, unit, determiner);
}

function pluralHead(found: Collector, at: number, unit: Unit, determiner: Determiner): number {
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
    return emit(from, end, { kind: "duration", amount: null, unit, side, ...(of ? { of: of.date } : {}) });
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

function singularHead(found: Collector, at: number, unit: Unit, determiner: Determiner): number {
  const { words } = found;
  const { from, kind } = determiner;
  const next = wordAt(words, at + 1);
  const possessive = (next === "'" || next === "’") && wordAt(words, at + 2) === "s" && touches(words, at + 2);
  const emit = (start: number, end: number, meaning: Meaning): number => {
    found.emit(start, end, meaning);
    return end;
  };
  if (possessive && wordAt(words, at + 3) === "end")
    return emit(from, at + 4, { kind: "same", unit, origin: "running", portion: "late" });
  if (isDash(words, at + 1) && wordAt(words, at + 2) === "long")
    return emit(at, at + 3, { kind: "duration", amount: 1, unit });
  const wide = widerBefore(words, from, found.floor);
  const within = wide?.within;
  const start = wide ? wide.from : from;
  switch (kind) {
    case "that":
    case "same":
      return emit(start, at + 1, {
        kind: "same",
        unit,
        origin: wordAt(words, from) === "this" && unit !== "day" ? "reference" : "named",
        ...(within ? { within } : {}),
        ...(wide?.portion ? { portion: wide.portion } : {}),
      });
    case "next":
      // "continued for the next year": a stretch, not a date.
      if (
        unit !== "day" &&
        (wordAt(words, from - 1) === "for" || wordAt(words, from - 1) === "over") &&
        wordAt(words, from) === "the"
      )
        return emit(from, at + 1, { kind: "duration", amount: 1, unit, side: "next" });
      return emit(start, at + 1, {
        kind: "adjacent",
        direction: 1,
        unit,
        origin: originOf(words, from),
        ...(wide?.portion ? { portion: wide.portion } : {}),
      });
    case "last":
    case "final": {
      const of = next === "of" ? dateOf(words, at + 1) : null;
      if (of) return emit(from, of.end, { kind: "duration", amount: 1, unit, side: "final", of: of.date });
      if (kind === "final" || next === "of")
        return emit(from, at + 1, { kind: "duration", amount: 1, unit, side: "final" });
      // "the past year", "the last decade" are stretches up to now; "the previous year" and "last year" are the one before.
      if (wordAt(words, at - 1) === "past" || (wordAt(words, at - 1) === "last" && wordAt(words, from) === "the"))
        return emit(from, at + 1, { kind: "duration", amount: 1, unit, side: "last" });
      return emit(start, at + 1, { kind: "adjacent", direction: -1, unit, origin: originOf(words, from) });
    }
    case "first":
    case "ordinal": {
      const of = next === "of" ? dateOf(words, at + 1) : null;
      if (of && kind === "first")
        return emit(from, of.end, { kind: "duration", amount: 1, unit, side: "first", of: of.date });
      if (unit === "day" && (next === "of" || kind === "ordinal" || wordAt(words, from) === "the"))
        return emit(from, at + 1, {
          kind: "shift",
          amount: determiner.ordinal ?? 1,
          unit,
          direction: 1,
          origin: "event",
          ordinal: true,
          event: next === "of" ? eventAt(words, at + 2) : undefined,
        });
      if (next === "of" || wordAt(words, from) === "the")
        return emit(from, at + 1, { kind: "duration", amount: 1, unit, side: "first" });
      return 0;
    }
    case "each":
      return emit(from, at + 1, { kind: "set", unit });
    case "per":
      // "a minute detail"
      if (unit === "minute" && words.kind[at + 1] === WORD && words.entry[at + 1] === undefined) return 0;
      return emit(approximation(words, from, found.floor), at + 1, { kind: "duration", amount: 1, unit });
    case "the":
      return theUnit(found, at, unit, from, start, wide);
    default:
      if (next === "after" || next === "before") return 0;
      return 0;
  }
}

function originOf(words: English, from: number): "running" | "reference" {
  return wordAt(words, from) === "next" || wordAt(words, from) === "last" ? "reference" : "running";
}

/** "the day after", "the day before the attack", "the day following", "later in the day", "the end of the month". */
function theUnit(found: Collector, at: number, unit: Unit, from: number, start: number, wide: Wider | null): number {
  const { words } = found;
  const next = wordAt(words, at + 1);
  const emit = (first: number, end: number, meaning: Meaning): number => {
    found.emit(first, end, meaning);
    return end;
  };
  if (wide)
    return emit(start, at + 1, {
      kind: "same",
      unit,
      origin: "running",
      ...(wide.within ? { within: wide.within } : {}),
      ...(wide.portion ? { portion: wide.portion } : {}),
    });
  if (next === "after" || next === "before" || next === "following" || next === "prior") {
    const direction = next === "before" || next === "prior" ? -1 : 1;
    const end = next === "prior" && wordAt(words, at + 2) === "to" ? at + 3 : at + 2;
    const event = eventAt(words, end);
    const closed = end >= words.count || words.kind[end] === PUNCTUATION;
    return emit(from, end, {
      kind: "shift",
      amount: 1,
      unit,
      direction,
      origin: closed || !event ? "running" : "event",
      ...(event && !closed ? { event } : {}),
    });
  }
  const before = wordAt(words, from - 1);
  if (unit === "day" && (before === "in" || before === "during" || before === "throughout"))
    return emit(from, at + 1, { kind: "same", unit, origin: "running" });
  if (unit === "day" && next === "of")
    return emit(from, at + 1, {
      kind: "shift",
      amount: 0,
      unit,
      direction: 1,
      origin: "event",
      event: eventAt(words, at + 2),
    });
  return 0;
}
