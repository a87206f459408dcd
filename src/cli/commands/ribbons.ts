import { checkPeriod } from "../arguments/day.ts";
import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson } from "../output/lines.ts";
import { allOption, caseOption, fromOption, jsonOption, toOption, viewOptions } from "./options.ts";

export const ribbons: CommandDefinition = {
  name: "ribbons",
  summary: "who held what over time: one row a place",
  description:
    "Draws control ribbons: one row a place, one column a day or the finest unit with which the period fits, coloured " +
    "and lettered by holder, hatched where divided, with a mark where a claim stands. On a terminal as many places as " +
    "it has room for are shown, those that changed most; in a pipe or with --all every one.",
  arguments: [],
  options: [caseOption, fromOption, toOption, allOption, ...viewOptions, jsonOption],
  examples: [
    { command: "contested ribbons", what: "the whole period" },
    { command: "contested ribbons --from 2031-11-15 --to 2031-12-22 --all", what: "every place in five weeks" },
    { command: 'contested ribbons --according-to "Tarn Observatory"', what: "as one source has it" },
  ],
  run: async (input, context) => {
    const { from, to } = input.options;
    checkPeriod(from, to);
    return withCase(input.options, context, async (opened) => {
      if (input.options.json) {
        const [ask, { viewOf }] = await Promise.all([import("../../ask/index.ts"), import("../text/view.ts")]);
        writeJson(context.stdout, [ask.ribbons(opened, { from, to, view: viewOf(input.options, opened) })]);
        return 0;
      }
      const { printRibbons } = await import("../text/ribbons.ts");
      printRibbons(opened, { ...input.options, all: input.options.all || !context.stdout.isTerminal }, context);
      return 0;
    });
  },
};
