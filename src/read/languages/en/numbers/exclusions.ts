import { isCapital, type Piece } from "../../../figures/pieces.ts";
import { LABELS, MONTHS, YEAR_BEFORE } from "./words.ts";

/** Words that begin with a capital at the head of a sentence without naming anything. */
const COMMON = new Set(
  (
    "the a an in on at by of to from for with between within over under about around nearly almost some more less fewer up least " +
    "after before during since until till and or but while as when another other these those this that its their his her all both only just " +
    "roughly approximately circa estimated including killed wounded another not no including per than total additional further overall " +
    "strength casualties losses killing leaving had have has were was are is"
  ).split(" "),
);

const lowerAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? "";

/** A month, also where a range of days is written around it without spaces ("14 August-24 August"). */
function isMonth(piece: Piece | undefined): boolean {
  if (piece?.capital !== true) return false;
  const dash = piece.lower.indexOf("-");
  return MONTHS.has(dash < 0 ? piece.lower : piece.lower.slice(0, dash));
}

/** A plural noun in lower case follows, so that four bare digits count something ("1500 men"). */
export function pluralFollows(pieces: readonly Piece[], at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    const piece = pieces[i];
    if (piece === undefined || piece.kind !== "word") return false;
    if (PLURALS.has(piece.lower)) return true;
    if (piece.capital) continue;
    if (
      piece.lower.endsWith("s") &&
      !piece.lower.endsWith("ss") &&
      !piece.lower.endsWith("'s") &&
      piece.lower.length > 3
    ) {
      return !NOT_PLURAL.has(piece.lower);
    }
    if (STOPS.has(piece.lower)) return false;
  }
  return false;
}
const PLURALS = new Set(
  "people men women children troops personnel infantry cavalry dead wounded killed injured captured casualties".split(
    " ",
  ),
);
const NOT_PLURAL = new Set("was this has its his is as previous various famous across towards series".split(" "));
const STOPS = new Set(
  "in on at by of to from for with and or but while as when the a an were was had have would could will during after before".split(
    " ",
  ),
);

/**
 * Whether the digits at a piece are no number of anything: part of a date, a time, a year, an ordinal, a name of a road, hill,
 * unit or weapon, a footnote or a version.
 */
export function isNoQuantity(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece;
  const previous = pieces[at - 1];
  const next = pieces[at + 1];
  if (piece.text.length > 1 && piece.text[0] === "0" && piece.text[1] !== ".") return true;
  if (gluedBadly(pieces, at)) return true;
  if (previous?.text === "[" && next?.text === "]") return true;
  if (next?.lower === "°" || (next?.glued === true && (next.text === "'" || next.text === "′"))) return true;
  if (/^(mm|calib(re|er))$/.test(pieces[next?.text === "-" ? at + 2 : at + 1]?.lower ?? "")) return true;
  if (isDay(pieces, at)) return true;
  if (isClock(pieces, at)) return true;
  if (isYear(pieces, at)) return true;
  return isLabelled(pieces, at);
}

