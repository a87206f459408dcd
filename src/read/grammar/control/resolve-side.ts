import type { Phrase } from "../phrase.ts";
import type { Sides } from "../sides.ts";
import type { Discourse } from "./discourse.ts";
import type { NameEvidence } from "./names.ts";

/**
 * The side a phrase speaks of: by its own words, by whose it is, or, for "they" and "the forces", by what the text spoke of
 * before. Null where none can be told.
 */
export function resolveSide(phrase: Phrase | null, sides: Sides, discourse: Discourse): string | null {
  if (!phrase) return null;
  // "Holt's army" is Holt's before it is any army.
  const owner = phrase.possessor ? resolveSide(phrase.possessor, sides, discourse) : null;
  if (owner && phrase.name === null && phrase.possessor!.kind !== "pronoun") return owner;
  const own = sides.of(phrase) ?? owner;
  if (own) return own;
  if (phrase.kind === "pronoun" || (phrase.kind === "force" && phrase.definite))
    return lastForceBefore(phrase, sides, discourse) ?? discourse.agent;
  // "the Azanian defence ministry claimed to have taken X"
  if (phrase.kind === "other" && phrase.name !== null) return sides.ofName(phrase.name);
  // "Shortly after, troops entered the town": those whose attack is told.
  if (isUntold(phrase)) return discourse.attack?.by ?? discourse.agent;
  return null;
}

/** Armed men of whom nothing is said: no name, no word for whose they are. */
export function isUntold({ kind, name, plural, modifiers, possessor, heldBy, within }: Phrase): boolean {
  return (
    kind === "force" && name === null && plural && modifiers.length === 0 && !possessor && heldBy === null && !within
  );
}

/** The last force named before a pronoun in its own sentence: "the Staff confirmed that their forces had left". */
function lastForceBefore(phrase: Phrase, sides: Sides, discourse: Discourse): string | null {
  let side: string | null = null;
  for (const one of discourse.phrases) {
    if (one.span.start >= phrase.span.start) break;
    if (one.kind === "force" || one.kind === "name" || one.kind === "person") side = sides.of(one) ?? side;
  }
  return side;
}

/** "the Republican provinces", "Azanian lines": the name says whose, not which. */
export function withoutPeople(phrase: Phrase, sides: Sides, names: NameEvidence): Phrase {
  if (phrase.kind !== "place" || !phrase.name || !phrase.head) return phrase;
  if (sides.ofName(phrase.name) === null || names.standsAlone(phrase.name)) return phrase;
  return { ...phrase, name: null, aliases: [] };
}

/** A name that is a belligerent and no ground: "captured from the NLF", "besieged the rebels". */
export function namesSide(phrase: Phrase, sides: Sides, names: NameEvidence): boolean {
  if (!phrase.name || phrase.kind === "place") return false;
  return names.isForceFirst(phrase.name) && sides.of(phrase) !== null;
}
