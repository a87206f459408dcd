import { type Piece, piecesOf } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import type { Token } from "../../../text/sentence.ts";
import { isNoQuantity } from "./exclusions.ts";
import { fractionAfter, percentAfter, type Value, valueAt } from "./value.ts";
import { BETWEEN, type Bound, GROUPS, isNumberWord, MULTIPLES, PHRASES_AFTER, PHRASES_BEFORE } from "./words.ts";

const lowerAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? "";

/** Whether a sentence can hold a quantity at all; a cheap look before anything is built. */
export function mayHoldQuantity(tokens: readonly Token[]): boolean {
  for (const token of tokens) {
    const code = token.text.charCodeAt(0);
    if (token.kind === "number" || (code >= 48 && code <= 57)) return true;
    if (STARTS.has(token.lower) || isNumberWord(token.lower)) return true;
    const hyphen = token.lower.search(HYPHEN);
    if (hyphen > 0 && isNumberWord(token.lower.slice(0, hyphen))) return true;
  }
  return false;
}
const HYPHEN = /[-\u2011–]/;
const STARTS = new Set([...GROUPS.keys(), ...MULTIPLES.keys(), "both", "third", "quarter", "fifth"]);

/** The pieces of an English sentence: number words are cut from their hyphens. */
export const englishPieces = (tokens: readonly Token[]): Piece[] => piecesOf(tokens, isNumberWord);

/**
 * The quantities of an English sentence in order: exact numbers, ranges, bounds, shares and orders of magnitude, in digits or
 * words. Dates, times, years, ordinals and the numbers of roads, hills, units and footnotes are none.
 */
export function quantitiesOf(tokens: readonly Token[]): Quantity[] {
  return mayHoldQuantity(tokens) ? quantitiesIn(englishPieces(tokens)) : [];
}

/** The same over pieces already made. */
export function quantitiesIn(pieces: readonly Piece[]): Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  let from = 0;
  while (at < pieces.length) {
    const quantity = quantityAt(pieces, at, from);
    if (quantity === null) {
      at++;
      continue;
    }
    found.push(quantity);
    at = quantity.next;
    from = at;
  }
  return found;
}

function quantityAt(pieces: readonly Piece[], at: number, from: number): Quantity | null {
  const word = lowerAt(pieces, at);
  const group = groupAt(pieces, at, from);
  if (group !== null) return group;
  if (word === "a" || word === "an" || word === "one") {
    const fraction = fractionAfter(pieces, 1, at + 1);
    if (fraction !== null) return built(pieces, at, from, fraction, null);
  }
  if (word === "a" || word === "an") {
    const value = valueAt(pieces, at);
    return value === null ? articleAt(pieces, at, from) : built(pieces, at, from, value, null);
  }
  const first = valueAt(pieces, at);
  if (first === null) return null;
  if (pieces[at]?.kind === "number" && isNoQuantity(pieces, at)) return null;
  if (first.share === true) return isShareOfTime(pieces, at) ? null : built(pieces, at, from, first, null);
  if (first.vague === true) return built(pieces, at, from, first, null);
  const fraction = fractionAfter(pieces, first.value, first.next);
  if (fraction !== null) return built(pieces, at, from, fraction, null);
  const percent = percentAfter(pieces, first.value, first.next);
  const second = rangeEnd(pieces, at, percent ?? first);
  if (second === null) return built(pieces, at, from, percent ?? first, null);
  const percents = percentAfter(pieces, second.value, second.next);
  if (percents !== null) {
    return built(pieces, at, from, percent ?? { ...first, value: percentOf(first.value), share: true }, percents);
  }
  if (percent !== null) return built(pieces, at, from, percent, null);
  const low = shareScale(first, second);
  return low.value < second.value ? built(pieces, at, from, low, second) : built(pieces, at, from, first, null);
}

const percentOf = (value: number): number => Number((value / 100).toPrecision(12));

/** "two or three hundred", "1.5–2 million": the first number takes the scale of the second. */
function shareScale(first: Value, second: Value): Value {
  if (first.scale !== undefined || second.scale === undefined) return first;
  const scaled = first.value * second.scale;
  return scaled < second.value ? { ...first, value: scaled } : first;
}

/** The second number of a range whose first ends before `first.next`. */
function rangeEnd(pieces: readonly Piece[], at: number, first: Value): Value | null {
  const joint = pieces[first.next];
  if (joint === undefined) return null;
  let next = first.next + 1;
  if (joint.text === "+") {
    const dash = pieces[next];
    if (dash === undefined || !"–-—".includes(dash.text)) return null;
    next++;
  } else if ("–-—−‒".includes(joint.text)) {
    if (joint.glued !== (pieces[next]?.glued ?? false)) return null;
  } else if (joint.lower === "to") {
    if (lowerAt(pieces, at - 1) === "from" && !SPREAD.has(lowerAt(pieces, at - 2))) return null;
  } else if (joint.lower === "and") {
    if (lowerAt(pieces, at - 1) !== "between") return null;
  } else if (joint.lower !== "or") {
    return null;
  }
  if (pieces[next]?.kind === "number" && isNoQuantity(pieces, next)) return null;
  const second = valueAt(pieces, next);
  if (second === null || second.vague === true || second.share === true) return null;
  return second.value > first.value || second.scale !== undefined || first.share === true ? second : null;
}
const SPREAD = new Set(
  "ranging ranged range ranges varying varied vary anywhere estimated estimates estimate between".split(" "),
);

