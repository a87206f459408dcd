import type { Phrase } from "../../../../grammar/phrase.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Predicate } from "../predicate.ts";
import { groundOf } from "./ground.ts";

const CIRCUMSTANCE = new Set(["in", "during", "after", "following"]);

/** Who acts in a passive without "by": "leaving X besieged", "captured during the rebel offensive". */
export function agentElsewhere(predicate: Predicate): Phrase | null {
  for (const one of predicate.obliques)
    if (CIRCUMSTANCE.has(one.preposition))
      for (const phrase of one.phrases)
        if (phrase.kind === "event" && (phrase.possessor || phrase.modifiers.length > 0 || phrase.name))
          return phrase.possessor ?? phrase;
  return predicate.left ?? null;
}

/** Where an advance goes: the deepest place named by the prepositions of the frame, "into" before the rest. */
export function goalOf(predicate: Predicate, prepositions: readonly string[]): Chunk[] {
  // "pushed towards X in the south": on the way to X, which is not entered.
  if (
    predicate.obliques.some((one) => one.preposition === "towards" || one.preposition === "toward") &&
    !predicate.obliques.some((one) => one.preposition === "into")
  )
    return [];
  for (const preposition of ["into", "inside", "through", "to", ...prepositions]) {
    if (!prepositions.includes(preposition) || preposition === "from") continue;
    for (const one of predicate.obliques) {
      if (one.preposition !== preposition) continue;
      const places = groundOf(one.phrases, true);
      if (places.length > 0) return places;
    }
  }
  // "advanced south of X": the ground is told by where it lies.
  return predicate.obliques
    .filter((one) => one.preposition === "direction")
    .flatMap((one) => groundOf(one.phrases, true))
    .filter((phrase) => phrase.within !== null);
}

const ROUTES = new Set("road highway route line railway railroad corridor bridge street river m".split(" "));

/** Whether a place is a way that can be cut. */
export function isRoute(place: Phrase): boolean {
  return (place.head !== null && ROUTES.has(place.head)) || /\b(road|highway|route|line)\b/i.test(place.text);
}
