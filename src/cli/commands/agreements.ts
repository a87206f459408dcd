import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption, viewOptions } from "./options.ts";

export const agreements: CommandDefinition = {
  name: "agreements",
  summary: "ceasefires, evacuations and other deals, step by step",
  description:
    "Tells what became of each agreement: proposed, agreed, in force, delayed, suspended, broken, revived, done; each step " +
    "with its day and who says so, and whom they name for it.",
  arguments: [],
  options: [caseOption, ...viewOptions, jsonOption],
  examples: [
    { command: "contested agreements", what: "every deal of the only case in this folder" },
    { command: 'contested agreements --according-to "Tarn Observatory"', what: "the steps that one source tells" },
  ],
  run: async (input, context) =>
    withCase(input.options, context, async (opened) => {
      const [ask, { viewOf }] = await Promise.all([import("../../ask/index.ts"), import("../text/view.ts")]);
      const found = ask.agreements(opened, viewOf(input.options, opened));
      if (input.options.json) {
        writeJson(context.stdout, found);
        return 0;
      }
      const { agreementsText } = await import("../text/agreements.ts");
      writeLines(context.stdout, agreementsText(found, context.stdout));
      return 0;
    }),
};
