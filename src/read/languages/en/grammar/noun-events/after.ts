import type { Phrase } from "../../../../grammar/phrase.ts";
import type { Item } from "../lists/item.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Predicate } from "../predicate.ts";

/** The list after a preposition right behind the noun; other prepositional phrases may stand between. */
export function phrasesAfter(
  items: readonly Item[],
  from: number,
  prepositions: readonly string[],
): { members: readonly Chunk[]; index: number } | null {
  let at = from;
  for (let steps = 0; steps < 3; steps++) {
    const preposition = items[at];
    const list = items[at + 1];
    if (preposition?.type !== "word" || (preposition.word.tag !== "preposition" && preposition.word.tag !== "to"))
      return null;
    if (list?.type !== "list") return null;
    if (prepositions.includes(preposition.word.token.lower) && list.members.some(canBeGround))
      return { members: list.members.filter(canBeGround), index: at + 1 };
    at += 2;
  }
  return null;
}

export function byPhrase(items: readonly Item[], at: number): Phrase | null {
  const by = items[at];
  const list = items[at + 1];
  return by?.type === "word" && by.word.token.lower === "by" && list?.type === "list"
    ? (list.members[0] ?? null)
    : null;
}

/** "an attack was launched yesterday on X", "launched a large assault against X": the place hangs on the verb. */
export function placesOfVerb(governing: Predicate | undefined): { members: readonly Chunk[]; index: number } | null {
  if (
    !governing ||
    !["launch", "carry", "mount", "stage", "begin", "start", "conduct", "resume", "make", "renew"].includes(
      governing.lemma ?? "",
    )
  )
    return null;
  for (const one of governing.obliques)
    if (
      ["on", "against", "at", "towards", "toward", "into", "in"].includes(one.preposition) &&
      one.phrases.some(canBeGround)
    )
      return { members: one.phrases.filter(canBeGround), index: -2 };
  return null;
}

function canBeGround(phrase: Phrase): boolean {
  return phrase.kind === "place" || phrase.kind === "name" || (phrase.kind === "part" && phrase.within !== null);
}
