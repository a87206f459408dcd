import { createHash } from "node:crypto";
import {
  type CasePlace,
  type ControlInterval,
  compareDays,
  type Day,
  type GazetteerEntry,
  type SideKey,
} from "../model/index.ts";
import type { ControlLayers } from "./case.ts";
import type { Connection } from "./connection.ts";
import { digestInto, type Feature, type Features, writeFeatures } from "./features.ts";
import type { StyleGeometry } from "./style.ts";
import { stylesOf, writeStyles } from "./styles.ts";

/** The columns of the layers after `id` and `geometry`, in the order in which the features below give them. */
const PLACE_COLUMNS = [
  "place",
  "name",
  "aliases",
  "type",
  "parent",
  "gazetteer",
  "precision",
  "source",
  "holder",
  "holder_name",
  "status",
  "since",
  "documents",
];
const CONTROL_COLUMNS = [
  "place",
  "name",
  "holder",
  "holder_name",
  "status",
  "extent",
  "share",
  "parts",
  "first_day",
  "last_day",
  "period",
  "began_earliest",
  "began_latest",
  "encircled_by",
  "claims",
  "against",
  "claim_ids",
  "inferred",
  "rule",
];

/** A day as a DATE column may hold it; null for the years before 1, which the column `period` still tells. */
function date(day: Day | null): string | null {
  return day === null || day.startsWith("-") || day.startsWith("0000") ? null : day;
}

/** The name a map should give a side: the first its documents use. */
function sideNames(layers: ControlLayers): (key: SideKey | null) => string | null {
  const names = new Map(layers.sides.map((side) => [side.key, side.names[0] ?? side.key]));
  return (key) => (key === null ? null : (names.get(key) ?? key));
}

function placeFeature(
  place: CasePlace,
  entry: GazetteerEntry | undefined,
  last: ControlInterval | undefined,
  nameOf: (key: SideKey | null) => string | null,
): Feature {
  const documents = new Set(place.mentions.map((mention) => mention.split("#", 1)[0])).size;
  const holder = last?.holder ?? null;
  return {
    geometry: entry?.geometry ?? null,
    cells: [
      place.id,
      place.name,
      place.aliases.join("; "),
      place.type,
      place.parent,
      place.gazetteer,
      entry?.precision ?? null,
      entry?.source ?? null,
      holder,
      nameOf(holder),
      last?.status ?? "unknown",
      last === undefined ? null : date(last.first),
      documents,
    ],
  };
}

function controlFeature(
  interval: ControlInterval,
  place: CasePlace | undefined,
  entry: GazetteerEntry | undefined,
  nameOf: (key: SideKey | null) => string | null,
): Feature {
  const { opens, supports, opposes, first, last, extent } = interval;
  return {
    geometry: entry?.geometry ?? null,
    cells: [
      interval.place,
      place?.name ?? interval.place,
      interval.holder,
      nameOf(interval.holder),
      interval.status,
      String(extent),
      typeof extent === "number" ? extent : null,
      JSON.stringify(interval.parts),
      date(first),
      date(last),
      first === last ? first : `${first}/${last ?? ".."}`,
      date(interval.began.earliest),
      date(interval.began.latest),
      interval.encircled?.by ?? null,
      new Set([...opens, ...supports]).size,
      opposes.length,
      JSON.stringify({ opens, supports, opposes }),
      interval.inferred ? 1 : 0,
      interval.rule,
    ],
  };
}

/** The features of both layers, in the order the histories give them. */
function featuresOf(
  layers: ControlLayers,
  gazetteer: readonly GazetteerEntry[],
): Record<"place" | "control", Features> {
  const entries = new Map(gazetteer.map((entry) => [entry.id, entry]));
  const places = new Map(layers.places.map((place) => [place.id, place]));
  const entryOf = (place: CasePlace | undefined) => (place?.gazetteer ? entries.get(place.gazetteer) : undefined);
  const nameOf = sideNames(layers);
  const last = new Map<string, ControlInterval>();
  for (const interval of layers.intervals) {
    const before = last.get(interval.place);
    if (before === undefined || before.first <= interval.first) last.set(interval.place, interval);
  }
  return {
    *place() {
      for (const place of layers.places) yield placeFeature(place, entryOf(place), last.get(place.id), nameOf);
    },
    *control() {
      for (const interval of layers.intervals) {
        const place = places.get(interval.place);
        yield controlFeature(interval, place, entryOf(place), nameOf);
      }
    },
  };
}

function writeSides(connection: Connection, layers: ControlLayers): void {
  connection.run("DELETE FROM side");
  for (const [index, side] of layers.sides.entries()) {
    connection.run(
      "INSERT INTO side (id, key, name, names, mentions) VALUES (?, ?, ?, ?, ?)",
      index + 1,
      side.key,
      side.names[0] ?? side.key,
      side.names.join("; "),
      JSON.stringify(side.mentions),
    );
  }
}

function writeDocumentPlaces(connection: Connection, layers: ControlLayers): void {
  connection.run("DELETE FROM document_place");
  let id = 0;
  for (const place of layers.places) {
    for (const name of place.mentions) {
      const [document = "", ...mention] = name.split("#");
      id += 1;
      connection.run("INSERT INTO document_place VALUES (?, ?, ?, ?)", id, document, mention.join("#"), place.id);
    }
  }
}

function remember(connection: Connection, key: string, value: string): void {
  connection.run(
    "INSERT INTO case_information VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    key,
    value,
  );
}

/** Whether a layer has more areas than points: QGIS styles one kind of geometry only. */
function commonestGeometry(features: Features): StyleGeometry {
  let [areas, points] = [0, 0];
  for (const { geometry } of features()) {
    if (geometry?.type.endsWith("Polygon")) areas += 1;
    else if (geometry?.type === "Point") points += 1;
  }
  return areas > points ? "area" : "point";
}

/** The last day on which anything begins or ends. */
function lastDay(intervals: readonly ControlInterval[]): Day {
  const days = intervals.flatMap(({ first, last }) => date(last ?? first) ?? []);
  return days.reduce((latest, day) => (compareDays(day, latest) > 0 ? day : latest), "0001-01-01");
}

/**
 * Replaces the derived layers, within a transaction of the caller's, and notes of which revision they are.
 * @returns whether anything was written: layers that are as they were are left alone.
 */
export function saveControl(
  connection: Connection,
  layers: ControlLayers,
  gazetteer: readonly GazetteerEntry[],
  revision: number,
): boolean {
  const features = featuresOf(layers, [...gazetteer, ...(layers.located ?? [])]);
  const styles = stylesOf(
    connection,
    layers.sides,
    layers.colours ?? {},
    commonestGeometry(features.control),
    lastDay(layers.intervals),
  );
  const hash = createHash("sha256");
  digestInto(hash, features.place);
  digestInto(hash, features.control);
  for (const { mentions } of layers.places) hash.update(`${JSON.stringify(mentions)}\n`);
  const digest = hash.update(JSON.stringify([layers.sides, styles])).digest("hex");
  const noted = (key: string) => connection.first("SELECT value FROM case_information WHERE key = ?", key)?.value;
  const same = noted("layers_digest") === digest;
  if (same && noted("layers_revision") === String(revision)) return false;
  if (!same) {
    writeFeatures(connection, "place", PLACE_COLUMNS, features.place);
    writeFeatures(connection, "control", CONTROL_COLUMNS, features.control);
    writeSides(connection, layers);
    writeDocumentPlaces(connection, layers);
    writeStyles(connection, styles);
    remember(connection, "layers_digest", digest);
  }
  remember(connection, "layers_revision", String(revision));
  return true;
}
