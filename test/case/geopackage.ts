import { spawnSync } from "node:child_process";
import { DatabaseSync } from "node:sqlite";
import { registerSpatialFunctions } from "../../src/case/connection.ts";
import { decodeGeometry, envelopeOfBytes } from "../../src/case/geometry.ts";

/** Whether GDAL's ogrinfo is on this machine. */
export const hasOgrinfo = spawnSync("ogrinfo", ["--version"]).status === 0;

/** What ogrinfo has to say against a file: its warnings and errors; empty where it reads every layer cleanly. */
export function ogrinfoComplaints(path: string): string {
  const { status, stderr } = spawnSync("ogrinfo", ["-ro", "-al", "-q", path], { encoding: "utf8" });
  return status === 0 ? stderr : `ogrinfo ended with ${status}: ${stderr}`;
}

/** Column types that table 1 of the standard allows. */
const TYPES =
  /^(?:BOOLEAN|TINYINT|SMALLINT|MEDIUMINT|INT|INTEGER|FLOAT|DOUBLE|REAL|TEXT(?:\(\d+\))?|BLOB(?:\(\d+\))?|DATE|DATETIME|GEOMETRY)$/;

const TRIGGERS = ["insert", "update1", "update2", "update3", "update4", "delete"];

/**
 * Checks a file against the requirements of the GeoPackage standard (OGC 12-128r17, version 1.3) that concern it, where
 * GDAL is missing and beside it; one line for each that is not met.
 */
export function standardComplaints(path: string): string[] {
  const database = new DatabaseSync(path, { readOnly: true });
  registerSpatialFunctions(database);
  const complaints: string[] = [];
  const all = (sql: string): Record<string, unknown>[] => database.prepare(sql).all();
  const check = (met: boolean, requirement: string): void => {
    if (!met) complaints.push(requirement);
  };
  check(all("PRAGMA application_id")[0]?.application_id === 0x47504b47, "requirement 2: application_id is GPKG");
  const version = Number(all("PRAGMA user_version")[0]?.user_version);
  check(version >= 10300 && version < 20000, "requirement 2: user_version is 1.3 or later");
  check(all("PRAGMA integrity_check")[0]?.integrity_check === "ok", "requirement 6: integrity_check");
  check(all("PRAGMA foreign_key_check").length === 0, "requirement 7: foreign_key_check");
  const systems = all("SELECT srs_id, organization, definition FROM gpkg_spatial_ref_sys");
  for (const id of [-1, 0, 4326])
    check(
      systems.some((each) => each.srs_id === id),
      `requirement 11: srs_id ${id}`,
    );

  for (const { table_name: table, data_type, srs_id, last_change, ...extent } of all("SELECT * FROM gpkg_contents")) {
    const columns = all(`PRAGMA table_info("${table}")`);
    check(columns.length > 0, `requirement 14: the table ${table} of gpkg_contents exists`);
    check(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(last_change)),
      `requirement 15: last_change of ${table}`,
    );
    check(
      systems.some((each) => each.srs_id === srs_id),
      `requirement 14: srs_id of ${table}`,
    );
    for (const { name, type } of columns)
      check(TYPES.test(String(type)), `requirement 5: type ${type} of ${table}.${name}`);
    const keys = columns.filter((column) => column.pk !== 0);
    check(keys.length === 1 && keys[0]?.type === "INTEGER", `requirement 29, 119: integer primary key of ${table}`);
    check(data_type === "features" || data_type === "attributes", `requirement 10, 118: data type of ${table}`);
    if (data_type === "features")
      checkFeatures(
        String(table),
        extent,
        columns.map(({ name }) => String(name)),
      );
  }

  function checkFeatures(table: string, extent: Record<string, unknown>, columns: string[]): void {
    const [column, ...more] = all(`SELECT * FROM gpkg_geometry_columns WHERE table_name = '${table}'`);
    check(column !== undefined && more.length === 0, `requirement 22: one geometry column of ${table}`);
    const name = String(column?.column_name);
    check(columns.includes(name), `requirement 24: geometry column of ${table}`);
    check(column?.srs_id === 4326 && column.z === 0 && column.m === 0, `requirement 26-28: ${table}`);
    const declared = String(column?.geometry_type_name);
    const index = `rtree_${table}_${name}`;
    const features = all(`SELECT id, "${name}" AS geometry FROM "${table}" WHERE "${name}" IS NOT NULL`);
    const boxes = new Map(all(`SELECT * FROM "${index}"`).map((box) => [box.id, box]));
    let [minX, minY, maxX, maxY]: (number | null)[] = [null, null, null, null];
    for (const { id, geometry } of features) {
      const bytes = geometry as Uint8Array;
      const type = decodeGeometry(bytes).type.toUpperCase();
      check(declared === "GEOMETRY" || declared === type, `requirement 25: ${type} in ${table}, which has ${declared}`);
      const envelope = envelopeOfBytes(bytes)!;
      const box = boxes.get(id) as Record<string, number> | undefined;
      check(
        box !== undefined &&
          box.minx! <= envelope.minX &&
          box.maxx! >= envelope.maxX &&
          box.miny! <= envelope.minY &&
          box.maxy! >= envelope.maxY,
        `requirement 77: feature ${id} of ${table} is in its R-tree`,
      );
      minX = Math.min(minX ?? Infinity, envelope.minX);
      minY = Math.min(minY ?? Infinity, envelope.minY);
      maxX = Math.max(maxX ?? -Infinity, envelope.maxX);
      maxY = Math.max(maxY ?? -Infinity, envelope.maxY);
    }
    check(boxes.size === features.length, `requirement 77: the R-tree of ${table} has nothing else in it`);
    const { min_x, min_y, max_x, max_y } = extent;
    check(
      JSON.stringify([min_x, min_y, max_x, max_y]) === JSON.stringify([minX, minY, maxX, maxY]),
      `extent of ${table}`,
    );
    const extension = all(`SELECT * FROM gpkg_extensions WHERE table_name = '${table}'`)[0];
    check(
      extension?.extension_name === "gpkg_rtree_index" &&
        extension.column_name === name &&
        extension.scope === "write-only",
      `requirement 76: gpkg_extensions of ${table}`,
    );
    check(all(`SELECT rtreecheck('${index}') AS result`)[0]?.result === "ok", `R-tree of ${table}`);
    const triggers = all(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = '${table}'`);
    for (const trigger of TRIGGERS) {
      check(
        triggers.some((each) => each.name === `${index}_${trigger}`),
        `requirement 75: trigger ${trigger} of ${table}`,
      );
    }
  }
  database.close();
  return complaints;
}
