import type { Piece } from "../../../figures/pieces.ts";
import { adverbs, beForms, haveForms, modals, prepositions } from "../words.ts";
import { EVENTS } from "./events.ts";

const lowerAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? "";
export const isAdverb = (word: string): boolean => adverbs.has(word) || (word.length > 4 && word.endsWith("ly"));

const ASIDE = 8;

/** "killed, on the same day, 30 men": behind the aside that begins right at a piece; the piece itself where none does. */
export function behindAside(pieces: readonly Piece[], at: number): number {
  if (lowerAt(pieces, at) !== ",") return at;
  for (let i = at + 1; i < at + ASIDE; i++) if (lowerAt(pieces, i) === ",") return i + 1;
  return at;
}

/** "killed, wounded or captured 300": one object for all verbs of the series. */
export function behindSisters(pieces: readonly Piece[], at: number): number {
  let next = at;
  for (;;) {
    let verb = next;
    while (SERIES.has(lowerAt(pieces, verb)) && verb < next + 2) verb++;
    if (verb === next || EVENTS.get(lowerAt(pieces, verb))?.form !== "past") return next;
    next = verb + 1;
  }
}

/** "were still to be evacuated", "have yet to be": nothing has happened to them yet. */
export function isPending(pieces: readonly Piece[], from: number, at: number): boolean {
  for (let i = from; i < at; i++) {
    const word = lowerAt(pieces, i);
    if (word === "to" && (lowerAt(pieces, i - 1) === "still" || lowerAt(pieces, i - 1) === "yet")) return true;
  }
  return false;
}

/** "were reported killed", "are said to have died": the verb group goes on across what others say of it. */
export const HEARD = new Set(
  "reported confirmed said believed thought feared presumed alleged known estimated claimed".split(" "),
);
/** What joins the event words of one series: "killed, wounded or captured". */
export const SERIES: ReadonlySet<string> = new Set([",", "/", "and", "or"]);
const GROUP = new Set([...beForms, ...haveForms, ...modals, ...HEARD, "to", "not", "still", "yet"]);

/** The first auxiliary of the verb group that ends at a piece. */
export function groupStart(pieces: readonly Piece[], at: number): number {
  let from = at;
  for (let i = at - 1; i >= 0; i--) {
    const word = lowerAt(pieces, i);
    if (GROUP.has(word)) from = i;
    else if (!isAdverb(word)) break;
  }
  return from;
}

/** After an active verb something nominal stands; after a participle a preposition, a comma or the end. */
export function objectFollows(pieces: readonly Piece[], at: number): boolean {
  let i = at;
  while (isAdverb(lowerAt(pieces, i)) && !BOUNDS.has(lowerAt(pieces, i))) i++;
  const piece = pieces[i];
  if (piece === undefined || piece.kind === "sign") return piece?.text === '"' || piece?.text === "~";
  if (BOUNDS.has(piece.lower)) return true;
  if (piece.lower.length > 5 && piece.lower.endsWith("ing")) return false;
  return !prepositions.has(piece.lower) && !CLOSED.has(piece.lower);
}
const BOUNDS = new Set(
  "about around over more at some nearly almost up approximately roughly an a the between".split(" "),
);
const CLOSED = new Set(
  "and or but while when as who which that with during each every last this yesterday today overnight daily nearby there here alone".split(
    " ",
  ),
);
