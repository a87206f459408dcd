import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import type { Value } from "./value.ts";
import { BETWEEN, type Bound, PHRASES_AFTER, PHRASES_BEFORE } from "./words.ts";

const lowerAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? "";

/** A bounding phrase and where it begins. */
interface BoundAt {
  readonly bound: Bound;
  readonly at: number;
}

/** The bounding phrase that ends right before a number, or before the "another" that stands by it. */
export function boundBefore(pieces: readonly Piece[], number: number, from: number): BoundAt | null {
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

/**
 * Puts value, range and bounds together.
 *
 * @param at the piece at which the number begins
 * @param from no bounding phrase reaches back beyond this piece, where the quantity before ended
 */
export function built(
  pieces: readonly Piece[],
  at: number,
  from: number,
  first: Value,
  second: Value | null,
): Quantity {
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
