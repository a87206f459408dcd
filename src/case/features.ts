import { createHash } from "node:crypto";
import type { Cell, Connection } from "./connection.ts";
import { type Envelope, encodeGeometry, envelopeOf, type Geometry } from "./geometry.ts";
import { SET_EXTENT } from "./geopackage.ts";

/** One feature of a layer: its geometry, and the cells of the layer's other columns in their order. */
export interface Feature {
  readonly geometry: Geometry | null;
  readonly cells: readonly Cell[];
}

/** The features of a layer, made anew, in the same order, each time they are gone through: a large layer has too many to keep. */
export type Features = () => Iterable<Feature>;

type LayerType = "POINT" | "MULTIPOLYGON" | "GEOMETRY";

/**
 * The layer's geometry type, as narrow as its features allow, since map programs style and draw one type at a time.
 * Where areas are the only kind, single polygons are written as multipolygons of one.
 */
function layerType(features: Features): LayerType {
  const types = new Set<string>();
  for (const { geometry } of features()) if (geometry !== null) types.add(geometry.type);
  if (types.size === 1 && types.has("Point")) return "POINT";
  const areas = [...types].every((type) => type === "Polygon" || type === "MultiPolygon");
  return areas && types.size > 0 ? "MULTIPOLYGON" : "GEOMETRY";
}

/** A geometry as the layer holds it. */
interface Encoded {
  readonly bytes: Uint8Array | null;
  readonly envelope: Envelope | null;
  readonly digest: string;
}

const digestOf = (bytes: Uint8Array | null): string =>
  bytes === null ? "" : createHash("sha1").update(bytes).digest("latin1");

/** Encodes the geometries of a layer, each once: all intervals of a place have the same. */
class Encoder {
  readonly #type: LayerType;
  readonly #known = new WeakMap<Geometry, Encoded>();

  constructor(type: LayerType) {
    this.#type = type;
  }

  of(geometry: Geometry | null): Encoded {
    if (geometry === null) return none;
    const known = this.#known.get(geometry);
    if (known) return known;
    const envelope = envelopeOf(geometry);
    const bytes = envelope === null ? null : encodeGeometry(this.#asWritten(geometry));
    const encoded = { bytes, envelope, digest: digestOf(bytes) };
    this.#known.set(geometry, encoded);
    return encoded;
  }

  #asWritten(geometry: Geometry): Geometry {
    const single = this.#type === "MULTIPOLYGON" && geometry.type === "Polygon";
    return single ? { type: "MultiPolygon", coordinates: [geometry.coordinates] } : geometry;
  }
}

const none: Encoded = { bytes: null, envelope: null, digest: "" };

/** A row in a few bytes, for comparing: equal rows give equal ones. */
function fingerprint(geometry: string, cells: readonly (Cell | undefined)[]): string {
  return createHash("sha1").update(geometry, "latin1").update("|").update(JSON.stringify(cells)).digest("latin1");
}

/** Rows of the layer by their fingerprints; equal rows share an entry. */
function rowsByContent(connection: Connection, table: string, columns: readonly string[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const row of connection.each(`SELECT id, geometry, ${columns.join(", ")} FROM ${table}`)) {
    const key = fingerprint(
      digestOf(row.geometry instanceof Uint8Array ? row.geometry : null),
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
  features: Features,
): void {
  const type = layerType(features);
  const encoder = new Encoder(type);
  const present = rowsByContent(connection, table, columns);
  const missing = new Set<number>();
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  let position = 0;
  for (const { geometry, cells } of features()) {
    const { envelope, digest } = encoder.of(geometry);
    if (present.get(fingerprint(digest, cells))?.pop() === undefined) missing.add(position);
    position += 1;
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
  position = 0;
  if (missing.size > 0) {
    for (const { geometry, cells } of features()) {
      if (missing.has(position)) connection.run(insert, encoder.of(geometry).bytes, ...cells);
      position += 1;
    }
  }
  const extent = minX <= maxX ? [minX, minY, maxX, maxY] : [null, null, null, null];
  connection.run(SET_EXTENT, ...extent, table);
  connection.run("UPDATE gpkg_geometry_columns SET geometry_type_name = ? WHERE table_name = ?", type, table);
}

/** The digest of features, one after the other; a geometry that many have is reckoned once. */
export function digestInto(hash: { update(data: string): unknown }, features: Features): void {
  const known = new WeakMap<Geometry, string>();
  for (const { geometry, cells } of features()) {
    let shape = "";
    if (geometry !== null) {
      shape = known.get(geometry) ?? createHash("sha256").update(JSON.stringify(geometry)).digest("hex");
      known.set(geometry, shape);
    }
    hash.update(`${shape}${JSON.stringify(cells)}\n`);
  }
}
