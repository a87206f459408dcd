import type { Span } from "../../model/index.ts";
import type { Token } from "../../read/index.ts";
import { difference, type Finder } from "../pair.ts";

/** The words that were changed between two revisions of a sentence, from the first to the last of them. */
export const wording: Finder = (pair) => {
  if (!pair.revisions) return [];
  const a = pair.a.flatMap(({ tokens }) => tokens);
  const b = pair.b.flatMap(({ tokens }) => tokens);
  const same = (one: Token | undefined, other: Token | undefined): boolean =>
    one !== undefined && other !== undefined && one.text === other.text;
  let start = 0;
  while (same(a[start], b[start])) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && same(a.at(-1 - end), b.at(-1 - end))) end++;
  const [ofA, ofB] = [spanOf(a, start, a.length - end), spanOf(b, start, b.length - end)];
  if (!ofA && !ofB) return [];
  const note = ofA && ofB ? "reworded" : ofA ? "words left out of B" : "words added in B";
  return [
    difference(pair, "different", "wording", note, { ...(ofA ? { a: [ofA] } : {}), ...(ofB ? { b: [ofB] } : {}) }),
  ];
};

function spanOf(tokens: readonly Token[], from: number, to: number): Span | null {
  return from < to ? { start: tokens[from]!.start, end: tokens[to - 1]!.end } : null;
}
