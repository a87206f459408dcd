import type { TerrainFeature } from "../model/index.ts";
import type { Connection } from "./connection.ts";
import { fromJson } from "./json.ts";

const PUT_FEATURE = `INSERT INTO terrain (feature, kind, name, a, b, geojson, source)
  VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (feature) DO UPDATE SET kind = excluded.kind, name = excluded.name, a = excluded.a, b = excluded.b,
    geojson = excluded.geojson, source = excluded.source
  WHERE (terrain.kind, terrain.name, terrain.a) IS NOT (excluded.kind, excluded.name, excluded.a)
    OR (terrain.b, terrain.geojson, terrain.source) IS NOT (excluded.b, excluded.geojson, excluded.source)`;

/**
 * Adds or replaces features by their id, within a transaction of the caller's.
 * @returns how many were new, how many replaced one of the same id, and whether that changed anything.
 */
export function addTerrain(
  connection: Connection,
  features: readonly TerrainFeature[],
): { added: number; replaced: number; changed: boolean } {
  let added = 0;
  let changed = false;
  for (const { id, kind, name, a, b, geometry, source } of features) {
    if (connection.first("SELECT 1 FROM terrain WHERE feature = ?", id) === null) added++;
    const geojson = geometry === null ? null : JSON.stringify(geometry);
    if (connection.run(PUT_FEATURE, id, kind, name, a, b, geojson, source).changes > 0) changed = true;
  }
  return { added, replaced: features.length - added, changed };
}

/** All features in the order of their ids; none in a case that an older version made and this one only reads. */
export function terrainFeatures(connection: Connection): TerrainFeature[] {
  const table = connection.first("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'terrain'");
  if (table === null) return [];
  return connection.all("SELECT * FROM terrain ORDER BY feature").map((row) => ({
    id: row.feature as string,
    kind: row.kind as TerrainFeature["kind"],
    name: row.name as string | null,
    a: row.a as string | null,
    b: row.b as string | null,
    geometry:
      row.geojson === null ? null : fromJson(row.geojson, connection.path, `the geometry of terrain ${row.feature}`),
    source: row.source as string | null,
  }));
}
