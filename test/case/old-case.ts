import { DatabaseSync } from "node:sqlite";

/** What each version of the tables has more than the one before, taken away again. */
const TAKEN_AWAY: ReadonlyMap<number, string> = new Map([
  [1, "DROP TABLE terrain; DELETE FROM gpkg_contents WHERE table_name = 'terrain';"],
  [
    2,
    `DROP TABLE capture; DROP TABLE head_timestamp;
     DELETE FROM gpkg_contents WHERE table_name IN ('capture', 'head_timestamp');
     ALTER TABLE decision DROP COLUMN merged;`,
  ],
  [3, "ALTER TABLE capture DROP COLUMN given;"],
]);

/** Makes a case of today what an older version of the program would have made. */
export function makeOlder(path: string, version: 1 | 2 | 3): void {
  const database = new DatabaseSync(path);
  for (const [of, sql] of [...TAKEN_AWAY].reverse()) if (of >= version) database.exec(sql);
  database.exec(`UPDATE case_information SET value = '${version}' WHERE key = 'schema_version'`);
  database.close();
}
