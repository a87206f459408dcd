import { Problem } from "../model/index.ts";

/** SQLite's primary result codes (sqlite.org/rescode.html) that a user can do something about, in words. */
const REASONS: Readonly<Record<number, string>> = {
  5: "another program is writing to it; close that program or try again in a moment",
  6: "another program has locked it; close that program or try again in a moment",
  8: "it cannot be written to; check the permissions of the file and of its folder",
  10: "the disk could not be read or written; check the disk and its free space",
  11: "its content is damaged; restore it from a backup",
  13: "the disk is full; make room and run the command again",
  14: "it cannot be opened; check the permissions of the file and of its folder",
  26: "its content is damaged; restore it from a backup",
};

/** SQLite's primary result code of an error, or null where the error is not SQLite's. */
export function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return null;
  return error.errcode & 0xff;
}

/** Turns SQLite's error about a case file into a Problem with one clear line; any other error is returned as it is. */
export function asProblem(error: unknown, path: string): unknown {
  const code = resultCode(error);
  const reason = code === null ? undefined : REASONS[code];
  return reason === undefined ? error : new Problem(`${path}: ${reason}`);
}
