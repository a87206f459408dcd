import type { Piece } from "../../../figures/pieces.ts";
import { FRACTIONS, PERCENT, SCALES, TENS, UNITS, VAGUE } from "./words.ts";

/** One number as written, without bounds or ranges. */
export interface Value {
  readonly value: number;
  readonly next: number;
  readonly vague?: true;
  readonly share?: true;
  /** The scale word it ended with ("million"), which a range shares with its first number. */
  readonly scale?: number;
}

/** Rounds away what binary fractions add: 22.8 / 100 is 0.228. */
const tidy = (value: number): number => Number(value.toPrecision(12));

const lowerAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? "";

/** Reads the number that begins at a piece, in digits or words; null where none does. */
export function valueAt(pieces: readonly Piece[], at: number): Value | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  if (piece.kind === "number") return scaled(pieces, piece.value, at + 1);
  if (piece.kind !== "word") return null;
  const word = piece.lower;
  if (word === "half") return halfAt(pieces, at);
  if (VAGUE.has(word)) return vagueAt(pieces, at);
  if (word === "a" || word === "an" || word === "one") {
    const scale = SCALES.get(lowerAt(pieces, at + 1));
    if (scale !== undefined && scale !== 20) return wordsAt(pieces, at);
    if (word !== "one") return null;
  }
  if (word === "several" || word === "few" || word === "many") {
    const scale = SCALES.get(lowerAt(pieces, at + 1));
    if (scale === undefined || scale === 20) return null;
    return { value: 2 * scale, next: at + 2, vague: true };
  }
  return UNITS.has(word) || TENS.has(word) ? wordsAt(pieces, at) : null;
}

/** Digits followed by a scale word: "2.5 million". */
function scaled(pieces: readonly Piece[], value: number, next: number): Value {
  const piece = pieces[next];
  const scale = piece === undefined ? undefined : SCALES.get(piece.lower);
  if (scale === undefined || scale === 20 || (scale === 12 && value > 99)) return { value, next };
  if (piece?.lower === "k" && !piece.glued) return { value, next };
  return { value: tidy(value * scale), next: next + 1, scale };
}

/** "half a dozen" and "half a million" are counts; "half" alone is a share. */
function halfAt(pieces: readonly Piece[], at: number): Value | null {
  let i = at + 1;
  if (lowerAt(pieces, i) === "-") {
    const scale = SCALES.get(lowerAt(pieces, i + 1));
    return scale === undefined ? null : { value: scale / 2, next: i + 2, scale };
  }
  if (lowerAt(pieces, i) === "a" || lowerAt(pieces, i) === "an") {
    const scale = SCALES.get(lowerAt(pieces, i + 1));
    if (scale !== undefined) return { value: scale / 2, next: i + 2, scale };
    i++;
    return null;
  }
  return { value: 0.5, next: i, share: true };
}

/** "dozens", "tens of thousands", "hundreds of thousands": at least two of the order. */
function vagueAt(pieces: readonly Piece[], at: number): Value {
  let value = 2 * (VAGUE.get(lowerAt(pieces, at)) ?? 0);
  let next = at + 1;
  if (lowerAt(pieces, next) === "of") {
    const scale = VAGUE.get(lowerAt(pieces, next + 1));
    if (scale !== undefined && scale >= 100) {
      value *= scale;
      next += 2;
    }
  }
  // "hundreds and thousands", "dozens or hundreds": the smaller is the least.
  const joint = lowerAt(pieces, next);
  if ((joint === "and" || joint === "or") && VAGUE.has(lowerAt(pieces, next + 1))) next += 2;
  return { value, next, vague: true };
}

/** A number in words: "twenty-two", "two hundred and fifty", "a thousand", "three million". */
function wordsAt(pieces: readonly Piece[], at: number): Value | null {
  let total = 0;
  let current = 0;
  let filled = 0;
  let i = at;
  let seen = false;
  let last: number | undefined;
  if (lowerAt(pieces, i) === "a" || lowerAt(pieces, i) === "an") {
    current = 1;
    i++;
  }
  for (; i < pieces.length; i++) {
    const word = lowerAt(pieces, i);
    const unit = UNITS.get(word);
    const ten = TENS.get(word);
    const scale = SCALES.get(word);
    if (unit !== undefined && (!seen || filled > (unit > 9 ? 10 : 1))) {
      current += unit;
      filled = 1;
      last = undefined;
    } else if (ten !== undefined && (!seen || filled > 10)) {
      current += ten;
      filled = 10;
      last = undefined;
    } else if (scale !== undefined && scale !== 20 && word !== "k") {
      if (scale === 100 || scale === 12) {
        current = (current || 1) * scale;
        filled = 100;
      } else {
        total += (current || 1) * scale;
        current = 0;
        filled = 1000;
      }
      last = scale;
    } else if (word === "-" && seen && tens(lowerAt(pieces, i - 1)) && small(lowerAt(pieces, i + 1))) {
      continue;
    } else if (word === "and" && filled >= 100 && (small(lowerAt(pieces, i + 1)) || TENS.has(lowerAt(pieces, i + 1)))) {
      continue;
    } else {
      break;
    }
    seen = true;
  }
  if (!seen) return null;
  // "two and a half months"
  if (
    last === undefined &&
    lowerAt(pieces, i) === "and" &&
    lowerAt(pieces, i + 1) === "a" &&
    lowerAt(pieces, i + 2) === "half"
  )
    return { value: total + current + 0.5, next: i + 3 };
  return last === undefined ? { value: total + current, next: i } : { value: total + current, next: i, scale: last };
}

const tens = (word: string): boolean => TENS.has(word);
const small = (word: string): boolean => UNITS.has(word);

/**
 * "a third of", "one-third", "two thirds", "three quarters": the numerator is already known. `inRange`: "between a third and a
 * half" needs no "of" behind its first part.
 */
export function fractionAfter(pieces: readonly Piece[], numerator: number, at: number, inRange: boolean): Value | null {
  let i = at;
  const hyphen = lowerAt(pieces, i) === "-";
  if (hyphen) i++;
  const word = lowerAt(pieces, i);
  const denominator = FRACTIONS.get(word);
  if (denominator === undefined || numerator < 1 || numerator >= denominator) return null;
  const plural = word.endsWith("s") || word === "halves";
  if (plural !== numerator > 1) return null;
  // "one third attack" and "a quarter" of a town are no shares: a single part is one only of something.
  const after = lowerAt(pieces, QUOTES.has(lowerAt(pieces, i + 1)) ? i + 2 : i + 1);
  if (!plural && !hyphen && after !== "of" && after !== "the" && !(inRange && after === "and")) return null;
  return { value: Math.round((numerator / denominator) * 100) / 100, next: i + 1, share: true };
}

const QUOTES = new Set(['"', "”", "’"]);

/** "75 percent", "75 per cent", "75%": null where no such word follows. */
export function percentAfter(pieces: readonly Piece[], value: number, at: number): Value | null {
  const hyphen = lowerAt(pieces, at) === "-" ? 1 : 0;
  const word = lowerAt(pieces, at + hyphen);
  if (PERCENT.has(word)) return { value: tidy(value / 100), next: at + hyphen + 1, share: true };
  if (word === "per" && lowerAt(pieces, at + hyphen + 1) === "cent") {
    return { value: tidy(value / 100), next: at + hyphen + 2, share: true };
  }
  return null;
}
