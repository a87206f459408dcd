import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption } from "./options.ts";

export const sources: CommandDefinition = {
  name: "sources",
  summary: "who says so: the documents, and the sources they quote",
  description:
    "Lists the documents of a case and the sources they quote, with how many claims each makes: on ground, and in " +
    "figures. Each name can be given to --according-to.",
  arguments: [],
  options: [caseOption, jsonOption],
  examples: [
    { command: "contested sources", what: "all sources of the only case in this folder" },
    { command: "contested sources --case delta.gpkg --json", what: "the same, one JSON object a source" },
  ],
  run: async (input, context) =>
    withCase(input.options, context, async (opened) => {
      const ask = await import("../../ask/index.ts");
      const found = ask.sources(opened);
      if (input.options.json) {
        writeJson(context.stdout, found);
        return 0;
      }
      const { sourcesText } = await import("../text/sources.ts");
      writeLines(context.stdout, sourcesText(found, context.stdout));
      return 0;
    }),
};
