import { randomUUID } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { Problem } from "../model/index.ts";
import { asProblem, resultCode } from "./failure.ts";

/** How often to start over when another process removes its lock file while this one is opening it. */
const ATTEMPTS = 20;

/** Milliseconds to wait for a lock that is held: long enough for one that is just being let go. */
const PATIENCE = 250;

/** The right to write to a case, for as long as it is held. */
export interface WriteLock {
  release(): void;
}

/** The lock file of a case: there while a process writes (and, empty of meaning, after one was killed). */
export function lockPath(casePath: string): string {
  return `${casePath}-lock`;
}

/**
 * Takes the right to write to a case, or throws a Problem that names the process that has it.
 *
 * The lock is a tiny SQLite file beside the case on which a transaction is held open. What counts is not the file but
 * the operating system's lock on it, which ends with the process however that ends: so the lock cannot go stale, needs
 * no comparing of process ids (which are reused, and mean nothing across containers), and never touches the case file,
 * whose readers and bytes it leaves alone. A transaction on the case file itself would not do: it would have to stay
 * open between the commits it is meant to guard.
 */
export function takeWriteLock(casePath: string): WriteLock {
  const path = lockPath(casePath);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const database = tryToLock(path, casePath, attempt + 1 === ATTEMPTS);
    if (database === null) continue;
    return {
      release() {
        // Removed while still held: whoever opened this file in between finds its token missing and starts over.
        removeQuietly(path);
        if (database.isOpen) database.close();
      },
    };
  }
  throw busy(casePath, path);
}

/** A connection that holds the lock; null where the file was removed meanwhile and has to be opened anew. */
function tryToLock(path: string, casePath: string, lastAttempt: boolean): DatabaseSync | null {
  const token = randomUUID();
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(path);
  } catch {
    throw new Problem(`${path}: this lock file cannot be made; check the permissions of its folder`);
  }
  try {
    database.exec(`PRAGMA busy_timeout = ${PATIENCE}; PRAGMA synchronous = OFF; BEGIN IMMEDIATE`);
    database.exec("CREATE TABLE IF NOT EXISTS writer (token TEXT, process INTEGER, since TEXT); DELETE FROM writer");
    database.prepare("INSERT INTO writer VALUES (?, ?, ?)").run(token, process.pid, new Date().toISOString());
    database.exec("COMMIT; BEGIN IMMEDIATE");
    if (readWriter(path)?.token === token) return database;
    database.close();
    return null;
  } catch (error) {
    if (database.isOpen) database.close();
    const code = resultCode(error);
    if (code === 5) throw busy(casePath, path);
    // What a power cut left of the file can be read by nobody, so nobody holds it.
    if (code === 11 || code === 26) removeQuietly(path);
    // 8, 10 and 14 are what SQLite says when the file was removed while it was being opened.
    else if (code !== 8 && code !== 10 && code !== 14) throw asProblem(error, path);
    if (lastAttempt) throw asProblem(error, path);
    return null;
  }
}

/** Removes a lock file; where the system does not allow that while it is open, it stays, and does no harm. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The lock is the operating system's, not the file's.
  }
}

/** Who last took the lock, read from the path as any other process would find it. */
function readWriter(path: string): { token: string; process: number; since: string } | null {
  if (!existsSync(path)) return null;
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    const row = database.prepare("SELECT token, process, since FROM writer").get();
    return (row as { token: string; process: number; since: string } | undefined) ?? null;
  } catch {
    return null;
  } finally {
    database?.close();
  }
}

function busy(casePath: string, path: string): Problem {
  const writer = readWriter(path);
  const who = writer === null ? "another process" : `another process (number ${writer.process}, since ${writer.since})`;
  return new Problem(`${casePath}: ${who} is writing to this case; wait until it has finished, or end it`);
}
