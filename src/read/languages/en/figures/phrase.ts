import type { CountedNoun } from "./nouns.ts";

/** The noun phrase a quantity counts. */
export interface Phrase {
  /** The counted noun; null where the quantity stands alone or counts something unknown. */
  readonly noun: CountedNoun | null;
  /** Index of the head noun; -1 where there is none. */
  readonly head: number;
  /** The words of the phrase without the quantity, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** "of them", "others", "of which": what was spoken of before. */
  readonly anaphoric: boolean;
  /** "15-kilometer stretch", "20-strong": the unit is joined by a hyphen. */
  readonly attributive: boolean;
  /** An event word among the modifiers ("28 wounded people"); -1 where there is none. */
  readonly modifier: number;
  /** The head is in no table: a plural in lower case, or the name of a people. */
  readonly unknown: boolean;
}

/** A phrase of nothing known. */
export const NOTHING = {
  noun: null,
  head: -1,
  anaphoric: false,
  attributive: false,
  modifier: -1,
  unknown: false,
} as const;
