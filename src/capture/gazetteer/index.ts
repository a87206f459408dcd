import { type GazetteerEntry, Problem } from "../../model/index.ts";
import { decodeText } from "../decode.ts";
import { readCsv } from "./csv.ts";
import { entriesOf } from "./entry.ts";
import { isGeonames, readGeonames } from "./geonames.ts";
import { RECORD_SEPARATOR, readJson } from "./json.ts";

/** What a gazetteer file holds, and one line for each part of it that could not be used (which, why). */
export interface LoadedGazetteer {
  readonly entries: readonly GazetteerEntry[];
  readonly problems: readonly string[];
}

/** Formats people keep places in that are not read here, by their first bytes, with what to do. */
const OTHER_FORMATS: readonly (readonly [signature: string, advice: string])[] = [
  ["PK\u0003\u0004", "this is a ZIP archive; unpack it and give the file inside"],
  ["SQLite format 3\u0000", "this is a SQLite file; export its layer first (ogr2ogr places.geojson FILE LAYER)"],
  ["\u0000\u0000\u0027\u000a", "this is a shapefile; convert it first (ogr2ogr -t_srs EPSG:4326 places.geojson FILE)"],
  ["<", "this is XML (KML or GPX?); convert it first (ogr2ogr places.geojson FILE)"],
];

/**
 * Reads a gazetteer file, its format told by its content: a table with a header (name, latitude and longitude, or a
 * WKT column), GeoJSON, a GeoNames dump, or a JSON list of places.
 *
 * @param origin the file's name, used in messages and, where ids are bare numbers, to tell them from another file's
 * @returns entries with longitude and latitude in WGS 84 degrees, and a line for each faulty record, which is left out
 * @throws Problem where the file is of no such format or nothing in it can be used
 *
 * @example
 * import { loadGazetteer } from "contested";
 *
 * const bytes = new TextEncoder().encode("name,lat,lon\nLower Tarn,46.2,7.1\n");
 * loadGazetteer(bytes, "places.csv").entries[0]?.id; // "lower-tarn"
 */
export function loadGazetteer(bytes: Uint8Array, origin: string): LoadedGazetteer {
  const text = textOf(bytes, origin);
  const loaded = load(text, origin);
  if (loaded.entries.length === 0) {
    const [first] = loaded.problems;
    throw new Problem(
      first === undefined ? `${origin}: there are no places in it` : `${first}. Nothing in the file can be used`,
    );
  }
  return loaded;
}

function textOf(bytes: Uint8Array, origin: string): string {
  const head = Buffer.from(bytes.subarray(0, 64)).toString("latin1").trimStart();
  const other = OTHER_FORMATS.find(([signature]) => head.startsWith(signature));
  if (other !== undefined) throw new Problem(`${origin}: ${other[1]}`);
  try {
    return decodeText(bytes, origin).text;
  } catch (error) {
    // Nothing of the file is used, so this is the graver of the two exit codes.
    throw error instanceof Problem ? new Problem(error.message, 2) : error;
  }
}

function load(text: string, origin: string): { entries: GazetteerEntry[]; problems: string[] } {
  if (isGeonames(text)) return readGeonames(text, origin);
  const json = ["{", "[", RECORD_SEPARATOR].includes(text.trimStart().charAt(0));
  const { records, problems } = json ? readJson(text, origin) : readCsv(text, origin);
  const { entries, problems: unusable } = entriesOf(records, origin);
  return { entries, problems: [...problems, ...unusable] };
}
