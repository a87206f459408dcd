import type { Phrase } from "../../../grammar/phrase.ts";
import { phraseOf } from "../../../grammar/phrase-of.ts";
import type { Word } from "./words.ts";

/** "they": whoever acted last, where the verb alone tells that somebody did. */
export function pronoun(word: Word): Phrase {
  const { start, end } = word.token;
  return phraseOf({ start, end }, "ők", { kind: "pronoun", plural: true, definite: true, pronoun: "they" });
}
