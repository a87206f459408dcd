import { checkPeriod, parseFirstDay, parseLastDay } from "../arguments/day.ts";
import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption, viewOptions } from "./options.ts";

export const changes: CommandDefinition = {
  name: "changes",
  summary: "what changed hands between two days",
  description: "Lists, day by day, every place whose state changed between two days, both included.",
  arguments: [
    { name: "<from>", description: "the first day (YYYY-MM-DD), or the month or year to begin with" },
    { name: "<to>", description: "the last day (YYYY-MM-DD), or the month or year to end with" },
  ],
  options: [caseOption, ...viewOptions, jsonOption],
  examples: [
    { command: "contested changes 2031-11-26 2031-11-28", what: "what changed hands in three days" },
    { command: "contested changes 2031-11-26 2031-11-28 --json", what: "the same, one JSON object a change" },
  ],
  run: async (input, context) => {
    const from = parseFirstDay(String(input.arguments[0]));
    const to = parseLastDay(String(input.arguments[1]));
    checkPeriod(from, to);
    return withCase(input.options, context, async (opened) => {
      const [ask, { viewOf }] = await Promise.all([import("../../ask/index.ts"), import("../text/view.ts")]);
      const found = ask.changes(opened, from, to, viewOf(input.options, opened));
      if (input.options.json) {
        writeJson(context.stdout, found);
        return 0;
      }
      const { changesText } = await import("../text/changes.ts");
      writeLines(context.stdout, changesText(found, { from, to }, ask.sides(opened), context.stdout));
      return 0;
    });
  },
};
