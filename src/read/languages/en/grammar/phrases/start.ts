import type { Word } from "../tagging/word.ts";

const QUANTITIES = new Set("several many some other few various numerous two all".split(" "));

/** "several villages", "other neighbouring villages": the quantity is part of what they are called. */
export function quantityStart(words: readonly Word[], from: number, plain: number, to: number): number {
  let start = Math.min(plain, to - 1);
  while (start > from && words[start - 1]!.tag === "determiner" && QUANTITIES.has(words[start - 1]!.token.lower))
    start--;
  return start;
}

/** Where a description begins that could stand for a name: behind "entire", "remaining". */
export function plainStart(words: readonly Word[], body: number, to: number): number {
  let start = body;
  while (
    start < to - 1 &&
    (words[start]!.tag === "determiner" || words[start]!.tag === "adverb" || PASSING.has(words[start]!.token.lower))
  )
    start++;
  return start;
}

/** Adjectives without which a description still means the same place. */
export const NEARNESS = new Set(["nearby", "neighboring", "neighbouring", "surrounding", "adjacent"]);

const PASSING = new Set("entire whole remaining last rest formerly previously newly half".split(" "));
