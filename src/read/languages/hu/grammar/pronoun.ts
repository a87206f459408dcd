import type { Phrase } from "../../../grammar/phrase.ts";
import type { Word } from "./words.ts";

/** "they": whoever acted last, where the verb alone tells that somebody did. */
export function pronoun(word: Word): Phrase {
  const { start, end } = word.token;
  return {
    span: { start, end },
    text: "ők",
    kind: "pronoun",
    name: null,
    aliases: [],
    head: null,
    plural: true,
    definite: true,
    modifiers: [],
    direction: null,
    part: null,
    possessor: null,
    heldBy: null,
    within: null,
    region: null,
    pronoun: "they",
  };
}
