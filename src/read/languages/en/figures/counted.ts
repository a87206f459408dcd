import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { prepositions } from "../words.ts";
import { PEOPLE } from "./classes.ts";
import { EVENTS } from "./events.ts";
import type { Phrase } from "./phrase.ts";
import { phraseAfter } from "./phrase-after.ts";

/** One quantity with the phrase it counts. */
export interface Counted {
  readonly quantity: Quantity;
  readonly phrase: Phrase;
  /** Whether it can be a number of people: a noun for people, one in no table, or none at all. */
  readonly people: boolean;
}

/** The quantities of a sentence with what stands behind each of them. */
export function countedIn(pieces: readonly Piece[], quantities: readonly Quantity[]): readonly Counted[] {
  const phrases = quantities.map((quantity, i) => {
    const phrase = phraseAfter(pieces, quantity, quantities[i + 1]?.first ?? pieces.length);
    // "the 20,000-strong army lost 300 men": what an attribute counts is not who was lost.
    const countable = quantity.share !== true && quantity.currency === undefined && !phrase.attributive;
    const people = countable && (phrase.noun === null || PEOPLE.has(phrase.noun.class));
    return { quantity, phrase, people };
  });
  return withSharedNouns(pieces, phrases);
}

/** "20 Norvan and 30 Vellian ships": the first number counts the noun of the second. */
function withSharedNouns(pieces: readonly Piece[], counted: Counted[]): readonly Counted[] {
  for (let i = counted.length - 2; i >= 0; i--) {
    const item = counted[i] as Counted;
    const next = counted[i + 1] as Counted;
    const { quantity, phrase } = item;
    if (
      phrase.noun !== null ||
      phrase.unknown ||
      phrase.anaphoric ||
      quantity.share === true ||
      next.phrase.noun === null
    )
      continue;
    const last = next.quantity.first - 1;
    const joint = pieces[last]?.lower;
    // "outnumbered them 300 to 200 men": two numbers of the same.
    const ratio = joint === "to" && last === quantity.next && (quantity.best ?? 0) > (next.quantity.best ?? 0);
    const joined = (joint === "and" || joint === "or") && last > quantity.next && last - quantity.next <= 3;
    if (!ratio && !joined) continue;
    const modifiers = pieces.slice(quantity.next, last);
    if (
      !modifiers.every((piece) => piece.kind === "word" && !EVENTS.has(piece.lower) && !prepositions.has(piece.lower))
    )
      continue;
    const { noun, head } = next.phrase;
    const people = PEOPLE.has(noun.class);
    counted[i] = { quantity, people, phrase: { ...phrase, noun, head, start: quantity.next, end: last } };
  }
  return counted;
}
