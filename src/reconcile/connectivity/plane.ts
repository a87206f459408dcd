import type { PlaceGeometry } from "../../model/index.ts";

/** A position in kilometres, east and north of where longitude and latitude are 0 on this plane. */
export type Point = readonly [x: number, y: number];
type Position = readonly number[];

const kilometresPerDegree = (6371.0088 * Math.PI) / 180;

/** Turns degrees into kilometres on a plane that is true to size at its middle latitude; good for distances of neighbours. */
export type Plane = (position: Position) => Point;

/** The equirectangular plane whose lengths are true at the mean latitude of the positions. */
export function planeOf(positions: Iterable<Position>): Plane {
  let [sum, count] = [0, 0];
  for (const [, latitude] of positions) {
    sum += latitude!;
    count++;
  }
  const scale = kilometresPerDegree * Math.max(0.05, Math.cos(((count === 0 ? 0 : sum / count) * Math.PI) / 180));
  return ([longitude, latitude]) => [longitude! * scale, latitude! * kilometresPerDegree];
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The outer rings and holes of an outline; none for points and lines. */
export function ringsOf(geometry: PlaceGeometry): readonly (readonly Position[])[] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}

/** The lines of a geometry; none for points and outlines. */
export function linesOf(geometry: PlaceGeometry): readonly (readonly Position[])[] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

/** Points along a line, its corners and no further apart than a step. */
export function sampled(line: readonly Point[], step: number): Point[] {
  const found: Point[] = [];
  for (let at = 0; at < line.length; at++) {
    const b = line[at]!;
    const a = line[at - 1];
    if (a) {
      const parts = Math.min(10_000, Math.ceil(distance(a, b) / step));
      for (let part = 1; part < parts; part++) {
        const share = part / parts;
        found.push([a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]);
      }
    }
    found.push(b);
  }
  return found;
}

/** Where two segments cross; null where they do not. */
export function crossing(a: Point, b: Point, c: Point, d: Point): Point | null {
  const [rx, ry] = [b[0] - a[0], b[1] - a[1]];
  const [sx, sy] = [d[0] - c[0], d[1] - c[1]];
  const turn = rx * sy - ry * sx;
  if (turn === 0) return null;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / turn;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / turn;
  // Half open, so that a line through a corner crosses there once.
  return t >= 0 && t < 1 && u >= 0 && u < 1 ? [a[0] + t * rx, a[1] + t * ry] : null;
}
