import { accessSync, closeSync, constants, fsyncSync, openSync, readSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { Problem } from "../model/index.ts";
import { Connection } from "./connection.ts";
import { asProblem } from "./failure.ts";
import { APPLICATION_ID } from "./geopackage.ts";
import { CREATE_CASE, SCHEMA_VERSION } from "./schema.ts";

const MAGIC = "SQLite format 3\0";

/** Throws a Problem where there is no file to open, or something that is no SQLite file. */
function checkFile(path: string): void {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) {
    throw new Problem(`${path}: there is no such case; "contested read FILE --case ${path}" makes one`);
  }
  if (status.isDirectory()) throw new Problem(`${path}: this is a folder; give the case file in it`);
  if (!status.isFile()) throw new Problem(`${path}: this is not a file; give a case file`);
  const head = Buffer.alloc(MAGIC.length);
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    throw new Problem(`${path}: this file cannot be read; check its permissions`);
  }
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  if (status.size === 0) throw new Problem(`${path}: this file is empty; remove it, or give another name for the case`);
  if (head.toString("latin1") !== MAGIC) {
    throw new Problem(`${path}: this is no case: a case is a SQLite file, and this is not one; give another name`);
  }
}

/** The version of an opened case's tables; NaN where it does not say. */
export function versionOf(connection: Connection): number {
  const row = connection.first("SELECT value FROM case_information WHERE key = 'schema_version'");
  return row === null ? Number.NaN : Number(row.value);
}

/** The version of an opened case's tables. Throws a Problem where the file is no case, or one of a newer version. */
function checkContent(connection: Connection): number {
  const { path } = connection;
  if (connection.first("PRAGMA application_id")?.application_id !== APPLICATION_ID) {
    throw new Problem(`${path}: this is a SQLite file, but no GeoPackage, so no case; give another name`);
  }
  const table = connection.first("SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'case_information'");
  if (table === null) {
    throw new Problem(`${path}: this GeoPackage was not made by Contested, so it is no case; give another name`);
  }
  const version = versionOf(connection);
  if (version > SCHEMA_VERSION) {
    throw new Problem(
      `${path}: this case was made by a newer version of Contested (its tables are version ${version}, ` +
        `this program knows ${SCHEMA_VERSION}); update Contested`,
    );
  }
  if (!Number.isInteger(version) || version < 1)
    throw new Problem(`${path}: this case does not say its version; restore it from a backup`);
  return version;
}

export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens the database for reading. A connection that could write but may not (`query_only`) comes first: unlike a
 * read-only one it clears the write-ahead log away when it is the last to close. On a medium that cannot be written
 * to at all, the file is opened as one that cannot change.
 */
function openToRead(path: string): DatabaseSync {
  if (isWritable(path) && isWritable(dirname(path))) {
    const database = new DatabaseSync(path);
    database.exec("PRAGMA query_only = 1");
    return database;
  }
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    database.prepare("SELECT 1 FROM sqlite_schema").get();
    return database;
  } catch {
    database.close();
    const address = pathToFileURL(path);
    address.searchParams.set("immutable", "1");
    return new DatabaseSync(address, { readOnly: true });
  }
}

/**
 * Opens an existing case file, to read it only or also to write, after checking that it is one this program knows.
 * @param older what to do with a connection to a case whose tables are of an older version; if not given, it is read as it
 *   is, and to write is a Problem
 */
export function openExisting(
  path: string,
  readOnly: boolean,
  older?: (connection: Connection, version: number) => void,
): Connection {
  checkFile(path);
  if (!readOnly && !isWritable(path)) {
    throw new Problem(`${path}: this case cannot be written to; check the permissions of the file`);
  }
  let connection: Connection | null = null;
  try {
    connection = new Connection(path, readOnly ? openToRead(path) : new DatabaseSync(path));
    const version = checkContent(connection);
    if (version < SCHEMA_VERSION && older !== undefined) older(connection, version);
    else if (version < SCHEMA_VERSION && !readOnly) refuseOlder(connection, version);
    if (!readOnly) connection.database.exec("PRAGMA synchronous = FULL");
    return connection;
  } catch (error) {
    connection?.close();
    throw asProblem(error, path);
  }
}

function refuseOlder({ path }: Connection, version: number): void {
  throw new Problem(
    `${path}: this case was made by an older version of Contested (its tables are version ${version}, this program ` +
      `writes ${SCHEMA_VERSION}) and cannot be brought up to date where it is; copy it to where it can be written to`,
  );
}

/** Throws a Problem where no case can be made at the path. */
export function checkFolder(path: string): void {
  const folder = dirname(path);
  const status = statSync(folder, { throwIfNoEntry: false });
  if (status === undefined) throw new Problem(`${path}: its folder ${folder} does not exist; make it first`);
  if (!status.isDirectory()) throw new Problem(`${path}: ${folder} is not a folder`);
  if (!isWritable(folder)) throw new Problem(`${path}: its folder cannot be written to; check its permissions`);
}

/**
 * Makes an empty case. It is built beside its place under another name and then given its own in one step, so that there
 * never is half a case, however this process ends. Only the holder of the write lock may do this: it clears away the
 * draft of a process that was killed.
 */
export function createCase(path: string): void {
  const draft = `${path}-draft`;
  const removeDraft = (): void => {
    for (const suffix of ["", "-journal", "-wal", "-shm"]) rmSync(draft + suffix, { force: true });
  };
  try {
    removeDraft();
    const database = new DatabaseSync(draft);
    try {
      const connection = new Connection(draft, database);
      database.exec(`BEGIN; ${CREATE_CASE}`);
      const note = (key: string, value: string) =>
        connection.run("INSERT INTO case_information VALUES (?, ?)", key, value);
      note("schema_version", String(SCHEMA_VERSION));
      note("created", new Date().toISOString());
      note("revision", "0");
      database.exec("COMMIT; PRAGMA journal_mode = WAL");
    } finally {
      database.close();
    }
    renameSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw asProblem(error, path);
  } finally {
    removeDraft();
  }
}

/** Makes a new name in a folder itself durable, where the system can do that for folders. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folders; there the file system's own journal has to do.
  }
}
