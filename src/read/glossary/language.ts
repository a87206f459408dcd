import type { Quantity } from "../figures/quantity.ts";
import type { Token } from "../text/sentence.ts";

/** A number or a range as a sentence has it. */
export type Amount = Pick<Quantity, "span" | "low" | "best" | "high">;

/**
 * What a language tells of its words so that a text in it can be laid beside one in another language: which shared terms
 * (`terms.ts`) they stand for. With it names meet across languages ("Téglagyár" and "Brick Factory" are both a factory)
 * and sentences are compared by what they speak of.
 */
export interface GlossaryLanguage {
  /**
   * The shared terms of one word, in lower case and in any of its forms; a compound gives the terms of its parts, a part that
   * is no term as it stands ("kartongyárat" → "karton", "factory"). Null for a word that has none.
   */
  termsOf(word: string): readonly string[] | null;
  /** The words that carry no meaning of their own and by which a text is known to be in this language; lower case. */
  readonly functionWords: ReadonlySet<string>;
  /** The numbers and ranges of a sentence, in words or digits. */
  amountsIn(tokens: readonly Token[]): readonly Amount[];
}
