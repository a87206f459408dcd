import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption } from "./options.ts";

export const log: CommandDefinition = {
  name: "log",
  summary: "who decided what, when and why",
  description:
    "Lists the decisions of the case in their order, each with its hash. The hash of the last one stands for all of " +
    "them: what carries it can be checked against the case.",
  arguments: [],
  options: [caseOption, jsonOption],
  examples: [
    { command: "contested log", what: "every decision about the only case of this folder" },
    { command: "contested log --json", what: "the same with all that was decided on" },
  ],
  run: async (input, context) =>
    withCase(input.options, context, async (opened) => {
      const { decisions } = await import("../../ask/index.ts");
      const told = decisions(opened);
      if (input.options.json) {
        writeJson(
          context.stdout,
          told.decisions.map((decision) => ({ decision })),
        );
        return 0;
      }
      const { logText } = await import("../text/log.ts");
      writeLines(context.stdout, logText(told, context.stdout));
      return 0;
    }),
};