/** Letters or signs touch the digits so that both are one name: "4th", "1990s", "24/7", "M-4". */
function gluedBadly(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece;
  const next = pieces[at + 1];
  if (next?.glued === true) {
    if (next.kind === "word" && !UNITS_GLUED.has(next.lower)) return true;
    if (
      (next.text === "/" || next.text === ":" || next.text === ".") &&
      pieces[at + 2]?.glued === true &&
      pieces[at + 2]?.kind === "number"
    )
      return true;
    if (next.text === "×") return true;
  }
  if (!piece.glued) return false;
  const previous = pieces[at - 1];
  if (previous === undefined) return false;
  if (previous.kind === "word") return !CURRENCY_WORDS.has(previous.lower);
  if (/^['’‘]$/.test(previous.text) && piece.text.length === 2) return true;
  if (
    previous.text === "/" ||
    previous.text === ":" ||
    previous.text === "." ||
    previous.text === "," ||
    previous.text === "#"
  ) {
    return previous.glued || previous.text === "#";
  }
  return false;
}
const UNITS_GLUED = new Set("km m km² m² kg mm cm ft mi nm k mw ha sq t".split(" "));
const CURRENCY_WORDS = new Set("us usd eur gbp rs".split(" "));

/** A day of a month, alone or in a row: "28 October", "October 28", "17 and 19 March", "28–30 October". */
function isDay(pieces: readonly Piece[], at: number): boolean {
  const value = (pieces[at] as Piece).value;
  if (!(value >= 1 && value <= 31) || !Number.isInteger(value)) return false;
  if (isMonth(pieces[at - 1]) || (pieces[at - 1]?.text === "." && isMonth(pieces[at - 2]))) return true;
  // "between March 4 and 5"
  const row = JOINS.has(lowerAt(pieces, at - 1)) && pieces[at - 2]?.kind === "number" && isMonth(pieces[at - 3]);
  if (row && (pieces[at - 2] as Piece).value <= 31 && !pluralFollows(pieces, at + 1)) return true;
  for (let i = at + 1, hops = 0; hops < 4; hops++) {
    const piece = pieces[i];
    if (piece === undefined) return false;
    if (isMonth(piece)) return true;
    if (ORDINAL_ENDS.has(piece.lower) && piece.glued) {
      i++;
      continue;
    }
    if (!JOINS.has(piece.lower)) return false;
    i++;
    if (piece.lower === "of") return isMonth(pieces[i]);
    if (pieces[i]?.lower === "the") i++;
    const number = pieces[i];
    if (number?.kind !== "number" || number.value > 31) return false;
    i++;
  }
  return false;
}
const JOINS = new Set(["and", "or", "to", "until", "through", "–", "-", "—", ",", "/", "of"]);
const ORDINAL_ENDS = new Set(["st", "nd", "rd", "th"]);

/** "08:45", "5 a.m.", "1900 hours". */
function isClock(pieces: readonly Piece[], at: number): boolean {
  const next = lowerAt(pieces, at + 1);
  if (next === ":" && pieces[at + 2]?.kind === "number" && pieces[at + 2]?.glued === true) return true;
  if (next === "a.m" || next === "p.m" || next === "am" || next === "pm" || next === "o'clock" || next === "o’clock")
    return true;
  const piece = pieces[at] as Piece;
  return piece.text.length === 4 && next === "hours" && lowerAt(pieces, at - 1) === "at";
}

/** Four bare digits that name a year: after a preposition or a month, or before a name ("2031 offensive"). */
function isYear(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece;
  const next = pieces[at + 1];
  if (next?.lower === "bc" || next?.lower === "bce" || next?.lower === "ad" || next?.lower === "ce") return true;
  const before = lowerAt(pieces, at - 1);
  if (before === "ad" || isMonth(pieces[at - 1])) return true;
  if (piece.text.length !== 4 || piece.value < 1000 || piece.value > 2199 || !Number.isInteger(piece.value))
    return false;
  if (isMonth(pieces[at - 3]) && before === ",") return true;
  const modern = piece.value >= 1900 && piece.value <= 2060;
  // "In 1970 foreign troops", "the 1969 elections": a year of our times, whatever plural follows.
  if (modern && (before === "the" || YEAR_ONLY.has(before))) return true;
  if (before === "as" && /^(late|early)$/.test(lowerAt(pieces, at - 2))) return true;
  if (pluralFollows(pieces, at + 1)) return false;
  if (before === "(" || before === "–" || before === "-" || before === "," || YEAR_BEFORE.has(before)) return true;
  return next?.kind === "word" && !STOPS.has(next.lower);
}
const YEAR_ONLY = new Set("in since during until till early late mid summer spring autumn winter fall".split(" "));

/** The number labels something: a lower-case label word or any capitalised name stands right before it. */
function isLabelled(pieces: readonly Piece[], at: number): boolean {
  let i = at - 1;
  if (
    pieces[i]?.text === "." &&
    (lowerAt(pieces, i - 1) === "no" || lowerAt(pieces, i - 1) === "nos" || lowerAt(pieces, i - 1) === "p")
  )
    i--;
  const previous = pieces[i];
  if (previous === undefined || previous.kind !== "word") return false;
  if (LABELS.has(previous.lower)) return !pluralFollows(pieces, at + 1);
  // "met the NVG 180,000 strong": no name has its thousands set off.
  if ((pieces[at] as Piece).text.includes(",")) return false;
  if (!previous.capital || COMMON.has(previous.lower) || CURRENCY_WORDS.has(previous.lower)) return false;
  // A name right before the number: "Rashid 5". At the head of a sentence a capital means nothing.
  if (i === 0 && !isCapital(pieces[at + 1]?.text ?? "a")) return false;
  // "Boeing 737 carrying passengers" is a name, "in Norvale 12 civilians" none; "Bf 109 fighters" again is one.
  if (previous.text.length <= 3 && previous.capital) return true;
  return !countedNext(pieces, at + 1);
}

/** A plural right behind the number or behind one attribute of it. */
function countedNext(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at];
  if (next === undefined || next.lower.endsWith("ing")) return false;
  return pluralFollows(pieces.slice(at, at + 2), 0);
}
