import { existsSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import type { Connection } from "./connection.ts";
import { copyTo } from "./copy.ts";
import { takeWriteLock } from "./lock.ts";
import { isWritable, openExisting, versionOf } from "./open.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "./schema.ts";

/**
 * Brings a case of an older version up to date, where it is one and can be written to; a copy as it was is kept beside
 * it (`case.gpkg-version-1`). Takes the right to write while it does. One transaction: a process that is killed
 * leaves the case as it was, or up to date.
 * @returns the path of the copy; null where nothing was to be done or could be
 */
export function migrate(path: string): string | null {
  let old: number | null = null;
  openExisting(path, true, (_connection, version) => {
    old = version;
  }).close();
  if (old === null || !isWritable(path) || !isWritable(dirname(path))) return null;
  const lock = takeWriteLock(realpathSync(path));
  try {
    let copy: string | null = null;
    openExisting(path, false, (connection, version) => {
      copy = backUp(connection, version);
      bringUpToDate(connection, version);
    }).close();
    return copy;
  } finally {
    lock.release();
  }
}

function bringUpToDate(connection: Connection, from: number): void {
  connection.database.exec("PRAGMA synchronous = FULL");
  connection.transaction(() => {
    // Another process may have done it since.
    for (let version = Math.max(from, versionOf(connection)); version < SCHEMA_VERSION; version++) {
      connection.database.exec(MIGRATIONS.get(version)!);
    }
    connection.run("UPDATE case_information SET value = ? WHERE key = 'schema_version'", String(SCHEMA_VERSION));
    return { changed: true, value: undefined };
  });
}

/** A copy of the case beside it; an earlier copy is never written over. */
function backUp(connection: Connection, version: number): string {
  const name = `${connection.path}-version-${version}`;
  let copy = name;
  for (let number = 2; existsSync(copy); number++) copy = `${name}-${number}`;
  copyTo(connection, copy);
  return copy;
}
