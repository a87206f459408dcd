import { Problem } from "../../model/index.ts";
import { fieldsOf, type GazetteerRecord, type GazetteerRecords } from "./record.ts";

/** What stands before each line of a GeoJSON text sequence (RFC 8142). */
export const RECORD_SEPARATOR = "\u001e";

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads JSON: GeoJSON, a list of places, an object that holds such a list, or one JSON object a line. */
export function readJson(text: string, origin: string): GazetteerRecords {
  try {
    return fromValue(JSON.parse(text), origin);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const lines = readJsonLines(text, origin);
    if (lines !== null) return lines;
    throw new Problem(`${origin}: this looks like JSON, but is not well-formed: ${(error as Error).message}`);
  }
}

/** One object a line (GeoJSON text sequences, JSON lines); null where the first line is no object. */
function readJsonLines(text: string, origin: string): GazetteerRecords | null {
  const records: GazetteerRecord[] = [];
  const problems: string[] = [];
  for (const [index, raw] of text.split("\n").entries()) {
    const line = (raw.startsWith(RECORD_SEPARATOR) ? raw.slice(1) : raw).trim();
    if (line === "") continue;
    const where = `line ${index + 1}`;
    try {
      const value: unknown = JSON.parse(line);
      if (!isObject(value)) throw new SyntaxError("no object");
      records.push(recordOf(value, where));
    } catch {
      if (records.length === 0) return null;
      problems.push(`${origin}, ${where}: it is no well-formed JSON object; left out`);
    }
  }
  return { records, problems };
}

function fromValue(value: unknown, origin: string): GazetteerRecords {
  if (Array.isArray(value)) return fromList(value, "entry", origin);
  if (!isObject(value)) throw new Problem(`${origin}: this JSON holds no places; give GeoJSON or a list of objects`);
  if (value.type === "FeatureCollection") {
    checkReference(value, origin);
    if (!Array.isArray(value.features)) throw new Problem(`${origin}: this GeoJSON has no list of features`);
    return fromList(value.features, "feature", origin);
  }
  if (value.type === "Feature") return fromList([value], "feature", origin);
  if (value.type === "Topology") {
    throw new Problem(`${origin}: this is TopoJSON; convert it to GeoJSON (ogr2ogr places.geojson ${origin})`);
  }
  const list = Object.values(value).find((inner) => Array.isArray(inner) && inner.some(isObject));
  if (list === undefined) throw new Problem(`${origin}: this JSON holds no places; give GeoJSON or a list of objects`);
  return fromList(list as unknown[], "entry", origin);
}

function fromList(list: readonly unknown[], kind: "entry" | "feature", origin: string): GazetteerRecords {
  const records: GazetteerRecord[] = [];
  const problems: string[] = [];
  for (const [index, item] of list.entries()) {
    const where = `${kind} ${index + 1}`;
    if (isObject(item)) records.push(recordOf(item, where));
    else problems.push(`${origin}, ${where}: it is no object; left out`);
  }
  return { records, problems };
}

function recordOf(object: Record<string, unknown>, where: string): GazetteerRecord {
  if (object.type !== "Feature") return { where, fields: fieldsOf(object) };
  const properties = isObject(object.properties) ? object.properties : {};
  // A feature's own id is worth more than a property of that name only where there is none.
  const fields = fieldsOf({ ...properties, ...("id" in properties ? {} : { id: object.id }) });
  return { where, fields, geometry: object.geometry ?? null };
}

/** GeoJSON before RFC 7946 could name another reference system; reading its numbers as degrees would be wrong. */
function checkReference(collection: Record<string, unknown>, origin: string): void {
  const { crs } = collection;
  const name = isObject(crs) && isObject(crs.properties) ? crs.properties.name : undefined;
  if (typeof name !== "string" || /CRS84|4326$/.test(name)) return;
  throw new Problem(
    `${origin}: its coordinates are in ${name}; convert them to WGS 84 (ogr2ogr -t_srs EPSG:4326 places.geojson ${origin})`,
  );
}
