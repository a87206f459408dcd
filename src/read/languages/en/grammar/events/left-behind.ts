import { forceNouns, personNouns } from "../../nouns.ts";
import { REGION_HEADS } from "../lists/regions.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";

const STAYING = new Set(["remain", "stay"]);
const SOME = new Set(["some", "few", "several", "other", "others", "many"]);

const isWider = ({ head }: Chunk): boolean => head !== null && REGION_HEADS.has(head);

/** "withdrew from X, while some troops remained": a later clause of the sentence leaves some of a force where it was. */
export function leavesSome(predicate: Predicate, words: readonly Word[], all: readonly Predicate[]): boolean {
  return all.some(({ lemma, verb, subject, objects, obliques, negated, hypothetical }) => {
    const who = subject?.[0];
    if (!STAYING.has(lemma ?? "") || verb < predicate.verb || !who || negated || hypothetical) return false;
    // "… left X, while some troops remained in the province": not in X.
    if (obliques.some(({ preposition, phrases }) => preposition === "in" && phrases.some(isWider))) return false;
    const people = who.kind === "force" || forceNouns.has(who.head ?? "") || personNouns.has(who.head ?? "");
    return people && objects.length === 0 && words.slice(who.from, who.to).some(({ token }) => SOME.has(token.lower));
  });
}
