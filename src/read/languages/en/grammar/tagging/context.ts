import { BASE, PAST } from "../../verbs/inflect.ts";
import { modals } from "../../words.ts";
import type { Tag, Word } from "./word.ts";

/** "Recurring attacks on X were repelled": the sentence has its verb elsewhere. */
export function finiteLater(words: readonly Word[], index: number): boolean {
  for (let at = index + 1; at < words.length; at++) {
    if (words[at]!.tag === "auxiliary") return true;
    if (words[at]!.tag !== "comma") continue;
    if (words[at + 1]?.tag !== "relative") return false;
    // "attacks on X, which began on 22 April, were repelled"
    at += 2;
    while (at < words.length && words[at]!.tag !== "comma") at++;
  }
  return false;
}

const SUBJECTS = new Set<Tag>(["pronoun", "comma", "subordinator", "relative", "punctuation"]);

/** "Fighting in A and B left three dead": behind prepositional phrases a verb of the past, with no other subject for it. */
export function finiteBehindPhrases(words: readonly Word[], index: number): boolean {
  if (words[index + 1]?.tag !== "preposition") return false;
  for (let at = index + 2; at < Math.min(words.length, index + REACH) && !SUBJECTS.has(words[at]!.tag); at++) {
    const { tag, forms } = words[at]!;
    if (tag === "auxiliary" || (tag === "verb" && (forms & PAST) !== 0)) return true;
  }
  return false;
}

/** "Fighting also took place": a finite verb follows, with only adverbs between. */
export function finiteFollows(words: readonly Word[], index: number): boolean {
  let at = index + 1;
  while (words[at]?.tag === "adverb") at++;
  const word = words[at];
  return word !== undefined && (word.tag === "auxiliary" || (word.tag === "verb" && (word.forms & PAST) !== 0));
}

const DO_FORMS = new Set(["do", "does", "did"]);

/** "to", a modal or "did", with only adverbs between: what follows is the bare form of a verb. */
export function opensBaseForm(words: readonly Word[], index: number): boolean {
  let at = index - 1;
  while (at > 0 && words[at]!.tag === "adverb") at--;
  const before = words[at];
  // "On 3 May forces …" is no "may".
  return (
    before !== undefined &&
    before.tag !== "month" &&
    (before.tag === "to" || modals.has(before.token.lower) || DO_FORMS.has(before.token.lower))
  );
}

/** How many words are looked at on either side, so that no sentence costs more than its length. */
const REACH = 60;

const CLAUSE_CUTS = new Set<Tag>(["subordinator", "relative", "auxiliary"]);

/** "to enter the base and capture it", "to regroup, push them back and hold on": a bare form goes on after an infinitive. */
export function continuesInfinitive(words: readonly Word[], index: number): boolean {
  const joint = words[index - 1];
  if (joint?.tag !== "coordinator" && joint?.tag !== "comma") return false;
  if (joint.tag === "coordinator" && joint.token.lower !== "and" && joint.token.lower !== "or") return false;
  if (!objectFollows(words[index + 1])) return false;
  for (let at = index - 2; at > Math.max(0, index - REACH); at--) {
    const word = words[at]!;
    if (CLAUSE_CUTS.has(word.tag)) return false;
    if (word.tag === "verb") return word.forms & BASE ? words[at - 1]!.tag === "to" || opensBaseForm(words, at) : false;
  }
  return false;
}

const OBJECT_OPENERS = new Set<Tag>(["determiner", "name", "pronoun", "to", "adverb", "preposition", "number"]);

/** Whether a word can open what follows a verb. */
export function objectFollows(next: Word | undefined): boolean {
  return next !== undefined && OBJECT_OPENERS.has(next.tag);
}

/** What stands before nouns: behind it a word is no verb. */
export const NOMINAL_BEFORE: ReadonlySet<Tag> = new Set(["determiner", "adjective", "possessive", "number"]);
