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

export interface Word {
  readonly token: Token;
  tag: Tag;
  /** Lemma and forms (bits of verbs.ts) where the word can be a verb. */
  readonly lemma: string | null;
  forms: number;
  /** Singular of the word where it can be a noun. */
  readonly singular: string;
  /** For "rebel-held", "YPG-controlled": who ("rebel", "YPG"), and how ("held", "besieged", "led"). */
  readonly compound: { readonly who: string; readonly how: string } | null;
}
