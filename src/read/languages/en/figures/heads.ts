import type { Piece } from "../../../figures/pieces.ts";
import { PAST, verbForms } from "../verbs.ts";
import {
  adverbs,
  auxiliaries,
  coordinators,
  negators,
  prepositions,
  relativePronouns,
  subordinators,
} from "../words.ts";
import { EVENTS } from "./events.ts";

/** The name of one vehicle, aircraft or weapon: "Su-24", "Strela-10", "Pantsir-S1". */
export const MODEL_NAME = /^[A-Z][A-Za-z]{0,8}-[A-Z]?\d{1,3}[A-Za-z]{0,2}$/;

const ORDINAL_ENDS = new Set(["st", "nd", "rd", "th"]);

/** The digits of "1st", "23rd". */
export const isOrdinal = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.kind === "number" && pieces[at + 1]?.glued === true && ORDINAL_ENDS.has(pieces[at + 1]?.lower ?? "");

/** The number or the hyphen of an age that stands before its noun: "10-year-old", "10 year-old". */
export function isAge(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece === undefined || (piece.kind !== "number" && piece.text !== "-")) return false;
  const unit = pieces[pieces[at + 1]?.text === "-" ? at + 2 : at + 1]?.lower ?? "";
  return unit.startsWith("year-old") || unit.startsWith("month-old");
}

/** The number of a calibre, before "mm": "20 120mm mortars". */
export const isCalibre = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.kind === "number" &&
  /^(mm|cm|calib(re|er))$/.test(pieces[pieces[at + 1]?.text === "-" ? at + 2 : at + 1]?.lower ?? "");

/** The last stop of "U.S." */
export const isAbbreviating = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.text === "." && pieces[at]?.glued === true && /^[A-Z](\.[A-Z])*$/.test(pieces[at - 1]?.text ?? "");

/** The hyphen of a compound that markup or a stop cuts in two: "*Norva*-class", "U.S.-backed". */
export const isHyphen = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.text === "-" &&
  pieces[at + 1]?.glued === true &&
  (pieces[at - 1]?.kind === "word" || isAbbreviating(pieces, at - 1));

/** A piece of "(VGF)" or of "[Norvan]": what stands in brackets inside a noun phrase. */
export function isBracketed(pieces: readonly Piece[], at: number): boolean {
  for (let open = at; open >= Math.max(0, at - 2); open--) {
    const text = pieces[open]?.text;
    if (text !== "(" && text !== "[") continue;
    const inner = pieces[open + 1];
    const named = inner !== undefined && (text === "[" ? inner.capital : /^[A-Z]{2,6}$/.test(inner.text));
    return named && pieces[open + 2]?.text === (text === "(" ? ")" : "]");
  }
  return false;
}

/** Whether a noun phrase cannot go on with a piece: a mark, a word of the closed classes, an adverb or a verb. */
export function endsPhrase(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.kind !== "word") return true;
  const word = piece.lower;
  if (CLOSED.has(word) || (word.length > 4 && word.endsWith("ly"))) return true;
  if (piece.capital) return false;
  return EVENTS.has(word) || verbForms.has(word) || word.endsWith("ing") || (word.length > 4 && word.endsWith("ed"));
}

const CLOSED: ReadonlySet<string> = new Set([
  ...adverbs,
  ...auxiliaries,
  ...coordinators,
  ...negators,
  ...prepositions,
  ...relativePronouns,
  ...subordinators,
]);

/** Whether a word is a verb in the past, not a participle that only describes ("located in"). */
export function isPastVerb(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece;
  const verb = verbForms.get(piece.lower);
  if (verb === undefined || (verb.forms & PAST) === 0 || piece.capital || auxiliaries.has(piece.lower)) return false;
  return !prepositions.has(pieces[at + 1]?.lower ?? "");
}