/** "a couple of", "a pair of", "both", "triple suicide-bombing". */
function groupAt(pieces: readonly Piece[], at: number, from: number): Quantity | null {
  const word = lowerAt(pieces, at);
  if (word === "both") {
    const next = lowerAt(pieces, at + 1);
    return next === "of" || next === "sides"
      ? null
      : { ...built(pieces, at, from, { value: 2, next: at + 1 }, null), pair: true };
  }
  const multiple = MULTIPLES.get(word);
  if (multiple !== undefined) {
    return { ...built(pieces, at, from, { value: multiple, next: at + 1 }, null), multiple: true };
  }
  const size = GROUPS.get(word);
  const article = lowerAt(pieces, at - 1);
  if (size === undefined || !(article === "a" || article === "the" || article === "another")) return null;
  if (lowerAt(pieces, at + 1) !== "of" && word !== "couple") return null;
  const next = lowerAt(pieces, at + 1) === "of" ? at + 2 : at + 1;
  return built(pieces, at, from, { value: size, next }, null);
}

/** "less than a kilometer", "over an hour": the article is one of the unit that follows. */
function articleAt(pieces: readonly Piece[], at: number, from: number): Quantity | null {
  if (boundBefore(pieces, at, from) === null) return null;
  return { ...built(pieces, at, from, { value: 1, next: at + 1 }, null), article: true };
}

/** "the first half of the year" and "half past": a stretch of time, no share of a whole. */
function isShareOfTime(pieces: readonly Piece[], at: number): boolean {
  const before = lowerAt(pieces, at - 1);
  return (
    ["first", "second", "latter", "last", "other", "early", "later"].includes(before) ||
    lowerAt(pieces, at + 1) === "past"
  );
}

interface BoundAt {
  readonly bound: Bound;
  readonly at: number;
}

/** The bounding phrase that ends right before a number, or before the "another" that stands by it. */
function boundBefore(pieces: readonly Piece[], number: number, from: number): BoundAt | null {
  let at = number - 1;
  if (lowerAt(pieces, at) === "between") at--;
  while (at >= from && BETWEEN.has(lowerAt(pieces, at))) {
    at--;
    if (lowerAt(pieces, at) === "a" || lowerAt(pieces, at) === "an") at--;
  }
  if (CURRENCY.has(lowerAt(pieces, at))) at--;
  for (const phrase of PHRASES_BEFORE.get(lowerAt(pieces, at)) ?? []) {
    const start = at - phrase.words.length + 1;
    if (start < from) continue;
    if (phrase.words.every((word, i) => lowerAt(pieces, start + i) === word)) return { bound: phrase.bound, at: start };
  }
  return null;
}

function boundAfter(pieces: readonly Piece[], at: number): { bound: Bound; next: number } | null {
  for (const phrase of PHRASES_AFTER.get(lowerAt(pieces, at)) ?? []) {
    if (phrase.words.every((word, i) => lowerAt(pieces, at + i) === word)) {
      return { bound: phrase.bound, next: at + phrase.words.length };
    }
  }
  return null;
}

const CURRENCY = new Set(["$", "€", "£", "₽", "₴", "¥", "₹"]);

/** Puts value, range and bounds together. */
function built(pieces: readonly Piece[], at: number, from: number, first: Value, second: Value | null): Quantity {
  let start = at;
  let next = (second ?? first).next;
  const after = boundAfter(pieces, next);
  if (after !== null) next = after.next;
  const before = boundBefore(pieces, at, from);
  let currency: string | undefined;
  if (CURRENCY.has(lowerAt(pieces, at - 1))) {
    currency = lowerAt(pieces, at - 1);
    start = at - 1;
    if (lowerAt(pieces, start - 1) === "us") {
      start--;
      currency = "US$";
    }
  }
  if (before !== null) start = Math.min(start, before.at);
  const bound = before?.bound ?? after?.bound ?? (first.vague === true ? "least" : null);
  const share = first.share === true || second?.share === true;
  return {
    span: { start: (pieces[start] as Piece).start, end: (pieces[next - 1] as Piece).end },
    first: start,
    next,
    ...bounded(first.value, second?.value ?? null, bound),
    approximate: bound !== null,
    ...(share ? { share: true as const } : {}),
    ...(first.vague === true ? { vague: true as const } : {}),
    ...(currency === undefined ? {} : { currency }),
  };
}

function bounded(value: number, high: number | null, bound: Bound | null): Pick<Quantity, "low" | "best" | "high"> {
  if (high !== null) return { low: value, best: null, high };
  if (bound === "least") return { low: value, best: null, high: null };
  if (bound === "most") return { low: null, best: null, high: value };
  if (bound === "about") return { low: null, best: value, high: null };
  return { low: value, best: value, high: value };
}
