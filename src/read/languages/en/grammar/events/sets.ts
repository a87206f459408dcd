import { vagueNouns } from "../../nouns.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Word } from "../tagging/word.ts";

/** "all areas lost during the offensive", "every village captured since May": a statement over a set. */
export function setOf(places: readonly Chunk[], words: readonly Word[]): { set: boolean; scope?: "lost" | "gained" } {
  const place = places.find((one) => one.kind === "place" && one.name === null && one.part === "whole");
  if (!place) return { set: false };
  for (let at = place.to; at < Math.min(place.to + 4, words.length); at++) {
    const { lower } = words[at]!.token;
    if (lower === "lost") return { set: true, scope: "lost" };
    if (lower === "gained" || lower === "captured" || lower === "taken" || lower === "seized" || lower === "conquered")
      return { set: true, scope: "gained" };
  }
  return { set: vagueNouns.has(place.head ?? "") && place.within === null };
}
