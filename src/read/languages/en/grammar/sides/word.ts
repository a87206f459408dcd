import type { Phrase } from "../../../../grammar/phrase.ts";
import { singular } from "../../nouns.ts";

/** A phrase made of one word of another: the "rebel" of "rebel-held". */
export function word(text: string, near: Phrase): Phrase {
  const capital = /^\p{Lu}/u.test(text);
  return {
    ...near,
    text,
    kind: "force",
    name: capital ? text : null,
    aliases: [],
    head: singular(text.toLowerCase()),
    plural: false,
    definite: true,
    modifiers: [],
    direction: null,
    part: null,
    possessor: null,
    heldBy: null,
    within: null,
    region: null,
    pronoun: null,
  };
}

/** The "rebel" of "rebel-held X" as a phrase. */
export function holderWord(phrase: Phrase): Phrase {
  return word(phrase.heldBy!.who, phrase);
}
