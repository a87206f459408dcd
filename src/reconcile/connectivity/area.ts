import type { PlaceGeometry } from "../../model/index.ts";
import { ringsOf } from "./plane.ts";

/** The radius of the sphere that has the surface of the earth (WGS 84), in kilometres. */
const authalicRadius = 6371.0072;
const radians = Math.PI / 180;

/**
 * The area of an outline on the sphere, in square kilometres; 0 for points and lines. Exact for edges that run straight
 * between their ends on a map of latitude and longitude drawn short: the formula of R. G. Chamberlain and W. H. Duquette,
 * "Some Algorithms for Polygons on a Sphere", JPL 2007, on a sphere with the surface of the ellipsoid (error under 0.6 %).
 */
export function areaOf(geometry: PlaceGeometry): number {
  const polygons =
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
  let sum = 0;
  for (const [outer, ...holes] of polygons) {
    if (!outer) continue;
    sum += ringArea(outer) - holes.reduce((all, hole) => all + ringArea(hole), 0);
  }
  return Math.max(0, sum);
}

function ringArea(ring: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let at = 0; at < ring.length; at++) {
    const [x, y] = ring[at]!;
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    sum += (nextX! - x!) * radians * (2 + Math.sin(y! * radians) + Math.sin(nextY! * radians));
  }
  return Math.abs((sum * authalicRadius * authalicRadius) / 2);
}

/** The middle of an outline's box: a place to stand in for it where no point is given. */
export function middleOf(geometry: PlaceGeometry): [number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const ring of ringsOf(geometry)) {
    for (const [x, y] of ring) {
      west = Math.min(west, x!);
      east = Math.max(east, x!);
      south = Math.min(south, y!);
      north = Math.max(north, y!);
    }
  }
  return [(west + east) / 2, (south + north) / 2];
}
