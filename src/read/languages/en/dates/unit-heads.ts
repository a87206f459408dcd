import type { Meaning, Unit } from "../../../clock/meaning.ts";
import { PUNCTUATION, WORD } from "../../../clock/words.ts";
import { dateOf } from "./calendar-context.ts";
import type { Collector } from "./collector.ts";
import { type Determiner, determinerBefore, type Wider, widerBefore } from "./determiners.ts";
import { type English, isDash, touches, wordAt } from "./english-words.ts";
import { pluralHead } from "./plural-heads.ts";
import { approximation, eventAt } from "./quantity-heads.ts";

/** A noun of time without a number before it: "that day", "the next month", "days later", "every year". */
export function unitHead(found: Collector, at: number): number {
  const { words } = found;
  const entry = words.entry[at]!;
  const unit = entry.unit!;
  if (entry.short || unit === "second") return 0;
  if (words.kind[at + 1] === WORD && isDash(words, at + 1)) return 0;
  if (unit === "month" && isDash(words, at - 1) && wordAt(words, at - 2) === "mid" && at - 2 >= found.floor) {
    found.emit(at - 2, at + 1, { kind: "same", unit, origin: "running", portion: "mid" });
    return at + 1;
  }
  const determiner = determinerBefore(words, at, found.floor);
  return entry.plural ? pluralHead(found, at, unit, determiner) : singularHead(found, at, unit, determiner);
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
