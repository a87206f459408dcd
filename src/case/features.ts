import type { Cell, Connection } from "./connection.ts";
import { encodeGeometry, envelopeOf, type Geometry } from "./geometry.ts";
import { SET_EXTENT } from "./geopackage.ts";

/** One feature of a layer: its geometry, and the cells of the layer's other columns in their order. */
export interface Feature {
  readonly geometry: Geometry | null;
  readonly cells: readonly Cell[];
}

/**
 * The layer's geometry type, as narrow as its features allow, since map programs style and draw one type at a time.
 * Where areas are the only kind, single polygons are written as multipolygons of one.
 */
function layerType(features: readonly Feature[]): "POINT" | "MULTIPOLYGON" | "GEOMETRY" {
  const types = new Set(features.flatMap((feature) => (feature.geometry === null ? [] : [feature.geometry.type])));
  if (types.size === 1 && types.has("Point")) return "POINT";
  const areas = [...types].every((type) => type === "Polygon" || type === "MultiPolygon");
  return areas && types.size > 0 ? "MULTIPOLYGON" : "GEOMETRY";
}

function geometryBytes(geometry: Geometry | null, type: string): Uint8Array | null {
  if (geometry === null || envelopeOf(geometry) === null) return null;
  const single = type === "MULTIPOLYGON" && geometry.type === "Polygon";
  return encodeGeometry(single ? { type: "MultiPolygon", coordinates: [geometry.coordinates] } : geometry);
}

/** A row as one text, for comparing: equal rows give equal texts. */
function fingerprint(geometry: Cell | undefined, cells: readonly (Cell | undefined)[]): string {
  const bytes = geometry instanceof Uint8Array ? Buffer.from(geometry).toString("latin1") : "";
  return bytes + JSON.stringify(cells);
}

/** Rows of the layer by their content; equal rows share an entry. */
function rowsByContent(connection: Connection, table: string, columns: readonly string[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const row of connection.all(`SELECT id, geometry, ${columns.join(", ")} FROM ${table}`)) {
    const key = fingerprint(
      row.geometry,
      columns.map((column) => row[column]),
    );
    const ids = rows.get(key);
    if (ids === undefined) rows.set(key, [row.id as number]);
    else ids.push(row.id as number);
  }
  return rows;
}

/**
 * Makes a layer hold exactly these features, within a transaction of the caller's. Rows that are the same stay as they
 * are, with their ids, so that a small change is a small write and selections in a map program stay true.
 */
export function writeFeatures(
  connection: Connection,
  table: string,
  columns: readonly string[],
  features: readonly Feature[],
): void {
  const type = layerType(features);
  const present = rowsByContent(connection, table, columns);
  const wanted: Cell[][] = [];
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry, cells } of features) {
    const bytes = geometryBytes(geometry, type);
    if (present.get(fingerprint(bytes, cells))?.pop() === undefined) wanted.push([bytes, ...cells]);
    const envelope = geometry === null ? null : envelopeOf(geometry);
    if (envelope === null) continue;
    minX = Math.min(minX, envelope.minX);
    minY = Math.min(minY, envelope.minY);
    maxX = Math.max(maxX, envelope.maxX);
    maxY = Math.max(maxY, envelope.maxY);
  }
  for (const ids of present.values()) {
    for (const id of ids) connection.run(`DELETE FROM ${table} WHERE id = ?`, id);
  }
  const places = columns.map(() => ", ?").join("");
  const insert = `INSERT INTO ${table} (geometry, ${columns.join(", ")}) VALUES (?${places})`;
  for (const row of wanted) connection.run(insert, ...row);
  const extent = minX <= maxX ? [minX, minY, maxX, maxY] : [null, null, null, null];
  connection.run(SET_EXTENT, ...extent, table);
  connection.run("UPDATE gpkg_geometry_columns SET geometry_type_name = ? WHERE table_name = ?", type, table);
}
