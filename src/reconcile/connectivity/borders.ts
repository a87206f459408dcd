import { type Plane, type Point, ringsOf, sampled } from "./plane.ts";
import { PointGrid } from "./point-grid.ts";
import type { Tract } from "./tract.ts";

/** Two tracts that border on each other. */
export interface Border {
  readonly a: number;
  readonly b: number;
  /** How long their common front is, in kilometres, and the middle of it. */
  readonly length: number;
  readonly middle: Point;
}

export interface Borders {
  readonly borders: readonly Border[];
  /** Whether a tract lies at the edge of the ground that is known: what is beyond it, nothing tells. */
  readonly rim: readonly boolean[];
  /** Two outlines no further apart than this border on each other, in kilometres. */
  readonly gap: number;
}

/** Outlines drawn along streets leave gaps in the streets; wider than this, there is other ground between them. */
const widestGap = 0.15;
/** The gap as a share of the usual width of a tract. */
const gapShare = 0.14;
/** The least common front as a multiple of the gap: where only corners meet, points within a gap make up two. */
const leastFront = 3;
/** The raster on which the ground outside is found has at most so many squares. */
const mostSquares = 1_000_000;

/**
 * Which tracts border on each other: those whose outlines run closer together than a gap, for longer than a corner. The
 * gap follows the size of the tracts, up to 150 m. Found by points set along the outlines at half a gap, in a grid of
 * squares of one gap, so that the cost grows with the length of the outlines.
 */
export function bordersOf(tracts: readonly Tract[], plane: Plane): Borders {
  const widths = tracts
    .flatMap(({ area, outline }) => (outline === null ? [] : [Math.sqrt(area)]))
    .sort((a, b) => a - b);
  const gap = Math.min(widestGap, gapShare * (widths[Math.floor(widths.length / 2)] ?? 1));
  if (widths.length === 0 || gap === 0) return { borders: [], rim: tracts.map(() => true), gap };
  const points = tracts.map(({ outline }) =>
    outline === null ? [] : ringsOf(outline).flatMap((ring) => sampled(ring.map(plane), gap / 2)),
  );
  const squares = new PointGrid(points, gap);
  const contacts = new Map<number, { length: number; x: number; y: number; points: number }>();
  for (const [a, own] of points.entries()) {
    for (const point of own) {
      for (const b of squares.near(point, a)) {
        const key = Math.min(a, b) * tracts.length + Math.max(a, b);
        let contact = contacts.get(key);
        if (contact === undefined) {
          contact = { length: 0, x: 0, y: 0, points: 0 };
          contacts.set(key, contact);
        }
        contact.length += gap / 4;
        contact.x += point[0];
        contact.y += point[1];
        contact.points++;
      }
    }
  }
  const borders: Border[] = [];
  for (const [key, { length, x, y, points: count }] of contacts) {
    if (length < leastFront * gap) continue;
    const [a, b] = [Math.floor(key / tracts.length), key % tracts.length];
    borders.push({ a, b, length, middle: [x / count, y / count] });
  }
  borders.sort((x, y) => x.a - y.a || x.b - y.b);
  // What lies around ground without an outline is not known.
  const rim = rimOf(points, gap).map((edge, index) => edge || tracts[index]!.outline === null);
  return { borders, rim, gap };
}

/**
 * The tracts that the ground outside touches: water poured on a raster from its edge, held off by every outline, whose
 * walls are two squares thick so that streets between them stay dry. A hole between tracts is no outside.
 */
function rimOf(points: readonly (readonly Point[])[], gap: number): boolean[] {
  const all = points.flat();
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of all) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  const size = Math.max(gap, Math.sqrt(((east - west) * (north - south)) / mostSquares), 1e-6);
  const margin = 4;
  const columns = Math.ceil((east - west) / size) + 2 * margin + 1;
  const rows = Math.ceil((north - south) / size) + 2 * margin + 1;
  const at = ([x, y]: Point): [number, number] => [
    Math.floor((x - west) / size) + margin,
    Math.floor((y - south) / size) + margin,
  ];
  const state = new Uint8Array(columns * rows);
  const [wall, wet] = [1, 2];
  for (const point of all) {
    const [column, row] = at(point);
    for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++) state[(row + dy) * columns + column + dx] = wall;
  }
  const open = [0];
  state[0] = wet;
  for (let square = open.pop(); square !== undefined; square = open.pop()) {
    const column = square % columns;
    const steps = [
      column > 0 ? square - 1 : -1,
      column < columns - 1 ? square + 1 : -1,
      square - columns,
      square + columns,
    ];
    for (const next of steps) {
      if (next < 0 || next >= state.length || state[next] !== 0) continue;
      state[next] = wet;
      open.push(next);
    }
  }
  return points.map((own) =>
    own.some((point) => {
      const [column, row] = at(point);
      for (let dx = -2; dx <= 2; dx++)
        for (let dy = -2; dy <= 2; dy++) if (state[(row + dy) * columns + column + dx] === wet) return true;
      return false;
    }),
  );
}
