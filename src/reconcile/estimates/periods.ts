import { boundsKey, meet } from "./bounds.ts";
import type { Counted } from "./counted.ts";

/**
 * Which totals are of one thing: those whose days are mostly the same. Two numbers that one voice gives of one period and
 * that cannot both be right are of two things, as in the columns of a table that were lost; what another voice gives joins
 * them in the same order.
 */
export function totalsOf(figures: readonly Counted[]): (readonly Counted[])[] {
  const groups: Counted[][] = [];
  for (const figure of figures) {
    const home = groups.find(
      (group) =>
        group.some((other) => mostlySame(other, figure)) &&
        group.every((other) => other.voice.key !== figure.voice.key || isAgain(other, figure)),
    );
    if (home) home.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

/** Whether one voice gives one number again; of strengths it gives one for each force, and only the same is the same. */
function isAgain(a: Counted, b: Counted): boolean {
  return a.what === "strength" ? boundsKey(a.bounds) === boundsKey(b.bounds) : meet(a.bounds, b.bounds);
}

/** Whether what two periods share is more than half of both together. */
function mostlySame(a: Counted, b: Counted): boolean {
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  const both = Math.max(a.last, b.last) - Math.min(a.first, b.first) + 1;
  return shared * 2 > both;
}
