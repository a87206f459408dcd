import type { Run } from "./fragments.ts";

/** How many runs a column must have, and how wide, in letter heights, the space between two must be. */
const FEWEST = 4;
const GUTTER = 1;
/** The share of runs that may cross a gutter: short headlines in the middle of the page. */
const CROSSING = 0.05;

/**
 * Puts the runs of a page into the order in which they are read: columns one after the other, broken where something runs
 * across them (a headline, a wide table). Recursive cuts at white space, after Nagy and Seth (1984), with the columns found first.
 */
export function inReadingOrder(runs: readonly Run[], rightToLeft: boolean): Run[] {
  const gutter = gutterOf(runs);
  if (gutter === null) return [...runs].sort((a, b) => lineOrder(a, b, rightToLeft));
  const ordered: Run[] = [];
  let band: Run[] = [];
  const flush = (): void => {
    const left = band.filter((run) => run.right <= gutter);
    const right = band.filter((run) => run.right > gutter);
    for (const column of rightToLeft ? [right, left] : [left, right])
      ordered.push(...inReadingOrder(column, rightToLeft));
    band = [];
  };
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline)) {
    if (run.left < gutter && run.right > gutter) {
      flush();
      ordered.push(run);
    } else band.push(run);
  }
  flush();
  return ordered;
}

function lineOrder(a: Run, b: Run, rightToLeft: boolean): number {
  if (Math.abs(a.baseline - b.baseline) > Math.max(a.size, b.size) * 0.5) return a.baseline - b.baseline;
  return rightToLeft ? b.right - a.right : a.left - b.left;
}

/**
 * The middle of an upright strip that few runs cross, with lines on both sides of it that stand beside each other; null where
 * the page has one column.
 */
function gutterOf(runs: readonly Run[]): number | null {
  if (runs.length < FEWEST * 2) return null;
  const left = Math.min(...runs.map((run) => run.left));
  const right = Math.max(...runs.map((run) => run.right));
  const size = median(runs.map((run) => run.size));
  // Headlines and what runs across the page say nothing against a gutter.
  const narrow = runs.filter((run) => run.right - run.left < (right - left) * 0.6);
  const edges = narrow.map((run) => run.right).sort((a, b) => a - b);
  let best: { at: number; width: number } | null = null;
  for (const edge of new Set(edges)) {
    if (edge - left < (right - left) * 0.15 || right - edge < (right - left) * 0.15) continue;
    const slack = size * 0.3;
    const crossing = narrow.filter((run) => run.left < edge - slack && run.right > edge + slack).length;
    if (crossing > narrow.length * CROSSING) continue;
    const next = Math.min(...narrow.filter((run) => run.left >= edge - slack).map((run) => run.left));
    const width = next - edge;
    if (!Number.isFinite(width) || width < size * GUTTER || (best !== null && width <= best.width)) continue;
    const at = edge + width / 2;
    const sides = [narrow.filter((run) => run.right <= at), narrow.filter((run) => run.left >= at)] as const;
    if (sides.every((side) => side.length >= FEWEST) && beside(sides[0], sides[1])) best = { at, width };
  }
  return best?.at ?? null;
}

/** Whether two sides stand beside each other for most of the shorter one's height. */
function beside(a: readonly Run[], b: readonly Run[]): boolean {
  const extent = (runs: readonly Run[]) =>
    [Math.min(...runs.map(({ top }) => top)), Math.max(...runs.map(({ baseline }) => baseline))] as const;
  const [aTop, aBottom] = extent(a);
  const [bTop, bBottom] = extent(b);
  const shared = Math.min(aBottom, bBottom) - Math.max(aTop, bTop);
  return shared > Math.min(aBottom - aTop, bBottom - bTop) * 0.5;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
