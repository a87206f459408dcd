import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption, viewOptions } from "./options.ts";

export const overview: CommandDefinition = {
  name: "overview",
  summary: "the case in one table: when, where, who, with what result, at what cost",
  description:
    "Tells what an encyclopedia's infobox would: period, places, what it was part of and led to, the result as each document " +
    "has it, the sides with their forces, commanders, strengths and losses, the phases. Every cell has its sources, and " +
    "where these differ, what each says.",
  arguments: [],
  options: [caseOption, ...viewOptions, jsonOption],
  examples: [
    { command: "contested overview", what: "the only case of this folder" },
    { command: "contested overview --known-by 2031-11-30", what: "as it looked from what had been published by a day" },
  ],
  run: async (input, context) =>
    withCase(input.options, context, async (opened) => {
      const [ask, { viewOf }] = await Promise.all([import("../../ask/index.ts"), import("../text/view.ts")]);
      const found = ask.overview(opened, viewOf(input.options, opened));
      if (input.options.json) {
        writeJson(context.stdout, [found]);
        return 0;
      }
      const { overviewText } = await import("../text/overview.ts");
      writeLines(context.stdout, overviewText(found, context.stdout));
      return 0;
    }),
};
