import type { Phrase } from "../../../../grammar/phrase.ts";
import { phraseOf } from "../../../../grammar/phrase-of.ts";
import { singular } from "../../nouns.ts";

/** A phrase made of one word of another: the "rebel" of "rebel-held". */
export function word(text: string, near: Phrase): Phrase {
  const capital = /^\p{Lu}/u.test(text);
  const name = capital ? text : null;
  return phraseOf(near.span, text, { kind: "force", name, head: singular(text.toLowerCase()), definite: true });
}

/** The "rebel" of "rebel-held X" as a phrase. */
export function holderWord(phrase: Phrase): Phrase {
  return word(phrase.heldBy!.who, phrase);
}
