import type { GazetteerEntry } from "../model/index.ts";
import type { Cell, Connection } from "./connection.ts";
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
    const known = connection.first("SELECT 1 AS found FROM gazetteer WHERE entry = ?", entry.id) !== null;
    if (!known) added++;
    if (connection.run(PUT_ENTRY, ...entryRow(entry)).changes > 0) changed = true;
  }
  return { added, replaced: entries.length - added, changed };
}

/** All entries in the order of their ids. */
export function gazetteerEntries(connection: Connection): GazetteerEntry[] {
  return connection.all("SELECT * FROM gazetteer ORDER BY entry").map((row) => ({
    id: row.entry as string,
    name: row.name as string,
    names: fromJson(row.names, connection.path, `the names of gazetteer entry ${row.entry}`),
    type: row.type as string,
    parent: row.parent as string | null,
    geometry:
      row.geojson === null
        ? null
        : fromJson(row.geojson, connection.path, `the geometry of gazetteer entry ${row.entry}`),
    precision: row.precision as string | null,
    source: row.source as string | null,
  }));
}
