import type { CalendarDate, Meaning } from "../../../clock/meaning.ts";
import { PUNCTUATION } from "../../../clock/words.ts";
import { dateOf } from "./calendar-context.ts";
import type { Collector } from "./collector.ts";
import { type English, isDash, wordAt } from "./english-words.ts";
import { type Quantity, quantityAt } from "./quantities.ts";

type Side = "next" | "last" | "first" | "final";

const sides: Readonly<Record<string, Side>> = {
  next: "next",
  following: "next",
  coming: "next",
  subsequent: "next",
  ensuing: "next",
  last: "last",
  past: "last",
  previous: "last",
  preceding: "last",
  first: "first",
  initial: "first",
  opening: "first",
  final: "final",
  closing: "final",
};

/** "two weeks", "ten-day", "three years later", "a few months before": the index behind it, or 0. */
export function quantityHead(found: Collector, at: number): number {
  const { words } = found;
  const quantity = quantityAt(words, at);
  if (!quantity || rejected(words, at, quantity)) return 0;
  let from = at;
  // "the past two centuries", "the first ten months of 1915"
  const side = from - 1 >= found.floor ? sides[wordAt(words, from - 1)] : undefined;
  if (side) from--;
  // "the 46-day battle": the article is the noun's.
  const hyphenated = isDash(words, quantity.end - 2);
  const articles = hyphenated ? ["another", "same"] : ["the", "these", "those", "its", "another", "same"];
  if (from - 1 >= found.floor && articles.includes(wordAt(words, from - 1))) from--;
  if (wordAt(words, from) === "same" && wordAt(words, from - 1) === "the" && from - 1 >= found.floor) from--;
  from = approximation(words, from, found.floor);
  if (quantity.firstOf) {
    found.emit(from, quantity.firstOf.end, {
      kind: "duration",
      amount: quantity.firstOf.amount,
      unit: quantity.unit,
      ...(side ? { side } : {}),
    });
    from = quantity.from;
  }
  const { meaning, end, start } = completed(words, quantity, from, side, found.floor);
  found.emit(start, end, meaning);
  const nested =
    meaning.kind === "duration" && meaning.of && meaning.of.month === undefined && meaning.of.season === undefined;
  if (nested) found.emit(end - 1, end, { kind: "date", date: meaning.of! }, { modifier: true });
  return end;
}

function rejected(words: English, at: number, quantity: Quantity): boolean {
  const first = wordAt(words, at);
  const unit = words.entry[quantity.end - 1];
  // "a second attack", "some time", "a minute" and "one day" are told apart from counts.
  if ((first === "a" || first === "an") && quantity.unit === "second") return true;
  if (
    quantity.unit === "minute" &&
    !quantity.plural &&
    words.kind[quantity.end] === 1 &&
    words.entry[quantity.end] === undefined
  )
    return true;
  if (first === "some" && !unit?.plural && quantity.amount === null) return true;
  if (quantity.amount === null && !quantity.plural && first !== "many") return true;
  return false;
}

/** Words that say that a length of time was not quite reached: "almost two weeks", "less than a month". */
const below = new Set(["almost", "nearly", "under", "less"]);

const approximators = new Set(
  "about almost nearly over only just roughly approximately some under around exactly barely scarcely well mere a another within".split(
    " ",
  ),
);

/** Goes left over "about", "more than", "at least", "up to". */
export function approximation(words: English, from: number, floor: number): number {
  let at = from;
  while (at - 1 >= floor) {
    const word = wordAt(words, at - 1);
    const before = at - 2 >= floor ? wordAt(words, at - 2) : "";
    if (word === "than" && (before === "more" || before === "less")) {
      at -= 2;
      if (wordAt(words, at - 1) === "little" && wordAt(words, at - 2) === "a" && at - 2 >= floor) at -= 2;
    } else if (word === "least" && before === "at") at -= 2;
    else if (word === "to" && (before === "up" || before === "close")) at -= 2;
    else if (word !== "a" && word !== "within" && approximators.has(word) && !words.newLine[at]) at--;
    else break;
  }
  return at;
}

function completed(
  words: English,
  quantity: Quantity,
  from: number,
  side: Side | undefined,
  floor: number,
): { meaning: Meaning; end: number; start: number } {
  const { amount, unit, end } = quantity;
  const counted = quantity.from === from || amount !== null || wordAt(words, quantity.from) !== "";
  const shift = (
    direction: 1 | -1,
    origin: "running" | "reference" | "event",
    to: number,
    event?: string,
  ): { meaning: Meaning; end: number; start: number } => ({
    meaning: { kind: "shift", amount, unit, direction, origin, counted, ...(event ? { event } : {}) },
    end: to,
    start: from,
  });
  const duration = (to: number, of?: CalendarDate): { meaning: Meaning; end: number; start: number } => ({
    meaning: {
      kind: "duration",
      amount,
      unit,
      ...(side ? { side } : {}),
      ...(of ? { of } : {}),
      ...(below.has(wordAt(words, from)) ? { under: true } : {}),
    },
    end: to,
    start: from,
  });
  const next = wordAt(words, end);
  const before = from - 1 >= floor ? wordAt(words, from - 1) : "";
  const lasting =
    before === "for" ||
    before === "be" ||
    before === "lasting" ||
    before === "lasted" ||
    before === "spent" ||
    side === "next";
  if (!side) {
    if (next === "later" || next === "afterwards" || next === "hence" || next === "thereafter")
      return shift(1, "running", end + 1);
    if (next === "ago") return shift(-1, "reference", end + 1);
    if (next === "earlier" || next === "previously" || next === "beforehand") return shift(-1, "running", end + 1);
    if ((next === "before" || next === "prior") && !lasting) {
      const behind = wordAt(words, end + 1);
      const closed =
        end + 1 >= words.count ||
        words.kind[end + 1] === PUNCTUATION ||
        behind === "and" ||
        words.newLine[end + 1] === 1;
      if (closed) return shift(-1, "running", end + 1);
      return shift(-1, "event", end + 1, eventAt(words, end + 1));
    }
    if ((next === "after" || next === "following" || next === "since") && !lasting) {
      const closed = end + 1 >= words.count || (words.kind[end + 1] === PUNCTUATION && wordAt(words, end + 1) !== '"');
      if (closed) return shift(1, "running", end + 1);
      if (next !== "since") return shift(1, "event", end + 1, eventAt(words, end + 1));
    }
    if (next === "into") {
      const { meaning, start } = shift(1, "event", end, eventAt(words, end + 1));
      return { meaning: { ...meaning, into: true } as Meaning, end, start };
    }
  }
  if (next === "old" || next === "long") return duration(end + 1);
  if (next === "of" && wordAt(words, end + 1) === "age") return duration(end + 2);
  if (isDash(words, end) && (wordAt(words, end + 1) === "old" || wordAt(words, end + 1) === "long"))
    return duration(end + 2);
  if (next === "period") return duration(end + 1);
  if (next === "of" && side) {
    const date = dateOf(words, end);
    if (date) return duration(date.end, date.date);
  }
  return duration(end);
}

/** The noun that names the event a shift is reckoned from: the first word outside the lexicon behind "after the". */
export function eventAt(words: English, at: number): string | undefined {
  for (let index = at; index < Math.min(at + 6, words.count); index++) {
    if (words.kind[index] === PUNCTUATION && !isDash(words, index)) return undefined;
    if (words.kind[index] === 1 && words.entry[index] === undefined)
      return words.text.slice(words.start[index], words.end[index]).toLowerCase();
  }
  return undefined;
}
