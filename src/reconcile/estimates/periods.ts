import type { Counted } from "./counted.ts";

/** Which totals are of one period: those whose days are mostly the same. */
export function totalsOf(figures: readonly Counted[]): (readonly Counted[])[] {
  const groups: Counted[][] = [];
  for (const figure of figures) {
    const home = groups.find((group) => group.some((other) => mostlySame(other, figure)));
    if (home) home.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

/** Whether what two periods share is more than half of both together. */
function mostlySame(a: Counted, b: Counted): boolean {
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  const both = Math.max(a.last, b.last) - Math.min(a.first, b.first) + 1;
  return shared * 2 > both;
}
