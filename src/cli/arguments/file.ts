import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Problem } from "../../model/problem.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file; check the path",
  ENOTDIR: "there is no such file; check the path",
  EACCES: "this cannot be read; check its permissions",
  EPERM: "this cannot be read; check its permissions",
  EISDIR: "this is a folder; give a file",
};

/**
 * The bytes of a file the user named. Throws a `Problem` that says why where they cannot be read.
 *
 * @param folder what a relative path starts from
 */
export function fileBytes(path: string, folder: string): Uint8Array {
  try {
    return readFileSync(resolve(folder, path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Problem(`${path}: ${reasons[code ?? ""] ?? `this cannot be read: ${message}`}`);
  }
}
