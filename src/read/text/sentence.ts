import type { Span } from "../../model/index.ts";
import type { Lexeme } from "./vocabulary.ts";

/** A word, number or punctuation mark of a sentence, with its place in the document's text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "punctuation";
  /** The word as the vocabulary has it. */
  readonly lexeme: Lexeme;
  /** Labels of the footnote marks between this token and the one before it. */
  readonly footnotesBefore?: readonly string[];
  /** Labels of the footnote marks behind this token, where it is the last of its block. */
  readonly footnotesAfter?: readonly string[];
}

/** A sentence of a block, with its tokens; footnote marks and markup are no tokens, so they never stand in the way. */
export interface Sentence {
  /** Index into the document's blocks. */
  readonly block: number;
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** Labels of the footnote marks inside the sentence or right after it. */
  readonly footnotes: readonly { readonly at: number; readonly labels: readonly string[] }[];
}
