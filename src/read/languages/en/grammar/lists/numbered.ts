import { placeNouns } from "../../nouns.ts";
import type { Chunk, Chunks } from "../phrases/chunk.ts";
import type { Word } from "../tagging/word.ts";
import { linkAt } from "./links.ts";

/** A kind of place with the number of one: "districts 1". */
const FIRST = /^(\p{L}{4,}) (\d{1,4})$/u;
const NUMBER = /^\d{1,4}$/;

/** "districts 1, 2 and 3": each with its number; null where a phrase begins no such list. */
export function numberedPlaces(
  words: readonly Word[],
  chunks: Chunks,
  first: Chunk,
): { members: Chunk[]; to: number } | null {
  const match = first.kind === "name" || first.kind === "place" ? FIRST.exec(first.text) : null;
  const head = match ? words[first.to - 2] : undefined;
  if (!match || !head || !placeNouns.has(head.singular)) return null;
  const single = `${head.token.text.slice(0, head.singular.length)}`;
  const called = (chunk: Chunk, number: string): Chunk => ({
    ...first,
    from: chunk.from,
    to: chunk.to,
    span: chunk.span,
    kind: "place",
    text: `${single} ${number}`,
    name: `${single} ${number}`,
    aliases: [],
    head: head.singular,
    plural: false,
  });
  const members = [called(first, match[2]!)];
  let { to } = first;
  for (;;) {
    const link = linkAt(words, to);
    const next = link && !link.separate ? chunks[link.at] : undefined;
    if (!link || !next || next.to - next.from > 1 || !NUMBER.test(next.text)) break;
    members.push(called(next, next.text));
    to = next.to;
    if (link.conjunction) return { members, to };
  }
  return null;
}
