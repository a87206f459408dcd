import type { Token } from "../../../../text/sentence.ts";

/** Coarse part of speech, as far as finding phrases and clauses needs it. */
export type Tag =
  | "determiner"
  | "preposition"
  | "coordinator"
  | "subordinator"
  | "relative"
  | "pronoun"
  | "auxiliary"
  | "to"
  | "adverb"
  | "adjective"
  | "number"
  | "month"
  | "name"
  | "noun"
  | "verb"
  | "possessive"
  | "comma"
  | "punctuation";

/** A token with its part of speech. */
export interface Word {
  readonly token: Token;
  tag: Tag;
  /** Lemma and forms (bits of verbs/inflect.ts) where the word can be a verb. */
  readonly lemma: string | null;
  forms: number;
  /** Singular of the word where it can be a noun. */
  readonly singular: string;
  /** For "rebel-held", "NLF-controlled": who ("rebel", "NLF"), and how ("held", "besieged", "led"). */
  readonly compound: { readonly who: string; readonly how: string } | null;
}

/** Whether a word can stand in a phrase before or as its head: a noun, a name, an adjective. */
export function isNominal(word: Word | undefined): boolean {
  return word !== undefined && (word.tag === "noun" || word.tag === "name" || word.tag === "adjective");
}

/** Whether any of the words `[from, to)` is such a one; nothing is copied to ask. */
export function someWord(words: readonly Word[], from: number, to: number, is: (word: Word) => boolean): boolean {
  for (let index = from; index < to; index++) if (is(words[index]!)) return true;
  return false;
}

/** Whether a word is an apostrophe right behind a word, as in a plural possessive or an open quotation. */
export function isApostrophe(word: Word | undefined): boolean {
  return word !== undefined && (word.token.text === "'" || word.token.text === "’");
}
