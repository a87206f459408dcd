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
const STARTS = new Set([...GROUPS.keys(), ...MULTIPLES.keys(), "both", "than", "third", "quarter", "fifth"]);

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
  const group = groupAt(pieces, at, from);
  if (group !== null) return group;
  const first = numberAt(pieces, at);
  if (first === null) {
    const word = lowerAt(pieces, at);
    return word === "a" || word === "an" ? articleAt(pieces, at, from) : null;
  }
  if (first.vague === true) return built(pieces, at, from, first, null);
  const second = rangeEnd(pieces, at, first);
  if (second === null) return built(pieces, at, from, first, null);
  if (first.share !== true && second.share === true) {
    return built(pieces, at, from, { ...first, value: percentOf(first.value), share: true }, second);
  }
  const low = shareScale(first, second);
  return built(pieces, at, from, low, low.value < second.value ? second : null);
}

/** The number, percentage or fraction at a piece, unless it belongs to a date, a name or a stretch of time. */
function numberAt(pieces: readonly Piece[], at: number): Value | null {
  const word = lowerAt(pieces, at);
  if (word === "a" || word === "an" || word === "one") {
    const fraction = fractionAfter(pieces, 1, at + 1, lowerAt(pieces, at - 1) === "between");
    if (fraction !== null) return fraction;
  }
  const value = valueAt(pieces, at);
  if (value === null || isTitle(pieces, at)) return null;
  if (value.vague === true) return value;
  if (pieces[at]?.kind === "number" && isNoQuantity(pieces, at)) return null;
  if (value.share === true) return isShareOfTime(pieces, at) ? null : value;
  return (
    fractionAfter(pieces, value.value, value.next, false) ?? percentAfter(pieces, value.value, value.next) ?? value
  );
}

/** "Battle of Seven Oaks": a number word with a capital inside a sentence, before another capital, is part of a name. */
function isTitle(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece;
  const before = pieces[at - 1];
  if (!piece.capital || before === undefined || before.kind === "sign") return false;
  return pieces[at + 1]?.capital === true;
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
    if (lowerAt(pieces, at - 1) === "from" && changes(pieces, at - 2)) return null;
  } else if (joint.lower === "and") {
    if (lowerAt(pieces, at - 1) !== "between") return null;
  } else if (joint.lower !== "or") {
    return null;
  }
  if (first.share === true && lowerAt(pieces, next) === "a") next++;
  const second = numberAt(pieces, next);
  if (second === null || second.vague === true) return null;
  // "20 or 30 percent" is a range of shares; "five or half of them" is none.
  if (second.share === true && first.share !== true && second.value * 100 <= first.value) return null;
  if (first.share === true && second.share !== true) return null;
  return second.value > first.value || second.scale !== undefined || second.share === true ? second : null;
}

/** "rose from 200 to 300": two numbers, no range. */
function changes(pieces: readonly Piece[], at: number): boolean {
  for (let i = at; i > Math.max(-1, at - 6); i--) {
    const word = lowerAt(pieces, i);
    if (word === "," || word === ".") return false;
    if (CHANGE.has(word)) return true;
  }
  return false;
}
const CHANGE = new Set(
  ("rose rise risen rising increase increased increasing grow grew grown growing fall fell fallen falling drop dropped dropping decrease decreased reduced " +
    "reducing reduce cut shrink shrank shrunk swell swelled swollen slumped slump climbed up down jumped went go raised raise declined dwindled dwindling doubled size")
    .split(" "),
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
    if (!phrase.words.every((word, i) => lowerAt(pieces, start + i) === word)) continue;
    // "officials estimated half" is a verb, "an estimated half" is none.
    if (phrase.words[0] === "estimated" && !opensNumber(pieces[start - 1])) continue;
    return { bound: phrase.bound, at: start };
  }
  return null;
}

const opensNumber = (before: Piece | undefined): boolean =>
  before === undefined || before.kind === "sign" || before.lower === "the" || before.lower.endsWith("ing");

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
  else if (second !== null && lowerAt(pieces, at - 1) === "between") start = at - 1;
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
