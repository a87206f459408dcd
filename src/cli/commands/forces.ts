import { parseLastDay } from "../arguments/day.ts";
import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption, viewOptions } from "./options.ts";

export const forces: CommandDefinition = {
  name: "forces",
  summary: "the order of battle: forces, commanders, strengths, by side",
  description:
    "Lists for each side its forces and units, who joined or left them, its commanders with their fate, and its strength and " +
    "equipment as each source has it. With a day, what had happened by then; without one, all that the documents tell.",
  arguments: [{ name: "[day]", description: "a day (YYYY-MM-DD), or the last of a month or year" }],
  options: [caseOption, ...viewOptions, jsonOption],
  examples: [
    { command: "contested forces", what: "everybody the documents name" },
    { command: "contested forces 2031-08-02", what: "as it stood on a day" },
  ],
  run: async (input, context) => {
    const [given] = input.arguments;
    const date = typeof given === "string" ? parseLastDay(given) : undefined;
    return withCase(input.options, context, async (opened) => {
      const [ask, { viewOf }] = await Promise.all([import("../../ask/index.ts"), import("../text/view.ts")]);
      const view = viewOf(input.options, opened);
      const found = ask.forces(opened, date === undefined ? { view } : { date, view });
      if (input.options.json) {
        writeJson(context.stdout, [found]);
        return 0;
      }
      const { forcesText } = await import("../text/forces.ts");
      writeLines(context.stdout, forcesText(found, context.stdout));
      return 0;
    });
  },
};
