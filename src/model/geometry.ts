import type { PlaceGeometry } from "./place.ts";

type Position = readonly number[];

/** Whether a position (longitude, latitude) lies within an outline: inside it and in none of its holes. False for points and lines. */
export function liesIn(point: Position, geometry: PlaceGeometry): boolean {
  if (geometry.type === "Polygon") return liesInRings(point, geometry.coordinates);
  return geometry.type === "MultiPolygon" && geometry.coordinates.some((rings) => liesInRings(point, rings));
}

function liesInRings(point: Position, [outer, ...holes]: readonly (readonly Position[])[]): boolean {
  return outer !== undefined && crossings(point, outer) && !holes.some((hole) => crossings(point, hole));
}

/** Whether a ray to the east crosses the ring an odd number of times. */
function crossings([x, y]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = ring[index - 1]!;
    const [bx, by] = ring[index]!;
    if (ay! > y! !== by! > y! && x! < ((bx! - ax!) * (y! - ay!)) / (by! - ay!) + ax!) inside = !inside;
  }
  return inside;
}
