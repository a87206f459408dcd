import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Connection } from "./connection.ts";
import { openExisting, syncFolder } from "./open.ts";

/** Copies an opened case as it is now, whole or not at all, whoever may be writing to it. */
export function copyTo(connection: Connection, path: string): void {
  const draft = `${path}-copy`;
  rmSync(draft, { force: true });
  try {
    connection.run("VACUUM INTO ?", draft);
    const file = openSync(draft, "r+");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    syncFolder(dirname(path));
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Copies a case file as it is now, whole or not at all, whoever may be writing to it. Throws a Problem where it is no case. */
export function copyCase(from: string, to: string): void {
  const connection = openExisting(from, true);
  try {
    connection.database.exec("PRAGMA query_only = 0");
    copyTo(connection, to);
  } finally {
    connection.close();
  }
}
