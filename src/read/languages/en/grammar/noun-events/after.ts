import type { Phrase } from "../../../../grammar/phrase.ts";
import { vagueNouns } from "../../nouns.ts";
import type { Item } from "../lists/item.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Predicate } from "../predicate.ts";

/** The ground that an event noun is about, and the item it stands in; -1 where it hangs on the verb. */
export interface NounPlaces {
  readonly places: readonly Chunk[];
  readonly index: number;
  /** It stands before the noun: "X's fall". */
  readonly possessed?: boolean;
}

/** "X's fall", "its capture", "the town's surrender" */
export function placeOfPossessor({ possessor }: Chunk, index: number): NounPlaces | null {
  const place = possessor as Chunk | null;
  if (!place || !(place.pronoun === "it" || (place.kind !== "pronoun" && canBeGround(place)))) return null;
  return { places: [place], index, possessed: true };
}

const OF_CONTROL: ReadonlySet<string> = new Set(["of", "over"]);

/** How many prepositional phrases can stand between a noun and its place. */
const REACH = 3;

/** The places behind one of these prepositions after an item; other prepositional phrases may stand between. */
export function placesAfter(
  items: readonly Item[],
  from: number,
  prepositions: ReadonlySet<string>,
): NounPlaces | null {
  for (let at = from; at < from + 2 * REACH; at += 2) {
    const preposition = items[at];
    const list = items[at + 1];
    if (preposition?.type !== "word" || (preposition.word.tag !== "preposition" && preposition.word.tag !== "to"))
      return null;
    if (list?.type !== "list") return null;
    const places = prepositions.has(preposition.word.token.lower) ? list.members.filter(canBeGround) : [];
    // "the battle for control of X"
    const over = prepositions.has(preposition.word.token.lower) && list.members[0]!.kind === "control";
    const controlled = over ? placesAfter(items, at + 2, OF_CONTROL) : null;
    if (controlled) return controlled;
    if (places.length > 0) return withOthers(places, at + 1, preposition.word.token.lower, items);
  }
  return null;
}

/** "the capture of A (May) and of B": the same preposition again, with what is put in brackets between. */
function withOthers(places: readonly Chunk[], index: number, preposition: string, items: readonly Item[]): NounPlaces {
  for (let at = index + 1; at < Math.min(items.length - 2, index + BETWEEN); at++) {
    const item = items[at]!;
    if (item.type !== "word" || item.word.tag === "verb") continue;
    const again = items[at + 1]!;
    const list = items[at + 2]!;
    if (item.word.tag !== "coordinator" || again.type !== "word" || list.type !== "list") continue;
    if (again.word.token.lower !== preposition) continue;
    return { places: [...places, ...list.members.filter(canBeGround)], index: at + 2 };
  }
  return { places, index };
}

/** So many words and phrases may stand between two places of one noun. */
const BETWEEN = 10;

const INSIDE: ReadonlySet<string> = new Set(["in", "at"]);

/** "the surrender of the Ostran army in X": where the army is that surrenders. */
export function placesOfArmy(items: readonly Item[], from: number): NounPlaces | null {
  const army = membersBehind(items, from, "of")?.[0];
  return army?.kind === "force" ? placesAfter(items, from + 2, INSIDE) : null;
}

const LAUNCHING = new Set("launch carry mount stage begin start conduct resume make renew".split(" "));
const TARGET = new Set(["on", "against", "at", "towards", "toward", "into", "in"]);

/** "an attack was launched yesterday on X", "launched a large assault against X": the place hangs on the verb. */
export function placesOfVerb(governing: Predicate | undefined): NounPlaces | null {
  if (!governing || !LAUNCHING.has(governing.lemma ?? "")) return null;
  for (const { preposition, phrases } of governing.obliques) {
    const places = TARGET.has(preposition) ? phrases.filter(canBeGround) : [];
    if (places.length > 0) return { places, index: -1 };
  }
  return null;
}

const IMPOSED = new Set(["impose", "lay", "place", "tighten", "maintain"]);

/**
 * "A siege had been imposed on X"; "X was held by 50 men, but a siege had been imposed on them": the place they were said to
 * be in just before.
 */
export function placesOfSiege(governing: Predicate | undefined, predicates: readonly Predicate[]): NounPlaces | null {
  if (!governing?.passive || !IMPOSED.has(governing.lemma ?? "")) return null;
  const on = governing.obliques.find(({ preposition }) => preposition === "on" || preposition === "around")?.phrases;
  const places = (on ?? []).filter(canBeGround);
  if (places.length > 0) return { places, index: -1 };
  if (!on?.some(({ pronoun }) => pronoun === "them" || pronoun === "it")) return null;
  const before = predicates.findLast(({ verb }) => verb < governing.verb);
  const held = before?.passive ? (before.subject ?? []).filter(canBeGround) : [];
  return held.length > 0 ? { places: held, index: -1 } : null;
}

/** The phrases right behind a preposition; null where another word stands there. */
export function membersBehind(items: readonly Item[], at: number, preposition: string): readonly Phrase[] | null {
  const word = items[at];
  const list = items[at + 1];
  return word?.type === "word" && word.word.token.lower === preposition && list?.type === "list" ? list.members : null;
}

/** "the occupation of territories": no place that could be found again. */
function isNowhere({ name, head, plural, within, direction, possessor }: Phrase): boolean {
  return (
    name === null && plural && within === null && direction === null && possessor === null && vagueNouns.has(head ?? "")
  );
}

function canBeGround(phrase: Phrase): boolean {
  if (phrase.kind === "place" && isNowhere(phrase)) return false;
  return phrase.kind === "place" || phrase.kind === "name" || (phrase.kind === "part" && phrase.within !== null);
}
