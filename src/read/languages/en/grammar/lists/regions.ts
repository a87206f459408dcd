import type { Chunk, Chunks } from "../phrases/chunk.ts";
import type { Word } from "../tagging/word.ts";

/** Kinds of land that towns lie in. */
export const REGION_HEADS: ReadonlySet<string> = new Set(
  "oblast province governorate raion county region canton state prefecture department".split(" "),
);

/** "Lipa, Azania": a name behind a comma that only says where, when another comma or the end follows. */
export function regionBehind(words: readonly Word[], chunks: Chunks, place: Chunk, comma: number): Chunk | null {
  if (words[comma]?.tag !== "comma" || place.name === null || (place.kind !== "name" && place.kind !== "place"))
    return null;
  const region = chunks[comma + 1];
  if (
    !region ||
    (region.kind !== "name" &&
      !(region.kind === "place" && region.head !== null && REGION_HEADS.has(region.head) && !region.plural)) ||
    region.name === null ||
    (region.kind === "name" && region.to - region.from > 1) ||
    words[region.from]!.tag === "determiner"
  )
    return null;
  if (region.kind === "place") return region;
  const after = words[region.to];
  return after?.tag === "comma" && words[region.to + 1]?.tag !== "name" && words[region.to + 1]?.tag !== "coordinator"
    ? region
    : null;
}
