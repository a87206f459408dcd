import type { GazetteerEntry } from "../../model/index.ts";
import { checkPosition, Unusable } from "./coordinates.ts";

/** The columns of a GeoNames dump; it has no header (download.geonames.org/export/dump/readme.txt). */
const COLUMNS = 19;

/** Feature codes and, failing those, feature classes as the case's words for types (geonames.org/export/codes.html). */
const TYPE_OF_CODE: Readonly<Record<string, string>> = {
  PPL: "town",
  PPLA: "city",
  PPLA2: "city",
  PPLC: "city",
  PPLX: "district",
  PPLL: "village",
  PPLF: "village",
  STLMT: "village",
  ADM1: "region",
  ADM2: "region",
  PCLI: "country",
  STM: "river",
  CNL: "canal",
  LK: "lake",
  RSV: "reservoir",
  AIRP: "airport",
  AIRB: "air base",
  AIRF: "airfield",
  BDG: "bridge",
  DAM: "dam",
  FT: "fort",
  CSTL: "castle",
  HSP: "hospital",
  SCH: "school",
  MSQE: "mosque",
  CH: "church",
  INSM: "base",
  MILB: "base",
  MFG: "factory",
  PRK: "park",
  ISL: "island",
  PASS: "pass",
  VAL: "valley",
  FRST: "forest",
};
const TYPE_OF_CLASS: Readonly<Record<string, string>> = {
  A: "region",
  H: "water",
  L: "area",
  P: "town",
  R: "road",
  S: "building",
  T: "hill",
  V: "forest",
};

/** Whether a text is a GeoNames dump, by the shape of its first line. */
export function isGeonames(text: string): boolean {
  const end = text.indexOf("\n");
  const cells = (end === -1 ? text : text.slice(0, end)).split("\t");
  return (
    cells.length === COLUMNS && /^\d+$/.test(cells[0] ?? "") && cells[4] !== "" && Number.isFinite(Number(cells[4]))
  );
}

/** Reads a GeoNames dump of any country. Faulty lines are left out, with a line each that says why. */
export function readGeonames(text: string, origin: string): { entries: GazetteerEntry[]; problems: string[] } {
  const entries: GazetteerEntry[] = [];
  const problems: string[] = [];
  const given = new Set<string>();
  let number = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end).replace(/\r$/, "");
    start = end + 1;
    number += 1;
    if (line.trim() === "") continue;
    try {
      const entry = entryOf(line.split("\t"));
      if (given.has(entry.id)) throw new Unusable(`its id "${entry.id}" was given before`);
      given.add(entry.id);
      entries.push(entry);
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      problems.push(`${origin}, line ${number}: ${error.message}; left out`);
    }
  }
  return { entries, problems };
}

function entryOf(cells: readonly string[]): GazetteerEntry {
  if (cells.length !== COLUMNS) throw new Unusable(`it has ${cells.length} columns where GeoNames has ${COLUMNS}`);
  const [number = "", name = "", ascii = "", alternates = "", latitude = "", longitude = "", kind = "", code = ""] =
    cells;
  if (name.trim() === "") throw new Unusable("it has no name");
  const coordinates: [number, number] = [degrees(longitude, "longitude"), degrees(latitude, "latitude")];
  checkPosition(...coordinates);
  const names = [name, ascii, ...alternates.split(",")].map((text) => text.normalize("NFC").trim());
  return {
    id: `geonames-${number}`,
    name: name.normalize("NFC").trim(),
    names: [...new Set(names)].filter((text) => text !== ""),
    type: TYPE_OF_CODE[code] ?? TYPE_OF_CLASS[kind] ?? "place",
    parent: null,
    geometry: { type: "Point", coordinates },
    precision: null,
    source: "GeoNames (CC BY 4.0)",
  };
}

function degrees(text: string, name: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new Unusable(`${name} "${text.slice(0, 30)}" is no number of degrees`);
  return value;
}
