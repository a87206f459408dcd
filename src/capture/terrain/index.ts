import { basename, extname } from "node:path";
import { Problem, type TerrainFeature, type TerrainKind } from "../../model/index.ts";
import { decodeText } from "../decode.ts";
import { Unusable } from "../gazetteer/coordinates.ts";
import { readCsv } from "../gazetteer/csv.ts";
import { RECORD_SEPARATOR, readJson } from "../gazetteer/json.ts";
import { positionOf } from "../gazetteer/position.ts";
import { firstText, type GazetteerRecord } from "../gazetteer/record.ts";
import { kindOf } from "./kinds.ts";
import { borderOf, linksIn } from "./links.ts";

/** What a terrain file holds, and one line for each part of it that could not be used (which, why). */
export interface LoadedTerrain {
  readonly features: readonly TerrainFeature[];
  readonly problems: readonly string[];
}

/**
 * Reads a file that tells what the ground is like, its format told by its content: which places border on each other
 * (JSON with "edges" or "neighbours", or a table with the columns a and b), and roads, barriers and crossings (GeoJSON or
 * a table with a WKT column).
 *
 * @param as what the lines and points are, where the file does not say of each
 * @throws Problem where nothing in the file can be used
 *
 * @example
 * const bytes = new TextEncoder().encode("a,b\nLower Tarn,Upper Tarn\n");
 * loadTerrain(bytes, "borders.csv").features[0]?.kind; // "border"
 */
export function loadTerrain(bytes: Uint8Array, origin: string, as?: TerrainKind): LoadedTerrain {
  const { text } = decodeText(bytes, origin);
  const links = linksIn(parsed(text));
  const loaded =
    links === null
      ? fromRecords(text, origin, as)
      : {
          features: links.features,
          problems: links.faulty.map((where) => `${origin}, ${where}: it does not name two places; left out`),
        };
  if (loaded.features.length === 0) {
    throw new Problem(
      `${loaded.problems[0] ?? `${origin}: there is nothing in it`}. Nothing in the file can be used; it needs borders ` +
        '(a table with the columns a and b, or JSON with "edges" or "neighbours") or lines and points (GeoJSON)',
    );
  }
  return loaded;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fromRecords(text: string, origin: string, as: TerrainKind | undefined): LoadedTerrain {
  const json = ["{", "[", RECORD_SEPARATOR].includes(text.trimStart().charAt(0));
  const { records, problems } = json ? readJson(text, origin) : readCsv(text, origin);
  const features = new Map<string, TerrainFeature>();
  const unusable = new Map<string, string[]>();
  for (const [index, record] of records.entries()) {
    const made = featureOf(record, index, origin, as);
    if (typeof made === "string") unusable.set(made, [...(unusable.get(made) ?? []), record.where]);
    else features.set(made.id, made);
  }
  const told = [...unusable].map(([why, where]) => `${origin}, ${listed(where)}: ${why}; left out`);
  return { features: [...features.values()], problems: [...problems, ...told] };
}

/** The first of many records, and how many more there are. */
function listed(where: readonly string[]): string {
  return where.length > 3 ? `${where.slice(0, 2).join(", ")} and ${where.length - 2} more` : where.join(", ");
}

/** The feature of one record, or why there is none. */
function featureOf(
  record: GazetteerRecord,
  index: number,
  origin: string,
  as: TerrainKind | undefined,
): TerrainFeature | string {
  const { fields } = record;
  let geometry: TerrainFeature["geometry"];
  try {
    geometry = positionOf(record);
  } catch (error) {
    if (error instanceof Unusable) return error.message;
    throw error;
  }
  if (geometry === null) return borderOf(record) ?? "it has neither a geometry nor the names of two places (a and b)";
  const isLine = geometry.type === "LineString" || geometry.type === "MultiLineString";
  if (!isLine && geometry.type !== "Point") return "it is an area; give lines and points";
  const kind = kindOf(fields, isLine) ?? as ?? null;
  if (kind === null) return "it does not say whether it is a road, a barrier or a crossing; say it with --as";
  if (isLine === (kind === "crossing")) return `a ${kind} is ${isLine ? "a point" : "a line"}, and this is not`;
  const name = firstText(fields, ["name", "nameen", "title", "ref"]);
  const own = firstText(fields, ["id", "osmid", "uid"]);
  // A bare number is an id within its file only.
  const id = own !== null && /\D/.test(own) ? own : `${basename(origin, extname(origin))}-${own ?? index + 1}`;
  return { id, kind, name: name ?? own, a: null, b: null, geometry, source: firstText(fields, ["source", "credit"]) };
}
