import type { Document } from "../model/index.ts";
import { Problem } from "../model/problem.ts";
import type { Context } from "./context.ts";
import type { Options } from "./definition.ts";
import { writeJson, writeLines } from "./output/lines.ts";

/** Prints how each stage of reading took the sentences of some documents; nothing is stored. */
export async function printTraces(documents: readonly Document[], options: Options, context: Context): Promise<void> {
  const read = await import("../read/index.ts");
  const { traceText } = await import("./text/trace.ts");
  for (const document of documents) {
    const inspection = read.inspectDocument(document);
    if (inspection === null)
      throw new Problem(`${document.origin}: there is no reader for its language, so there is nothing to trace`);
    const { claims, sides } = inspection.reading;
    for (const trace of read.trace(inspection, options.sentence ?? null)) {
      if (options.json) writeJson(context.stdout, [{ document: document.id, ...trace }]);
      else writeLines(context.stdout, [...traceText(trace, document.text, claims, sides, context.stdout), ""]);
    }
  }
}
