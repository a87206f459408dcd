import { withCase } from "../arguments/with-case.ts";
import { type CommandDefinition, joined } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption } from "./options.ts";

export const references: CommandDefinition = {
  name: "references",
  summary: "references with titles in other scripts, and the places they name",
  description:
    "Lists the references whose titles are written in another script than Latin, with their language, and the places of " +
    "the gazetteer that they name.",
  arguments: [{ name: "[document...]", description: "only those of this document: its title or id" }],
  options: [caseOption, jsonOption],
  examples: [
    { command: "contested references", what: "those of the only case in this folder" },
    { command: "contested references --json", what: "the same with the places' ids and where they stand" },
  ],
  run: async (input, context) =>
    withCase(input.options, context, async (opened) => {
      const [{ foreignTitles }, { findDocument }] = await Promise.all([
        import("../../ask/references.ts"),
        import("../../ask/compare.ts"),
      ]);
      const named = joined(input.arguments[0]);
      const found = foreignTitles(opened, named === undefined ? undefined : findDocument(opened, named).id);
      if (input.options.json) {
        writeJson(context.stdout, found);
        return 0;
      }
      const [{ referencesText }, { documentNames }] = await Promise.all([
        import("../text/references.ts"),
        import("../words/documents.ts"),
      ]);
      writeLines(context.stdout, referencesText(found, documentNames(opened), context.stdout));
      return 0;
    }),
};
