import { difference, type Finder, wordsAt } from "../pair.ts";

/** Another side is spoken of: A names a side that B does not, though B names as many forces, or the other way round. */
export const actors: Finder = (pair) => {
  const a = pair.a.flatMap(({ forces }) => forces);
  const b = pair.b.flatMap(({ forces }) => forces.map((one) => ({ ...one, side: pair.sideOfB(one.side) })));
  if (a.length === 0 || b.length === 0) return [];
  const missing = a.find(({ side }) => !b.some((other) => other.side === side));
  const added = b.find(({ side }) => !a.some((other) => other.side === side));
  if (missing && (added || b.length >= a.length)) {
    const other = added ?? b[a.indexOf(missing)] ?? b[0]!;
    const note = `“${wordsAt(pair.textA, missing.span)}” in A, “${wordsAt(pair.textB, other.span)}” in B`;
    return [difference(pair, "different", "actor", note, { a: [missing.span], b: [other.span] })];
  }
  if (added && a.length >= b.length) {
    const other = a[b.indexOf(added)] ?? a[0]!;
    const note = `“${wordsAt(pair.textA, other.span)}” in A, “${wordsAt(pair.textB, added.span)}” in B`;
    return [difference(pair, "different", "actor", note, { a: [other.span], b: [added.span] })];
  }
  return [];
};
