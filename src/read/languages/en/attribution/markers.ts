import { CLAIM_NOUNS, HEARSAY, HEARSAY_PARTICIPLES, INTENTIONS, REPORT_NOUNS, SPEECH_VERBS } from "./words.ts";

/** Any of these in a sentence may make it somebody's words; without one nothing needs to be looked at. */
export const SPEECH_MARKS: ReadonlySet<string> = new Set([
  ...SPEECH_VERBS.keys(),
  ...CLAIM_NOUNS,
  ...REPORT_NOUNS,
  ...HEARSAY,
  ...HEARSAY_PARTICIPLES,
  "according",
  "per",
  "(",
  ":",
  "believed",
  "thought",
  "sources",
  "estimates",
]);

/** Words that intention phrases begin with, and the auxiliaries of what has not happened. */
export const INTENTION_WORDS: ReadonlySet<string> = new Set([
  ...INTENTIONS.map((phrase) => phrase.split(" ")[0] as string),
  "would",
  "will",
  "if",
  "to",
]);
