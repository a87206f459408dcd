import type { Phrase } from "./phrase.ts";

/** A phrase with nothing told but its words. */
export function phraseOf(span: Phrase["span"], text: string, rest: Partial<Phrase>): Phrase {
  return {
    span,
    text,
    kind: "other",
    name: null,
    aliases: [],
    head: null,
    plural: false,
    definite: false,
    modifiers: [],
    direction: null,
    part: null,
    possessor: null,
    heldBy: null,
    within: null,
    region: null,
    pronoun: null,
    ...rest,
  };
}
