import { CLAIM_NOUNS, INTENTIONS, REPORT_NOUNS, SPEECH_VERBS } from "./words.ts";

export { HEARSAY } from "./words.ts";

/** Any of these in a sentence may make it somebody's words; without one nothing needs to be looked at. */
export const SPEECH_MARKS: ReadonlySet<string> = new Set([
  ...SPEECH_VERBS.keys(),
  ...CLAIM_NOUNS,
  ...REPORT_NOUNS,
  "according",
  "per",
  "(",
  "believed",
  "thought",
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
