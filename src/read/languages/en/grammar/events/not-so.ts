import { GERUND } from "../../verbs/inflect.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";

const FALSE = new Set(
  "false falsely untrue fake fabricated bogus disinformation misinformation propaganda lies".split(" "),
);
const DECEIVING = ["demorali", "mislead", "misled", "deceiv", "trick"];

/** "spread false news that X had fallen", "tried to mislead them by claims that they had taken X": what a falsehood tells. */
export function isFalsehood({ opener, verb, form, relative }: Predicate, words: readonly Word[]): boolean {
  const content = words.findLastIndex(
    ({ token }, at) =>
      at < verb && (token.lower === "that" || (token.lower === "as" && words[at - 1]?.token.lower === "such")),
  );
  if (content < 0 || !(opener === "that" || relative || form === "gerund")) return false;
  return words
    .slice(0, content)
    .some(({ token: { lower } }) => FALSE.has(lower) || DECEIVING.some((stem) => lower.startsWith(stem)));
}

/** "Nobody is going to give up X." */
export function isNobody(subject: Chunk | undefined): boolean {
  return subject !== undefined && /^(nobody|no one|none)$/i.test(subject.text);
}

/** "were abandoning X": not yet gone. "Were withdrawing from X" is how a withdrawal is told that is made. */
export function isGoingOn({ verb, form, passive, lemma }: Predicate, words: readonly Word[]): boolean {
  return form === "finite" && !passive && lemma !== "withdraw" && (words[verb]!.forms & GERUND) !== 0;
}
