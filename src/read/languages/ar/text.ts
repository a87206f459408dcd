import type { TextLanguage } from "../../text/language.ts";
import { wordTable } from "../../text/word-table.ts";

/** Arabic has no capitals: a stop ends a sentence unless it belongs to an abbreviation. */
export const arabicText: TextLanguage = {
  abbreviations: wordTable("د. أ. م. ص. هـ. ق. كم. ج. ت. ط."),
  sentenceStarters: new Set(["في", "وفي", "كما", "وقد", "وقال", "وكان", "بعد", "لكن", "من", "هذا", "هذه", "خلال"]),
  // What is written together with a word is taken apart by the grammar, which knows the word.
  enclitics: [],
};
