import type { Token } from "../../../text/sentence.ts";
import { tagDate } from "./tagging/dates.ts";
import { firstGuess } from "./tagging/first-guess.ts";
import { repair } from "./tagging/repairs.ts";
import type { Word } from "./tagging/word.ts";

export type { Tag, Word } from "./tagging/word.ts";

/** Gives each token of a sentence its part of speech, from word lists and a few repairs by context. */
export function tag(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  for (let index = 0; index < tokens.length; index++) words.push(firstGuess(tokens, index));
  for (let index = 0; index < words.length; index++) repair(words, index);
  for (let index = 0; index < words.length; index++) tagDate(words, index);
  return words;
}
