import type { Chunk, Chunks } from "../phrases/chunk.ts";
import type { Word } from "../tagging/word.ts";

const NAMING = new Set(["called", "named", "dubbed", "nicknamed"]);
const BEFORE_NAMING = new Set(["also", "sometimes", "locally", "often", "formerly", "better", "now"]);
const COPULAS = new Set(["is", "was", "are", "were"]);
const NAMERS = new Set(["others", "some", "locals", "residents", "they", "people"]);

/** "the suburb called Lipa", "the school known as Dura": the name is what stands behind; null for others. */
export function calledBy(words: readonly Word[], chunks: Chunks, place: Chunk): Chunk | null {
  if (place.kind !== "place" || place.name !== null || place.head === null || place.plural) return null;
  const name = nameBehind(words, chunks, place.to);
  if (!name) return null;
  const span = { start: place.span.start, end: name.span.end };
  const { head, modifiers, from } = place;
  const aliases = [...name.aliases, `${name.name} ${head}`];
  return { ...name, from, kind: "place", head, aliases, definite: true, modifiers, span };
}

/** "Lipa, which is also called Lypa, …", "a village that others call Lypa": another name, and the index behind it. */
export function alsoCalled(
  words: readonly Word[],
  chunks: Chunks,
  place: Chunk,
  at: number,
): { names: string[]; to: number } | null {
  if (place.name === null && place.head === null) return null;
  let index = words[at]?.tag === "comma" ? at + 1 : at;
  if (!RELATIVES.has(words[index]?.token.lower ?? "")) return null;
  index++;
  if (NAMERS.has(words[index]?.token.lower ?? "") && words[index + 1]?.token.lower === "call") {
    const name = chunks[index + 2];
    return name?.kind === "name" ? namesOf(name) : null;
  }
  if (!COPULAS.has(words[index]?.token.lower ?? "")) return null;
  const name = nameBehind(words, chunks, index + 1);
  return name ? namesOf(name) : null;
}

const RELATIVES = new Set(["which", "that"]);

const namesOf = ({ name, aliases, to }: Chunk): { names: string[]; to: number } => ({ names: [name!, ...aliases], to });

/** The name behind "called", "known as" and the like; null where none stands there. */
function nameBehind(words: readonly Word[], chunks: Chunks, at: number): Chunk | null {
  let index = at;
  if (BEFORE_NAMING.has(words[index]?.token.lower ?? "")) index++;
  const { lower } = words[index]?.token ?? { lower: "" };
  if (NAMING.has(lower)) index++;
  else if (lower === "known" && words[index + 1]?.token.lower === "as") index += 2;
  else return null;
  const name = chunks[index];
  return name?.kind === "name" && name.name !== null ? name : null;
}
