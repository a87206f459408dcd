import type { Phrase } from "../../../../grammar/phrase.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Oblique, Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
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
export function goalOf(predicate: Predicate, prepositions: readonly string[], words: readonly Word[]): Chunk[] {
  // "failed to advance towards X": that is where it failed.
  if (predicate.chain.includes("fail")) {
    const goals = groundOf(aimed(predicate), true);
    if (goals.length > 0) return goals;
  }
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
      // "advanced on X to the south of Y": the south of Y is where X lies.
      if (preposition === "to" && places.every(isDirection) && hasGoalBefore(one, predicate, prepositions)) continue;
      if (places.length > 0) return [...places, ...groundOf(joinedTo(one, predicate, prepositions, words), true)];
    }
  }
  // "advanced south of X": the ground is told by where it lies.
  return predicate.obliques
    .filter((one) => one.preposition === "direction")
    .flatMap((one) => groundOf(one.phrases, true))
    .filter((phrase) => phrase.within !== null);
}

const isDirection = ({ name, head, direction }: Chunk): boolean => name === null && head === null && direction !== null;

function hasGoalBefore(to: Oblique, { obliques, verb }: Predicate, prepositions: readonly string[]): boolean {
  return obliques.some(
    ({ at, preposition, phrases }) =>
      at > verb && at < to.at && prepositions.includes(preposition) && groundOf(phrases, true).length > 0,
  );
}

/** What stands behind "towards" or "in the direction of". */
function aimed({ obliques }: Predicate): readonly Chunk[] {
  return obliques.flatMap(({ preposition, phrases }, at) => {
    if (preposition === "towards" || preposition === "toward") return phrases;
    const directed = preposition === "of" && obliques[at - 1]?.phrases.some(({ head }) => head === "direction");
    return directed ? phrases : [];
  });
}

/** "broke across the road near A, and at B": what "and" joins to the goal with a preposition of its own. */
export function joinedTo(
  goal: Oblique,
  { obliques }: Predicate,
  prepositions: readonly string[],
  words: readonly Word[],
): readonly Chunk[] {
  return obliques
    .filter(({ at, preposition }) => at > goal.at && prepositions.includes(preposition) && isJoined(words[at - 1]))
    .flatMap(({ phrases }) => phrases);
}

function isJoined(before: Word | undefined): boolean {
  return before?.token.lower === "and" || before?.token.lower === "or";
}

const ROUTES = new Set("road highway route line railway railroad corridor bridge street river m".split(" "));

/** Whether a place is a way that can be cut. */
export function isRoute(place: Phrase): boolean {
  return (place.head !== null && ROUTES.has(place.head)) || /\b(road|highway|route|line)\b/i.test(place.text);
}
