import type { Token } from "../../../text/sentence.ts";
import { tagSpelledOut } from "./tagging/acronyms.ts";
import { tagDate } from "./tagging/dates.ts";
import { firstGuess } from "./tagging/first-guess.ts";
import { withoutLabelMarks } from "./tagging/labels.ts";
import { repair } from "./tagging/repairs.ts";
import type { Word } from "./tagging/word.ts";

export type { Tag, Word } from "./tagging/word.ts";

/** Gives each token of a sentence its part of speech, from word lists and a few repairs by context. */
export function tag(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  const { tokens: kept, labels } = withoutLabelMarks(tokens);
  for (let index = 0; index < kept.length; index++) {
    const word = firstGuess(kept, index);
    if (labels.has(kept[index]!)) word.tag = "name";
    words.push(word);
  }
  for (let index = 0; index < words.length; index++) repair(words, index);
  for (let index = 0; index < words.length; index++) tagDate(words, index);
  tagSpelledOut(words);
  return words;
}
