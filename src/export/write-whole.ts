import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Problem } from "../model/problem.ts";

/** A name beside the wanted one under which nobody looks for a finished export. */
function draftOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.draft`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist; make it first",
  ENOTDIR: "its folder is no folder; give another name",
  EACCES: "it cannot be written; check the permissions of its folder",
  EPERM: "it cannot be written; check the permissions of its folder",
  EROFS: "it cannot be written; the disk is read-only",
  EISDIR: "this is a folder; give the name of a file",
  ENOTEMPTY: "there is a folder with something in it; remove it, or give another name",
  EEXIST: "there is something of that name; remove it, or give another name",
  ENOSPC: "the disk is full; make room and run the command again",
};

function asProblem(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && code in reasons ? new Problem(`${path}: ${reasons[code]}`) : error;
}

/**
 * Writes a file whole or not at all: under another name first, then, when it is on the disk, under its own, in place of
 * what was there. A process that is killed leaves what was there before. Throws a Problem where it cannot be written.
 *
 * @param chunks the content piece by piece, so that a large file need not be in memory
 */
export function writeFileWhole(path: string, chunks: Iterable<string | Uint8Array>): void {
  const draft = draftOf(path);
  try {
    const file = openSync(draft, "w");
    try {
      for (const chunk of chunks) writeAll(file, typeof chunk === "string" ? Buffer.from(chunk) : chunk);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw asProblem(error, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Writes a folder of files whole or not at all, by their paths within it. There must be nothing of its name yet but an
 * empty folder.
 */
export function writeFolderWhole(
  path: string,
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
): void {
  const draft = draftOf(path);
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft);
    const folders = new Set([draft]);
    for (const [name, content] of files) {
      const own = join(draft, name);
      mkdirSync(dirname(own), { recursive: true });
      for (let folder = dirname(own); folder !== draft; folder = dirname(folder)) folders.add(folder);
      const file = openSync(own, "wx");
      try {
        writeAll(file, typeof content === "string" ? Buffer.from(content) : content);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    }
    for (const folder of folders) syncFolder(folder);
    if (existsSync(path) && process.platform === "win32") throw Object.assign(new Error(path), { code: "EEXIST" });
    renameSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw asProblem(error, path);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.byteLength; ) at += writeSync(file, bytes, at);
}

/** Makes the names in a folder durable, where the system can do that for folders. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folders.
  }
}
