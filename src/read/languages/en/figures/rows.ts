import type { Piece } from "../../../figures/pieces.ts";
import { PAST, verbForms } from "../verbs.ts";
import { adverbs, auxiliaries } from "../words.ts";
import { BREAKS } from "./cost.ts";
import type { Counted } from "./counted.ts";
import { isPastVerb } from "./heads.ts";
import type { Link } from "./link.ts";
import { COUNTED } from "./nouns.ts";
import { lowerAt } from "./situation.ts";
import { isWhole } from "./wholes.ts";

/** The next quantity of people from an index on, in either direction; -1 where there is none. */
export function nextPeople(counted: readonly Counted[], from: number, step: 1 | -1): number {
  for (let i = from + step; i >= 0 && i < counted.length; i += step) if ((counted[i] as Counted).people) return i;
  return -1;
}

/** "71 militants and 1 fighter were killed": the event of a neighbour in the same row; null where there is no such row. */
export function fromRow(
  pieces: readonly Piece[],
  counted: readonly Counted[],
  links: readonly (Link | null)[],
  i: number,
  other: number,
): Link | null {
  const link = links[other] ?? null;
  // "20 fighters and 30 wounded": a label tells of its own number alone.
  if (other < 0 || link === null || link.trigger.side === "label") return null;
  const { phrase } = counted[i] as Counted;
  if (isWhole(pieces, counted, i)) return null;
  // "the number grew to 19, and one guard had died": a number without a noun takes nothing from behind.
  if (i < other && phrase.noun === null) return null;
  // "eight guards charged with the murder of 24 men": told between the two it is told of the second.
  if (
    i < other &&
    link.trigger.at > (counted[i] as Counted).quantity.first &&
    link.trigger.at < (counted[other] as Counted).quantity.first
  )
    return null;
  const [a, b] = i < other ? [counted[i], counted[other]] : [counted[other], counted[i]];
  if (i > other && startsClause(pieces, counted[i] as Counted)) return null;
  return inRow(pieces, a as Counted, b as Counted) ? { ...link, inherited: true } : null;
}

/** "…, another 400 men were also present": a verb of its own begins another clause. */
function startsClause(pieces: readonly Piece[], item: Counted): boolean {
  let at = Math.max(item.phrase.end, item.quantity.next);
  while (adverbs.has(lowerAt(pieces, at))) at++;
  return auxiliaries.has(lowerAt(pieces, at));
}

/** Only names, nouns and the words of a list stand between two quantities. */
export function inRow(pieces: readonly Piece[], a: Counted, b: Counted): boolean {
  const from = Math.max(a.phrase.end, a.quantity.next);
  const to = b.quantity.first;
  if (to - from > 14) return false;
  let joined = false;
  for (let i = from; i < to; i++) {
    const piece = pieces[i] as Piece;
    const word = piece.lower;
    if (BREAKS.has(word) || auxiliaries.has(word)) return false;
    if (word === "consisting" || word === "comprising") return false;
    if (
      word === "and" ||
      word === "," ||
      word === "or" ||
      word === "plus" ||
      word === "with" ||
      word === "including" ||
      word === "of"
    )
      joined = true;
    const verb = verbForms.get(word);
    if (verb !== undefined && (verb.forms & PAST) !== 0 && !piece.capital && !COUNTED.has(word) && word !== "remaining")
      return false;
  }
  return joined;
}

const ALONG = /^(along|together) with$|^well as$|^addition to$/;
const PLACED = new Set("in to at near from by around outside inside on".split(" "));

/**
 * "Many thousands fled abroad, some 500,000 to the north", "95 soldiers were killed in the raid, along with 1,350 militiamen": the
 * verb is not said again.
 */
export function gapped(
  pieces: readonly Piece[],
  counted: readonly Counted[],
  links: readonly (Link | null)[],
  i: number,
): Link | null {
  const { quantity, phrase, people } = counted[i] as Counted;
  const other = nextPeople(counted, i, -1);
  const link = links[other] ?? null;
  if (!people || link === null || link.pending) return null;
  const along = ALONG.test(`${lowerAt(pieces, quantity.first - 2)} ${lowerAt(pieces, quantity.first - 1)}`);
  const bare = phrase.noun === null && !phrase.unknown && !phrase.anaphoric;
  const joint = lowerAt(pieces, quantity.first - 1);
  const { quantity: number, phrase: before } = counted[other] as Counted;
  // "…, six in Norvale and four in Varda"
  const goesOn = joint === "and" && before.noun === null && link.inherited && PLACED.has(lowerAt(pieces, number.next));
  const placed = bare && (joint === "," || goesOn) && PLACED.has(lowerAt(pieces, quantity.next));
  if (!along && !placed) return null;
  for (let at = Math.max(before.end, number.next, link.trigger.to); at < quantity.first; at++) {
    const word = lowerAt(pieces, at);
    if (BREAKS.has(word) || auxiliaries.has(word) || isPastVerb(pieces, at)) return null;
  }
  return { ...link, inherited: true };
}
