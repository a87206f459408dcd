import { withCase } from "../arguments/with-case.ts";
import { type CommandDefinition, joined } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption } from "./options.ts";

export const custody: CommandDefinition = {
  name: "custody",
  summary: "where each document came from, and what later revisions changed",
  description:
    "Tells of each document when its bytes were captured, from where, by which version of the program, and, where they " +
    "were fetched, over which redirects and with which answer. A document from the address of an earlier one is a later " +
    "revision of it: the claims it has more, and those it has no longer, are listed.",
  arguments: [{ name: "[document...]", description: "a document by its id or title; all, if not given" }],
  options: [caseOption, jsonOption],
  examples: [
    { command: "contested custody", what: "the custody record of the only case of this folder" },
    { command: "contested custody 5d0c9ab1 --json", what: "one document's, with headers" },
  ],
  run: async (input, context) =>
    withCase(input.options, context, async (opened) => {
      const ask = await import("../../ask/index.ts");
      const told = ask.custody(opened, joined(input.arguments[0]));
      if (input.options.json) {
        writeJson(context.stdout, told);
        return 0;
      }
      const [{ custodyText }, { documentNames }] = await Promise.all([
        import("../text/custody.ts"),
        import("../words/documents.ts"),
      ]);
      writeLines(context.stdout, custodyText(told, documentNames(opened), context.stdout));
      return 0;
    }),
};
