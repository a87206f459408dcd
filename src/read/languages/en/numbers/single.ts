import type { Piece } from "../../../figures/pieces.ts";
import { isNoQuantity } from "./exclusions.ts";
import { fractionAfter, percentAfter, type Value, valueAt } from "./value.ts";

const lowerAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? "";

/** The number, percentage or fraction at a piece, unless it belongs to a date, a name or a stretch of time. */
export function numberAt(pieces: readonly Piece[], at: number): Value | null {
  const word = lowerAt(pieces, at);
  if (word === "a" || word === "an" || word === "one") {
    const fraction = fractionAfter(pieces, 1, at + 1, lowerAt(pieces, at - 1) === "between");
    if (fraction !== null) return fraction;
  }
  const value = valueAt(pieces, at);
  if (value === null || isTitle(pieces, at) || isAge(pieces, value.next)) return null;
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

/** "two-year-old", "10 year-old": how old somebody is counts nobody. */
function isAge(pieces: readonly Piece[], at: number): boolean {
  const word = lowerAt(pieces, lowerAt(pieces, at) === "-" ? at + 1 : at);
  if (word === "year" || word === "month") return lowerAt(pieces, at + 1) === "old";
  return word.startsWith("year-old") || word.startsWith("month-old");
}

/** "the first half of the year" and "half past": a stretch of time, no share of a whole. */
function isShareOfTime(pieces: readonly Piece[], at: number): boolean {
  const before = lowerAt(pieces, at - 1);
  return (
    ["first", "second", "latter", "last", "other", "early", "later"].includes(before) ||
    lowerAt(pieces, at + 1) === "past"
  );
}
