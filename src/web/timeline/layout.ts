import type { DayScale } from "../time/scale.ts";
import type { Mark } from "./items.ts";

export const rowHeight = 18;
export const markWidth = 14;
/** Room for the number of a mark that stands for several. */
const countWidth = 16;
const gap = 2;

/** A mark with where it stands in its lane: pixels from the left, and the number of its row. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly left: number;
  readonly width: number;
  readonly row: number;
}

export interface LaneLayout {
  readonly placed: readonly PlacedMark[];
  /** A path through the marks of each thread. */
  readonly links: readonly string[];
  readonly rows: number;
}

/**
 * Puts the marks of a lane into as few rows as they need so that none covers another. What belongs together, the steps of
 * an agreement or an allegation and its denials, keeps rows of its own for as long as it lasts, and is joined by a line.
 */
export function layLane(marks: readonly Mark[], scale: DayScale): LaneLayout {
  const threads = [...Map.groupBy(marks, ({ thread, id }) => thread ?? id).values()];
  const blocks = threads.map((own) => {
    const extents = own.map((mark) => extentOf(mark, scale));
    const { rows, height } = rowsOf(extents, (extent) => extent);
    const left = Math.min(...extents.map(([from]) => from));
    const right = Math.max(...extents.map(([, to]) => to));
    return { own, extents, rows, height, left, right };
  });
  const tops = blocksIn(blocks);
  const placed: PlacedMark[] = [];
  const links: string[] = [];
  for (const [at, { own, extents, rows }] of blocks.entries()) {
    const points = own.map((mark, index) => {
      const [left, right] = extents[index]!;
      const row = tops[at]! + rows[index]!;
      placed.push({ mark, left, width: right - left - gap, row });
      return `${(left + markWidth / 2).toFixed(1)} ${row * rowHeight + rowHeight / 2 + 2}`;
    });
    if (points.length > 1) links.push(`M${points.join("L")}`);
  }
  const rows = Math.max(1, ...blocks.map(({ height }, at) => tops[at]! + height));
  const order = new Map(marks.map((mark, at) => [mark.id, at]));
  return { placed: placed.sort((a, b) => order.get(a.mark.id)! - order.get(b.mark.id)!), links, rows };
}

function extentOf({ first, last, count }: Mark, scale: DayScale): readonly [left: number, right: number] {
  const own = markWidth + (count > 1 ? countWidth : 0);
  const from = first === last ? scale.centre(first) - markWidth / 2 : scale.left(first);
  // Marks of the first and the last day stand whole within the days.
  const left = Math.max(0, Math.min(from, scale.width - own));
  const right = first === last ? left + own : Math.max(scale.left(last + 1), left + own);
  return [left, right + gap];
}

/** The first row of each block, so that no two share a row where they overlap. */
function blocksIn(blocks: readonly { readonly left: number; readonly right: number; readonly height: number }[]) {
  const ends: number[] = [];
  return blocks.map(({ left, right, height }) => {
    let top = 0;
    const free = (row: number) => (ends[row] ?? Number.NEGATIVE_INFINITY) <= left;
    while (!Array.from({ length: height }, (_, at) => top + at).every(free)) top++;
    for (let row = top; row < top + height; row++) ends[row] = right;
    return top;
  });
}

/** Puts things into as few rows as they need so that none covers another; rows are filled from the top. */
export function rowsOf<T>(
  things: readonly T[],
  extent: (thing: T) => readonly [left: number, right: number],
): { readonly rows: readonly number[]; readonly height: number } {
  const ends: number[] = [];
  const rows = things.map((thing) => {
    const [left, right] = extent(thing);
    const free = ends.findIndex((end) => end <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = right;
    return row;
  });
  return { rows, height: Math.max(1, ends.length) };
}
