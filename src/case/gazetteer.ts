import type { GazetteerEntry } from "../model/index.ts";
import type { Cell, Connection, Row } from "./connection.ts";
import { fromJson } from "./json.ts";

const PUT_ENTRY = `INSERT INTO gazetteer (entry, name, names, type, parent, geojson, precision, source)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (entry) DO UPDATE SET name = excluded.name, names = excluded.names, type = excluded.type,
    parent = excluded.parent, geojson = excluded.geojson, precision = excluded.precision, source = excluded.source
  WHERE (gazetteer.name, gazetteer.names, gazetteer.type) IS NOT (excluded.name, excluded.names, excluded.type)
    OR (gazetteer.parent, gazetteer.geojson) IS NOT (excluded.parent, excluded.geojson)
    OR (gazetteer.precision, gazetteer.source) IS NOT (excluded.precision, excluded.source)`;

function entryRow(entry: GazetteerEntry): Cell[] {
  return [
    entry.id,
    entry.name,
    JSON.stringify(entry.names),
    entry.type,
    entry.parent,
    entry.geometry === null ? null : JSON.stringify(entry.geometry),
    entry.precision,
    entry.source,
  ];
}

/**
 * An entry that says no more than a name and a position, as outlines drawn in a map program do, replaces the position
 * of the entry it is for, and leaves its names, type and parent as they are; any other entry replaces it whole.
 */
function replacement(known: GazetteerEntry, entry: GazetteerEntry): GazetteerEntry {
  const bare = entry.names.every((name) => name === entry.name) && entry.type === "place" && entry.parent === null;
  if (!bare || entry.geometry === null) return entry;
  const names = [...new Set([...known.names, ...entry.names, entry.name])];
  return {
    ...known,
    names,
    geometry: entry.geometry,
    precision: entry.precision,
    source: entry.source ?? known.source,
  };
}

/**
 * Adds or replaces entries by their id, within a transaction of the caller's.
 * @returns how many were new, how many replaced one of the same id, and whether that changed anything.
 */
export function addGazetteer(
  connection: Connection,
  entries: readonly GazetteerEntry[],
): { added: number; replaced: number; changed: boolean } {
  let added = 0;
  let changed = false;
  for (const entry of entries) {
    const known = connection.first("SELECT * FROM gazetteer WHERE entry = ?", entry.id);
    if (known === null) added++;
    const row = entryRow(known === null ? entry : replacement(entryOf(known, connection.path), entry));
    if (connection.run(PUT_ENTRY, ...row).changes > 0) changed = true;
  }
  return { added, replaced: entries.length - added, changed };
}

function entryOf(row: Row, path: string): GazetteerEntry {
  const what = (cell: string) => `the ${cell} of gazetteer entry ${row.entry}`;
  return {
    id: row.entry as string,
    name: row.name as string,
    names: fromJson(row.names, path, what("names")),
    type: row.type as string,
    parent: row.parent as string | null,
    geometry: row.geojson === null ? null : fromJson(row.geojson, path, what("geometry")),
    precision: row.precision as string | null,
    source: row.source as string | null,
  };
}

/** Fetches the gazetteer, and gives entries that are the same as before as the same objects. */
export class Entries {
  #known = new Map<string, { readonly row: Row; readonly entry: GazetteerEntry }>();

  /** All entries in the order of their ids. */
  all(connection: Connection): GazetteerEntry[] {
    const known = new Map<string, { readonly row: Row; readonly entry: GazetteerEntry }>();
    for (const row of connection.all("SELECT * FROM gazetteer ORDER BY entry")) {
      const id = row.entry as string;
      const before = this.#known.get(id);
      known.set(id, before && sameCells(before.row, row) ? before : { row, entry: entryOf(row, connection.path) });
    }
    this.#known = known;
    return [...known.values()].map(({ entry }) => entry);
  }
}

/** All entries of a case that is not kept open. */
export function gazetteerEntries(connection: Connection): GazetteerEntry[] {
  return new Entries().all(connection);
}

function sameCells(a: Row, b: Row): boolean {
  return Object.keys(a).every((column) => a[column] === b[column]);
}
