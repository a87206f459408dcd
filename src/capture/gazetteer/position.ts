import type { PlaceGeometry } from "../../model/index.ts";
import { checkGeometry, checkPosition, Unusable } from "./coordinates.ts";
import { firstValue, type GazetteerRecord } from "./record.ts";
import { isWkt, readWkt } from "./wkt.ts";

const LATITUDE = ["lat", "latitude", "y", "latdd", "latdecimal", "declat", "pointy", "ycoord", "latwgs84", "geolat"];
const LONGITUDE = [
  "lon",
  "lng",
  "long",
  "longitude",
  "x",
  "londd",
  "longdd",
  "londecimal",
  "declon",
  "pointx",
  "xcoord",
  "lonwgs84",
  "geolon",
  "geolng",
];
const GEOMETRY = [
  "wkt",
  "geometry",
  "geom",
  "thegeom",
  "wktgeom",
  "geometrywkt",
  "shape",
  "geojson",
  "geopoint",
  "location",
];

/** Degrees as a table writes them: 36.2, "36.2", "36,2" (with a decimal comma), "36.2°". */
function degrees(value: unknown, name: string): number {
  if (typeof value === "number") return value;
  const text = String(value).trim().replace(/°$/, "").replace("−", "-").replace(",", ".");
  const number = /^[-+]?\d{1,20}(?:\.\d{0,30})?$|^[-+]?\.\d{1,30}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(number)) throw new Unusable(`${name} "${String(value).slice(0, 30)}" is no number of degrees`);
  return number;
}

/** A geometry in a field: WKT, GeoJSON as text or as an object; undefined where the field holds something else. */
function geometryInField(value: unknown): unknown {
  if (typeof value === "object" && value !== null && "type" in value) return value;
  if (typeof value !== "string") return undefined;
  if (isWkt(value)) return readWkt(value);
  if (!value.trimStart().startsWith("{")) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw new Unusable("its geometry is no well-formed GeoJSON");
  }
}

/**
 * Where a record's place lies: its own geometry, one in a field, or latitude and longitude; null where it does not say.
 * Throws Unusable with the reason where it says something that cannot be.
 */
export function positionOf(record: GazetteerRecord): PlaceGeometry | null {
  if (record.geometry !== undefined && record.geometry !== null) return checkGeometry(record.geometry);
  for (const key of GEOMETRY) {
    const geometry = geometryInField(firstValue(record.fields, [key]));
    if (geometry !== undefined) return checkGeometry(geometry);
  }
  const latitude = firstValue(record.fields, LATITUDE);
  const longitude = firstValue(record.fields, LONGITUDE);
  if (latitude === undefined && longitude === undefined) return null;
  if (latitude === undefined) throw new Unusable("it has a longitude but no latitude");
  if (longitude === undefined) throw new Unusable("it has a latitude but no longitude");
  const coordinates: [number, number] = [degrees(longitude, "longitude"), degrees(latitude, "latitude")];
  checkPosition(...coordinates);
  return { type: "Point", coordinates };
}
