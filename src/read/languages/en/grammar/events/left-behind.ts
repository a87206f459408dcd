import { forceNouns, personNouns } from "../../nouns.ts";
import type { Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";

const STAYING = new Set(["remain", "stay"]);
const SOME = new Set(["some", "few", "several", "other", "others", "many"]);

/** "withdrew from X, while some troops remained": a later clause of the sentence leaves some of a force where it was. */
export function leavesSome(predicate: Predicate, words: readonly Word[], all: readonly Predicate[]): boolean {
  return all.some(({ lemma, verb, subject, objects, negated, hypothetical }) => {
    const who = subject?.[0];
    if (!STAYING.has(lemma ?? "") || verb < predicate.verb || !who || negated || hypothetical) return false;
    const people = who.kind === "force" || forceNouns.has(who.head ?? "") || personNouns.has(who.head ?? "");
    return people && objects.length === 0 && words.slice(who.from, who.to).some(({ token }) => SOME.has(token.lower));
  });
}
