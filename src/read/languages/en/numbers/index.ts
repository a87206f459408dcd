import { type Piece, piecesOf } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import type { Token } from "../../../text/sentence.ts";
import { wordClasses } from "../../../text/vocabulary.ts";
import { boundBefore, built } from "./bounds.ts";
import { rangeFrom } from "./range.ts";
import { numberAt } from "./single.ts";
import { GROUPS, isNumberWord, MULTIPLES, NUMBER_WORDS } from "./words.ts";

const lowerAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? "";

/** Whether a sentence can hold a quantity at all; a cheap look before anything is built. */
export function mayHoldQuantity(tokens: readonly Token[]): boolean {
  for (const token of tokens) if (token.kind === "number" || tellsOfNumber(token) !== 0) return true;
  return false;
}
const tellsOfNumber = wordClasses({
  has: (word) => {
    const code = word.charCodeAt(0);
    if ((code >= 48 && code <= 57) || TELLTALES.has(word)) return true;
    const hyphen = word.indexOf("-");
    return hyphen > 0 && isNumberWord(word.slice(0, hyphen));
  },
});
const TELLTALES = new Set([
  ...NUMBER_WORDS,
  ...GROUPS.keys(),
  ...MULTIPLES.keys(),
  "both",
  "than",
  "almost",
  "nearly",
  "third",
  "fifth",
]);
/** Words a quantity can begin with. */
const OPENERS = new Set([...TELLTALES, "a", "an", "several", "few", "many"]);

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
    const piece = pieces[at] as Piece;
    const opens = piece.kind === "number" || (piece.kind === "word" && OPENERS.has(piece.lower));
    const quantity = opens ? quantityAt(pieces, at, from) : null;
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
  const [low, high] = rangeFrom(pieces, at, first) ?? [first, null];
  return built(pieces, at, from, low, high);
}

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
