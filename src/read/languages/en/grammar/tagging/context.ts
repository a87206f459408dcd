import { PAST } from "../../verbs/inflect.ts";
import { modals } from "../../words.ts";
import type { Tag, Word } from "./word.ts";

/** "Recurring attacks on X were repelled": the sentence has its verb elsewhere. */
export function finiteLater(words: readonly Word[], index: number): boolean {
  for (let at = index + 1; at < words.length; at++) {
    if (words[at]!.tag === "auxiliary") return true;
    if (words[at]!.tag === "comma") return false;
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

/** "to", a modal or "did", with only adverbs between: what follows is the bare form of a verb. */
export function opensBaseForm(words: readonly Word[], index: number): boolean {
  let at = index - 1;
  while (at > 0 && words[at]!.tag === "adverb") at--;
  const before = words[at];
  return (
    before !== undefined &&
    (before.tag === "to" || modals.has(before.token.lower) || ["do", "does", "did"].includes(before.token.lower))
  );
}

export function objectFollows(next: Word | undefined): boolean {
  return (
    next !== undefined &&
    (next.tag === "determiner" ||
      next.tag === "name" ||
      next.tag === "pronoun" ||
      next.tag === "to" ||
      next.tag === "adverb" ||
      next.tag === "preposition" ||
      next.tag === "number")
  );
}

export const NOMINAL_BEFORE = new Set<Tag>(["determiner", "adjective", "possessive", "number"]);
