import type { Phrase } from "../../../../grammar/phrase.ts";
import type { Chunk, Chunks } from "../phrases/chunk.ts";
import type { Word } from "../tagging/word.ts";

import { SEATS, STRONGHOLDS } from "./apposed.ts";

/** Kinds of land that towns lie in. */
export const REGION_HEADS: ReadonlySet<string> = new Set(
  "oblast province governorate raion county region canton state prefecture department".split(" "),
);

/** "Lipa, Azania": a name behind a comma that only says where, when another comma or the end follows. */
export function regionBehind(words: readonly Word[], chunks: Chunks, place: Chunk, comma: number): Chunk | null {
  // "the last rebel stronghold, Lipa", "the Ostran capital, Lipa" are Lipa.
  if (STRONGHOLDS.has(place.head ?? "") || (place.definite && SEATS.has(place.head ?? ""))) return null;
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
  const next = words[region.to + 1];
  // "A, B, and C" is a list, "A, Azania, and then B" are two steps.
  const goesOn = next?.tag === "coordinator" && words[region.to + 2]?.token.lower !== "then";
  return after?.tag === "comma" && next?.tag !== "name" && !goesOn ? region : null;
}

/** The land that those lie in who are named as some of a phrase: "Dolny Oblast", "20 settlements in Dolny Oblast". */
export function landOf(phrase: Chunk): Chunk | null {
  if (phrase.kind === "place" && !phrase.plural && isLand(phrase)) return phrase;
  const around = phrase.plural && phrase.name === null ? (phrase.inside?.[0] ?? phrase.within) : null;
  return around && isLand(around) ? (around as Chunk) : null;
}

/** A name, or the towns of a name, told to lie in a land; anything else as it is. */
export function lyingIn(phrase: Chunk, land: Chunk): Chunk {
  const named = phrase.name !== null && (phrase.kind === "name" || phrase.kind === "place");
  return named && phrase.within === null && !(phrase.head !== null && REGION_HEADS.has(phrase.head))
    ? { ...phrase, within: land }
    : phrase;
}

/** So many names in a row lie in the land that is told behind the last; two may be of two lands. */
const enough = 3;

/** "A, B and C in Dolny Oblast": each of the names lies in the land told behind the last. */
export function sharedLand(members: readonly Chunk[], atLeast = enough): Chunk[] {
  const last = members.at(-1)!;
  const land = last.within;
  const bare = members.every(({ name, kind }) => name !== null && (kind === "name" || kind === "place"));
  const untold = members.slice(0, -1).every(({ within, separate }) => within === null && !separate);
  if (members.length < atLeast || !bare || !untold || land === null || !isLand(land)) return [...members];
  return members.map((member) => lyingIn(member, land as Chunk));
}

/** Whether a phrase names a land that towns lie in. */
export const isLand = ({ name, head }: Phrase): boolean => name !== null && head !== null && REGION_HEADS.has(head);
