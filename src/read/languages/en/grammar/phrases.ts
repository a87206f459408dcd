import { buildPhrase } from "./phrases/build.ts";
import type { Chunk } from "./phrases/chunk.ts";
import { phraseEnd } from "./phrases/extent.ts";
import type { Word } from "./tagging/word.ts";

export type { Chunk } from "./phrases/chunk.ts";

/** Finds the noun phrases of a tagged sentence, left to right, none overlapping. */
export function findPhrases(words: readonly Word[], text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let index = 0;
  while (index < words.length) {
    const end = phraseEnd(words, index);
    if (end > index) {
      chunks.push(buildPhrase(words, index, end, text));
      index = end;
    } else index++;
  }
  return chunks;
}
