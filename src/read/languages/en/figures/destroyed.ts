import type { Piece } from "../../../figures/pieces.ts";
import { adverbs, auxiliaries, beForms, negators, prepositions, subordinators } from "../words.ts";
import { isPastVerb } from "./heads.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const PARTICIPLES = words("destroyed lost disabled damaged downed captured sunk abandoned wrecked intercepted");
const ACTIVE = words(
  "destroy destroys destroyed destroying lose loses lost losing down downed downing sank sunk sink sinks sinking damage damaged damaging disable " +
    "disabled disabling capture captures captured capturing",
);
const SHOT = words("shot shoot shoots shooting");

/** Words that tell of the loss of machines. */
export const LOSSES: ReadonlySet<string> = new Set([...PARTICIPLES, ...ACTIVE, ...SHOT]);

const lowerAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? "";
const isAdverb = (word: string): boolean => adverbs.has(word) || (word.length > 4 && word.endsWith("ly"));
const REACH = 10;
const REACH_BACK = 14;

/** Whether what ends right before a piece is told to be lost: "was destroyed", "and a technical were destroyed", "lost". */
export function isDestroyed(pieces: readonly Piece[], at: number): boolean {
  for (let i = at; i < at + REACH; i++) {
    const word = lowerAt(pieces, i);
    const shot = word === "shot" && lowerAt(pieces, i + 1) === "down";
    if (shot || PARTICIPLES.has(word)) {
      let before = i - 1;
      while (before >= at && isAdverb(lowerAt(pieces, before))) before--;
      if (beForms.has(lowerAt(pieces, before))) return true;
      return before < at && !startsObject(pieces[shot ? i + 2 : i + 1]);
    }
    if (word === "" || word === "." || word === "," || word === "by" || word === ";") return false;
    if (isPastVerb(pieces, i)) return false;
  }
  return false;
}

const OBJECTS = words("a an the another its their his one two three four five six seven eight nine ten several");
const startsObject = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.kind === "number" || OBJECTS.has(piece.lower));

/** Whether what begins at a piece is the object of a verb of loss, alone or in a list: "destroyed 12 carts and a tank". */
export function losesObject(pieces: readonly Piece[], at: number): boolean {
  let i = at - 1;
  while (isAdverb(lowerAt(pieces, i)) && lowerAt(pieces, i) !== "down") i--;
  if (isLossVerb(pieces, i)) return true;
  if (!/^(and|,|as)$/.test(lowerAt(pieces, i))) return false;
  for (i--; i >= Math.max(0, at - REACH_BACK); i--) {
    if (isLossVerb(pieces, i)) return true;
    const word = lowerAt(pieces, i);
    if (auxiliaries.has(word) || subordinators.has(word) || word === ";" || word === "." || isPastVerb(pieces, i))
      return false;
    if (prepositions.has(word) && word !== "of" && word !== "including") return false;
  }
  return false;
}

/** An active verb of loss that tells what happened: no passive, no negation, no intention. */
function isLossVerb(pieces: readonly Piece[], at: number): boolean {
  const word = lowerAt(pieces, at);
  let verb = at;
  if (word === "down" && SHOT.has(lowerAt(pieces, at - 1))) verb = at - 1;
  else if (!ACTIVE.has(word) || word === "down") return false;
  let i = verb - 1;
  while (i >= 0 && isAdverb(lowerAt(pieces, i))) i--;
  const before = lowerAt(pieces, i);
  if (beForms.has(before) || negators.has(before)) return false;
  return before !== "to" || /^(managed|able|helped|used)$/.test(lowerAt(pieces, i - 1));
}
