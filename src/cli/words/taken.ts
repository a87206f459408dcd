import { guessedPlace } from "../../ask/index.ts";
import type { Case } from "../../case/case.ts";
import type { Context } from "../context.ts";
import { writeLines } from "../output/lines.ts";

/**
 * Says on standard error that a place was found by how its name sounds, where no name of it is written as the user wrote it.
 * Throws a `Problem` where no place or several are meant.
 */
export function tellTaken(opened: Case, words: string | undefined, context: Context): void {
  const place = words === undefined ? null : guessedPlace(opened, words);
  if (place !== null) writeLines(context.stderr, [`contested: "${words}" is taken as ${place.name}`]);
}
