import { Delaunay } from "d3-delaunay";

/** A place known only by a point. */
export interface CellPoint {
  readonly id: string;
  /** Longitude and latitude in degrees, WGS 84. */
  readonly position: readonly [number, number];
}

export interface Cell {
  readonly id: string;
  /** A closed ring of longitudes and latitudes, counter-clockwise. */
  readonly ring: readonly (readonly [number, number])[];
  /** The radius the cell was cut to, in kilometres. */
  readonly radius: number;
}

type Point = readonly [number, number];

const kilometresPerDegree = 111.32;
const circleSides = 48;
/** A lone point says nothing about the spacing of places; this many kilometres are drawn around it. */
const loneRadius = 2;

/**
 * The ground nearer to a point than to any other (Voronoi tessellation), cut to a radius that follows the spacing of
 * the points around it: what is far from every point belongs to none. Every such cell is an inference and must be
 * drawn as one. Points that share a position share the cell of the first.
 *
 * @param points places to give cells to
 * @param others further positions that keep cells off their ground (places that have an outline of their own)
 */
export function cellsAround(points: readonly CellPoint[], others: readonly Point[] = []): Cell[] {
  if (points.length === 0) return [];
  // Points that are a hand's breadth apart are one: the differences of such numbers have no digits left.
  const all = [...points.map((point) => point.position), ...others].map(([x, y]): Point => [round(x), round(y)]);
  const latitude = all.reduce((sum, [, y]) => sum + y, 0) / all.length;
  const scaleX = kilometresPerDegree * Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  const flat = all.map(([x, y]): Point => [x * scaleX, y * kilometresPerDegree]);
  const delaunay = new Delaunay<Point>(Float64Array.from(flat.flat()));
  const spacings = spacing(flat, delaunay);
  const usual = median(spacings.filter(Number.isFinite));
  const bounds = extentOf(flat, 4 * (usual || loneRadius) + 10);
  const voronoi = delaunay.voronoi(bounds);
  const cells: Cell[] = [];
  points.forEach((point, index) => {
    const own = spacings[index]!;
    const radius = usual ? Math.min(Math.max(own * 0.8, usual * 0.75), usual * 1.5) : loneRadius;
    const centre = flat[index]!;
    const outline = voronoi.cellPolygon(index) as Point[] | null;
    if (!outline) return;
    const ring = clipToConvex(outline.slice(0, -1), circle(centre, radius));
    if (ring.length < 3) return;
    const degrees = ring.map(([x, y]): Point => [round(x / scaleX), round(y / kilometresPerDegree)]);
    cells.push({ id: point.id, ring: [...degrees, degrees[0]!], radius });
  });
  return cells;
}

/** Mean distance of each point to the three nearest of its natural neighbours; infinite for a lone point. */
function spacing(points: readonly Point[], delaunay: Delaunay<Point>): number[] {
  return points.map(([x, y], index) => {
    const distances = [...delaunay.neighbors(index)]
      // Fewer than three points, or points on one line, make no triangles; the library then gives numbers out of range.
      .filter((other) => points[other] !== undefined)
      .map((other) => Math.hypot(x - points[other]![0], y - points[other]![1]))
      .filter((distance) => distance > 0)
      .sort((a, b) => a - b)
      .slice(0, 3);
    if (distances.length === 0) return Number.POSITIVE_INFINITY;
    return distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  });
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

function extentOf(points: readonly Point[], margin: number): [number, number, number, number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return [least(xs) - margin, least(ys) - margin, most(xs) + margin, most(ys) + margin];
}

function circle([x, y]: Point, radius: number): Point[] {
  return Array.from({ length: circleSides }, (_, index): Point => {
    const angle = (2 * Math.PI * index) / circleSides;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** Sutherland and Hodgman, 1974: what of a convex ring lies inside another convex, counter-clockwise ring (both open). */
function clipToConvex(subject: readonly Point[], clip: readonly Point[]): Point[] {
  let result = signedArea(subject) < 0 ? [...subject].reverse() : [...subject];
  for (let index = 0; index < clip.length && result.length > 0; index++) {
    const a = clip[index]!;
    const b = clip[(index + 1) % clip.length]!;
    const side = (p: Point) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
    const kept: Point[] = [];
    result.forEach((point, at) => {
      const before = result[(at + result.length - 1) % result.length]!;
      const here = side(point);
      const there = side(before);
      if (here >= 0 !== there >= 0) {
        const share = there / (there - here);
        kept.push([before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])]);
      }
      if (here >= 0) kept.push(point);
    });
    result = kept;
  }
  return result;
}

function signedArea(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** Six decimals are a tenth of a metre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
