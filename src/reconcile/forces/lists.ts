import type { DocumentId, ForceClaim, SideKey } from "../../model/index.ts";
import { forceKey } from "./names.ts";

/**
 * The sides of forces that stand in a list whose columns were lost, as when a page was saved as plain text: such a list
 * gives one side's forces after the other's, so what stands between two of one side is on it, and so is what stands
 * before the first or behind the last that is known. By the forces' keys; nothing where the known ones are mixed.
 */
export function sidesByList(
  claims: readonly ForceClaim[],
  knownSide: (name: string) => SideKey | null,
): Map<string, SideKey> {
  const found = new Map<string, SideKey>();
  for (const list of listsOf(claims)) {
    // Whom the document puts on a side of its own parts the list, though that side means nothing elsewhere.
    const sides = list.map(({ force }) => knownSide(force.name) ?? (force.side === null ? null : `own ${force.side}`));
    const known = sides.flatMap((side, index) => (side === null ? [] : [{ side, index }]));
    if (known.length === 0 || runsOf(known.map(({ side }) => side)) !== new Set(known.map(({ side }) => side)).size)
      continue;
    list.forEach(({ force }, index) => {
      if (sides[index] !== null) return;
      const before = known.findLast((each) => each.index < index)?.side ?? null;
      const after = known.find((each) => each.index > index)?.side ?? null;
      // Of a list that ends within one side, only what that side encloses is sure.
      const several = known.length > 1 && new Set(known.map(({ side }) => side)).size > 1;
      const side =
        before === after ? before : several && (before === null || after === null) ? (before ?? after) : null;
      if (side !== null && !side.startsWith("own ") && !found.has(forceKey(force.name)))
        found.set(forceKey(force.name), side);
    });
  }
  return found;
}

/** The forces of one rank in one document, in the order of its text. */
function listsOf(claims: readonly ForceClaim[]): ForceClaim[][] {
  const groups = Map.groupBy(claims, ({ document, rank }): `${DocumentId} ${string}` => `${document} ${rank}`);
  return [...groups.values()].map((list) => list.toSorted((a, b) => a.evidence[0]!.start - b.evidence[0]!.start));
}

/** How many stretches of one side there are. */
function runsOf(sides: readonly SideKey[]): number {
  return sides.filter((side, index) => side !== sides[index - 1]).length;
}
