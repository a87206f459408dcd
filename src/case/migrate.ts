import type { Connection } from "./connection.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "./schema.ts";

/** The version of an opened case's tables; NaN where it does not say. */
export function versionOf(connection: Connection): number {
  const row = connection.first("SELECT value FROM case_information WHERE key = 'schema_version'");
  return row === null ? Number.NaN : Number(row.value);
}

/** Brings the tables of a case that an older version of the program made to this one's, in one transaction or not at all. */
export function migrate(connection: Connection): void {
  if (versionOf(connection) === SCHEMA_VERSION) return;
  connection.transaction(() => {
    // Another process may have done it since.
    for (let version = versionOf(connection); version < SCHEMA_VERSION; version++) {
      connection.database.exec(MIGRATIONS.get(version)!);
      connection.run("UPDATE case_information SET value = ? WHERE key = 'schema_version'", String(version + 1));
    }
    return { changed: true, value: undefined };
  });
}
