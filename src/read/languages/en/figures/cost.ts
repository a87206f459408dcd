import type { Piece } from "../../../figures/pieces.ts";
import { PAST, verbForms } from "../verbs.ts";
import { adverbs, auxiliaries, beForms, prepositions, subordinators } from "../words.ts";
import type { Counted } from "./counted.ts";
import { COUNTED } from "./nouns.ts";
import { lowerAt } from "./situation.ts";
import type { Trigger } from "./triggers.ts";
import { behindAside } from "./verb-groups.ts";

/** Words at which one clause ends and another begins. */
export const BREAKS = new Set([
  ";",
  ":",
  "while",
  "whereas",
  "but",
  "although",
  "though",
  "because",
  "if",
  "when",
  "however",
  "than",
]);
const OUT_OF_REACH = Number.POSITIVE_INFINITY;

/**
 * How far an event word is from a quantity of people, in pieces and in what stands between; infinite where the one cannot
 * be told of the other.
 */
export function costOf(pieces: readonly Piece[], counted: readonly Counted[], index: number, trigger: Trigger): number {
  const { quantity, phrase } = counted[index] as Counted;
  const bare = phrase.noun === null && !phrase.unknown;
  const end = Math.max(phrase.end, quantity.next);
  if (trigger.at >= quantity.first && trigger.at < end) return OUT_OF_REACH;
  switch (trigger.side) {
    case "label":
      return trigger.at === quantity.next ||
        (trigger.at === quantity.next + 1 && lowerAt(pieces, quantity.next) === "more")
        ? 0
        : OUT_OF_REACH;
    case "adjacent": {
      const gap = trigger.at - end;
      return gap >= 0 && gap <= (bare ? 1 : 3) && open(pieces, end, trigger.at) ? 0.5 + gap : OUT_OF_REACH;
    }
    case "object":
      return objectCost(pieces, counted, index, trigger);
    default:
      return subjectCost(pieces, counted, index, trigger, bare);
  }
}

/** No preposition, verb or mark between. */
function open(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const piece = pieces[i] as Piece;
    if (piece.kind !== "word" || prepositions.has(piece.lower) || auxiliaries.has(piece.lower)) return false;
  }
  return true;
}

function objectCost(pieces: readonly Piece[], counted: readonly Counted[], index: number, trigger: Trigger): number {
  const { quantity } = counted[index] as Counted;
  const gap = quantity.first - trigger.to;
  if (gap < 0 || gap > 12) return OUT_OF_REACH;
  let listed = false;
  for (let i = behindAside(pieces, trigger.to); i < quantity.first; i++) {
    const piece = pieces[i] as Piece;
    const word = piece.lower;
    if (BREAKS.has(word) || beForms.has(word)) return OUT_OF_REACH;
    // "After losing the coast, a group of 12 men": behind a comma only what is listed belongs to the verb.
    if (word === "," && !listed && !(i === quantity.first - 1 || lowerAt(pieces, i + 1) === "including"))
      return OUT_OF_REACH;
    // Other quantities and their nouns may stand between: "killing 15 civilians and two soldiers".
    const past = endOfCounted(counted, index, i);
    if (past > i) {
      listed = true;
      i = past - 1;
      continue;
    }
    if (prepositions.has(word) && word !== "of" && word !== "including") return OUT_OF_REACH;
    if (auxiliaries.has(word) || subordinators.has(word) || word === "who" || word === "which" || word === "to")
      return OUT_OF_REACH;
    const verb = verbForms.get(word);
    if (verb !== undefined && !piece.capital && !COUNTED.has(word) && word !== "wounding" && i > trigger.to)
      return OUT_OF_REACH;
  }
  return 1 + gap * 0.5;
}

/** Where the counted phrase before `index` that covers a piece ends; the piece itself where none does. */
function endOfCounted(counted: readonly Counted[], index: number, at: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const { quantity, phrase } = counted[i] as Counted;
    const end = Math.max(phrase.end, quantity.next);
    if (end <= at) return at;
    if (quantity.first <= at) return end;
  }
  return at;
}

function subjectCost(
  pieces: readonly Piece[],
  counted: readonly Counted[],
  index: number,
  trigger: Trigger,
  bare: boolean,
): number {
  const { quantity, phrase } = counted[index] as Counted;
  const end = Math.max(phrase.end, quantity.next);
  const gap = trigger.from - end;
  if (gap < 0 || gap > 30) return OUT_OF_REACH;
  if (bare && gap > 3 && !phrase.anaphoric) return OUT_OF_REACH;
  if (trigger.civil && gap > 4) return OUT_OF_REACH;
  let cost = 1 + gap * 0.3;
  let verbs = 0;
  for (let i = end; i < trigger.from; i++) {
    const piece = pieces[i] as Piece;
    const word = piece.lower;
    if (BREAKS.has(word)) return OUT_OF_REACH;
    if (word === ",") cost += 1;
    const verb = verbForms.get(word);
    const finite =
      auxiliaries.has(word) ||
      (verb !== undefined && (verb.forms & PAST) !== 0 && !piece.capital && !COUNTED.has(word));
    // "soldiers who had been sent there were killed": a relative clause does not part subject and verb.
    if (finite && !isReduced(pieces, i)) verbs++;
  }
  const last = lowerAt(pieces, trigger.from - 1);
  if (verbs > 0 && !(last === "and" || last === "or" || last === "who" || adverbs.has(last))) return OUT_OF_REACH;
  return cost + verbs * 2;
}

/** A participle behind its noun, or a verb of a relative clause. */
function isReduced(pieces: readonly Piece[], at: number): boolean {
  const next = lowerAt(pieces, at + 1);
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const word = lowerAt(pieces, i);
    if (word === "who" || word === "which" || word === "that" || word === "whom") return true;
  }
  return (
    next === "by" ||
    next === "in" ||
    next === "from" ||
    next === "at" ||
    next === "near" ||
    next === "during" ||
    next === "on"
  );
}
