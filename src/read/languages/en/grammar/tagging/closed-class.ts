import {
  adverbs,
  auxiliaries,
  coordinators,
  determiners,
  negators,
  numberWords,
  personalPronouns,
  possessivePronouns,
  prepositions,
  relativePronouns,
  subordinators,
} from "../../words.ts";
import type { Tag } from "./word.ts";

/** The tag of each word of a closed class. A word of several classes is of the first. */
export const closedTags: ReadonlyMap<string, Tag> = (() => {
  const tags = new Map<string, Tag>();
  const add = (words: Iterable<string>, tag: Tag): void => {
    for (const word of words) if (!tags.has(word)) tags.set(word, tag);
  };
  add(possessivePronouns, "determiner");
  add(["to"], "to");
  add(["that"], "relative");
  add(personalPronouns, "pronoun");
  // "we've gone past X": the auxiliary is written with the pronoun.
  for (const pronoun of ["we", "they", "you", "i"])
    for (const mark of ["'", "’"])
      for (const ending of ["ve", "re", "ll", "d"]) add([`${pronoun}${mark}${ending}`], "pronoun");
  add(relativePronouns, "relative");
  add(coordinators, "coordinator");
  add(auxiliaries, "auxiliary");
  add(determiners, "determiner");
  add(subordinators, "subordinator");
  add(adverbs, "adverb");
  add(negators, "adverb");
  add(prepositions, "preposition");
  add(numberWords, "number");
  add(["everything", "anything", "nothing", "something"], "noun");
  return tags;
})();

/** Words that stay what they are even where a heading or a name writes them with a capital. */
export const alwaysClosed: ReadonlySet<string> = new Set([
  ...determiners,
  ...coordinators,
  ...prepositions,
  ...auxiliaries,
  ...personalPronouns,
  "we've",
  "we’ve",
  "they've",
  "they’ve",
  "to",
]);
