import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { Problem } from "../../model/problem.ts";
import type { Context } from "../context.ts";

/** The extension of case files. */
const extension = ".gpkg";

/**
 * Which case a command is about: the one named, else $CONTESTED_CASE, else the only case in the current folder.
 * Throws a `Problem` that says what to do where none or several come into question.
 */
export function casePath(named: string | undefined, context: Pick<Context, "env" | "folder">): string {
  if (named !== undefined) return resolve(context.folder, named);
  const told = context.env.CONTESTED_CASE;
  if (told !== undefined && told !== "") return resolve(context.folder, told);
  const found = readdirSync(context.folder)
    .filter((name) => name.endsWith(extension))
    .toSorted();
  const only = found[0];
  if (only !== undefined && found.length === 1) return resolve(context.folder, only);
  if (only === undefined) {
    throw new Problem(
      `no case given, and no ${extension} file in ${context.folder}; name one with --case FILE or in $CONTESTED_CASE, ` +
        `or make one with "contested read FILE --case case${extension}"`,
    );
  }
  const names = found.length > 4 ? `${found.slice(0, 4).join(", ")} …` : found.join(", ");
  throw new Problem(`${found.length} cases in ${context.folder} (${names}); choose one with --case FILE`);
}
