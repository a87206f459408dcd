import type { GazetteerEntry, PlaceGeometry } from "../../model/index.ts";

type Areas = Extract<PlaceGeometry, { type: "MultiPolygon" }>["coordinates"];
type Lines = Extract<PlaceGeometry, { type: "MultiLineString" }>["coordinates"];

function areasOf(geometry: PlaceGeometry | null): Areas | null {
  if (geometry?.type === "Polygon") return [geometry.coordinates];
  return geometry?.type === "MultiPolygon" ? geometry.coordinates : null;
}

function linesOf(geometry: PlaceGeometry | null): Lines | null {
  if (geometry?.type === "LineString") return [geometry.coordinates];
  return geometry?.type === "MultiLineString" ? geometry.coordinates : null;
}

/**
 * Two records of one id and one name that are both areas, or both lines, are parts of one place, as map data
 * often has it (a district cut by a river, a road in segments). Returns the whole, or null where they are not such parts.
 */
export function joinParts(one: GazetteerEntry, other: GazetteerEntry): GazetteerEntry | null {
  if (one.name !== other.name) return null;
  const names = [...new Set([...one.names, ...other.names])];
  const areas = [areasOf(one.geometry), areasOf(other.geometry)];
  if (areas[0] && areas[1]) {
    return { ...one, names, geometry: { type: "MultiPolygon", coordinates: [...areas[0], ...areas[1]] } };
  }
  const lines = [linesOf(one.geometry), linesOf(other.geometry)];
  if (lines[0] && lines[1]) {
    return { ...one, names, geometry: { type: "MultiLineString", coordinates: [...lines[0], ...lines[1]] } };
  }
  return null;
}
