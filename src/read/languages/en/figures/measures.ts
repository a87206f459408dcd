import type { Count } from "../../../figures/count.ts";
import type { Piece } from "../../../figures/pieces.ts";
import type { Counted } from "./link.ts";
import { made, type Situation } from "./meaning.ts";

const lowerAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? "";

const RELATIVE_BEFORE = new Set(
  "next last past previous following first coming these those preceding every each final".split(" "),
);
const RELATIVE_AFTER = new Set(
  "later earlier ago before prior after into old since previously beforehand afterwards afterward hence apart".split(
    " ",
  ),
);

/** A length of time; null where it only dates something ("two days later", "over the next two days"). */
export function durationOf(situation: Situation): Count | null {
  const { pieces, counted, index } = situation;
  const { quantity, phrase } = counted[index] as Counted;
  const noun = phrase.noun;
  if (noun === null || quantity.vague === true || quantity.pair === true) return null;
  if (RELATIVE_BEFORE.has(lowerAt(pieces, quantity.first - 1))) return null;
  if (!phrase.attributive && RELATIVE_AFTER.has(lowerAt(pieces, phrase.end))) return null;
  if (
    lowerAt(pieces, phrase.end) === "-" ||
    (lowerAt(pieces, phrase.head + 1) === "of" && lowerAt(pieces, phrase.head + 2) === "age")
  )
    return null;
  if (lowerAt(pieces, quantity.first - 1) === "after" && !phrase.attributive && lowerAt(pieces, phrase.end) !== "of")
    return null;
  return made(situation, "duration", noun.unit, "duration");
}

const WHOLE = new Set("of the its their his her".split(" "));

/** A share of a whole; null for "half-destroyed", "half brothers" and the like. */
export function shareOf(situation: Situation): Count | null {
  const { pieces, counted, index } = situation;
  const { quantity } = counted[index] as Counted;
  const next = pieces[quantity.next];
  const word = (pieces[quantity.next - 1] as Piece).lower;
  if (word === "half") {
    if (next?.text === "-" && next.glued) return null;
    const before = lowerAt(pieces, quantity.first - 1);
    const follows = next === undefined || next.kind === "sign" || WHOLE.has(next.lower);
    if (!follows && before !== "in") return null;
  }
  return made(situation, "share", "share", "share");
}
