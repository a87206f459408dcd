import { withAppositions } from "./lists/apposed.ts";
import { coordinate } from "./lists/coordinate.ts";
import type { Item } from "./lists/item.ts";
import { type Chunk, findPhrases } from "./phrases.ts";
import type { Word } from "./tagging/word.ts";

export type { Item } from "./lists/item.ts";

/** Cuts a tagged sentence into items: phrases joined by "of", lists with shared heads, and the words between them. */
export function itemise(words: readonly Word[], text: string): Item[] {
  const chunks: (Chunk | undefined)[] = new Array(words.length).fill(undefined);
  for (const chunk of findPhrases(words, text)) chunks[chunk.from] = chunk;
  const items: Item[] = [];
  let verbSeen = false;
  let index = 0;
  while (index < words.length) {
    const first = chunks[index];
    if (!first) {
      const word = words[index]!;
      items.push({ type: "word", word, from: index, to: index + 1 });
      if (word.tag === "verb" || word.tag === "auxiliary") verbSeen = true;
      if (word.tag === "relative" || word.tag === "subordinator" || word.token.text === ";" || word.token.text === ":")
        verbSeen = false;
      index++;
      continue;
    }
    const { members, to } = coordinate(words, chunks, index, text, verbSeen);
    items.push({ type: "list", members, from: index, to });
    index = to;
  }
  return withAppositions(items);
}
