import type { Piece } from "../../../figures/pieces.ts";
import { verbForms } from "../verbs.ts";
import { auxiliaries } from "../words.ts";
import type { Counted } from "./counted.ts";
import { lowerAt } from "./situation.ts";

/**
 * "Of the thousands of protesters, 680 were arrested", "18 of the original 150", "2,500 (out of 10,000)", "half of its 30,000
 * people": what is told holds for the part.
 */
export function isWhole(pieces: readonly Piece[], counted: readonly Counted[], index: number): boolean {
  const { first } = (counted[index] as Counted).quantity;
  let at = first - 1;
  let marked = false;
  for (; WHOLE.has(lowerAt(pieces, at)); at--) if (TOTAL.has(lowerAt(pieces, at))) marked = true;
  if (lowerAt(pieces, at) === "of") {
    const before = lowerAt(pieces, at - 1);
    if (at < first - 1 && (at === 0 || before === ",")) return true;
    if (before === "out" || marked) return true;
  }
  const share = counted[index - 1]?.quantity;
  if (share?.share !== true || lowerAt(pieces, share.next) !== "of" || first - share.next > SHARED) return false;
  for (let i = share.next; i < first; i++) {
    const word = lowerAt(pieces, i);
    if (word === "," || word === "and" || verbForms.has(word) || auxiliaries.has(word)) return false;
  }
  return true;
}
const TOTAL = new Set("original initial total".split(" "));
const WHOLE = new Set([..."the a an his her its their these those some about around roughly".split(" "), ...TOTAL]);
const SHARED = 6;
