import type { Chunk } from "./chunk.ts";

/** Heads of those who hold one place and are called by it. */
export const GARRISONS: ReadonlySet<string> = new Set(["garrison", "defender"]);

/** The place of "the garrison of X", "X's defenders", "its garrison"; none where the phrase does not say it. */
export function garrisoned(garrison: Chunk): Chunk[] {
  const place = garrison.within ?? garrison.possessor;
  if (!place || !(place.name || place.pronoun === "it" || place.kind === "place")) return [];
  const kind = place.kind === "force" ? "name" : place.kind;
  const { from, to, span, separate } = garrison;
  return [{ ...place, kind, from, to, span, separate }];
}
