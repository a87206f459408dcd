import type { WordTable } from "./word-table.ts";

/** What splitting a text into tokens and sentences needs to know of a language. All words in lower case. */
export interface TextLanguage {
  /** Abbreviations that keep their full stop ("gen.", "maj.", "approx."), with the stop. */
  readonly abbreviations: WordTable<true>;
  /** Words that, written with a capital after a stop, begin a sentence even after an abbreviation ("the", "on", "after"). */
  readonly sentenceStarters: ReadonlySet<string>;
  /** Endings that are split off a word as a token of their own ("'s" in English); with the apostrophe as "'". */
  readonly enclitics: readonly string[];
  /** Whether a full stop behind digits makes an ordinal ("a 28. dandár"), so that only a sentence starter ends the sentence there. */
  readonly ordinalStops?: boolean;
}
