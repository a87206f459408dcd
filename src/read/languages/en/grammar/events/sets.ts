import { vagueNouns } from "../../nouns.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Word } from "../tagging/word.ts";

/** Ground that only a clause behind it tells apart. */
const VAGUE = new Set(["area", "territory", "ground", "position", "point", "location", "land"]);

/** "all areas lost during the offensive", "every village captured since May": a statement over a set. */
export function setOf(places: readonly Chunk[], words: readonly Word[]): { set: boolean; scope?: "lost" | "gained" } {
  const place = places.find(
    (one) => one.kind === "place" && one.name === null && (one.part === "whole" || VAGUE.has(one.head ?? "")),
  );
  if (!place) return { set: false };
  for (let at = place.to; at < Math.min(place.to + 7, words.length); at++) {
    const { lower } = words[at]!.token;
    if (lower === "lost") return { set: true, scope: "lost" };
    if (lower === "gained" || lower === "captured" || lower === "taken" || lower === "seized" || lower === "conquered")
      return { set: true, scope: "gained" };
  }
  return { set: place.part === "whole" && vagueNouns.has(place.head ?? "") && place.within === null };
}
