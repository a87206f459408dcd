import type { PlaceGeometry } from "../../model/index.ts";

/** Why a geometry cannot be used, in words that follow "line 12: ". */
export class Unusable extends Error {}

/** Throws Unusable where a longitude and a latitude in degrees are no place on Earth, with a hint at swapped columns. */
export function checkPosition(longitude: number, latitude: number): void {
  const fits = (value: number, limit: number): boolean => Number.isFinite(value) && Math.abs(value) <= limit;
  if (fits(longitude, 180) && fits(latitude, 90)) return;
  if (fits(longitude, 90) && fits(latitude, 180)) {
    throw new Unusable(
      `latitude ${latitude} is out of range (-90 to 90) and longitude ${longitude} would fit: the two seem to be swapped`,
    );
  }
  if (fits(latitude, 90)) throw new Unusable(`longitude ${longitude} is out of range (-180 to 180)`);
  if (fits(longitude, 180)) throw new Unusable(`latitude ${latitude} is out of range (-90 to 90)`);
  throw new Unusable(
    `longitude ${longitude} and latitude ${latitude} are out of range; coordinates must be degrees in WGS 84 ` +
      "(ogr2ogr -t_srs EPSG:4326 converts others)",
  );
}

/** How deep the positions of each kind of geometry lie. */
const DEPTH: Readonly<Record<string, number>> = {
  Point: 0,
  LineString: 1,
  MultiPoint: 1,
  Polygon: 2,
  MultiLineString: 2,
  MultiPolygon: 3,
};

type Nested = number[] | Nested[];

/** Positions checked and cut to longitude and latitude. */
function positions(value: unknown, depth: number): Nested {
  if (!Array.isArray(value)) throw new Unusable("its coordinates are no list of numbers");
  if (depth > 0) return value.map((inner) => positions(inner, depth - 1));
  const [longitude, latitude] = value as unknown[];
  if (typeof longitude !== "number" || typeof latitude !== "number") {
    throw new Unusable("a position of its geometry is not two numbers");
  }
  checkPosition(longitude, latitude);
  return [longitude, latitude];
}

function ring(positions: number[][]): number[][] {
  const first = positions[0];
  const last = positions.at(-1);
  if (first === undefined || last === undefined) throw new Unusable("a ring of its outline has no positions");
  const closed = first[0] === last[0] && first[1] === last[1] ? positions : [...positions, [...first]];
  if (closed.length < 4) throw new Unusable("a ring of its outline has fewer than three corners");
  return closed;
}

function line(positions: number[][]): number[][] {
  if (positions.length < 2) throw new Unusable("its line has fewer than two positions");
  return positions;
}

/**
 * A GeoJSON geometry (RFC 7946) checked and made plain: longitude and latitude only, rings closed. Null stays null,
 * a multipoint of one is a point. Throws Unusable with the reason where it is none the case can hold.
 */
export function checkGeometry(value: unknown): PlaceGeometry | null {
  if (value === null || value === undefined) return null;
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
  const depth = typeof type === "string" ? DEPTH[type] : undefined;
  if (depth === undefined) throw new Unusable(`its geometry is of a kind that is not supported (${String(type)})`);
  const plain = positions(coordinates, depth) as never;
  if ((plain as unknown[]).length === 0) return null;
  switch (type) {
    case "MultiPoint": {
      const points = plain as [number, number][];
      const [point] = points;
      if (points.length > 1 || point === undefined)
        throw new Unusable(`it has ${points.length} points; a place has one`);
      return { type: "Point", coordinates: point };
    }
    case "LineString":
      return { type, coordinates: line(plain) as never };
    case "MultiLineString":
      return { type, coordinates: (plain as number[][][]).map(line) as never };
    case "Polygon":
      return { type, coordinates: (plain as number[][][]).map(ring) as never };
    case "MultiPolygon":
      return { type, coordinates: (plain as number[][][][]).map((polygon) => polygon.map(ring)) as never };
    default:
      return { type: "Point", coordinates: plain };
  }
}
