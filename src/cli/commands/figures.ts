import { type FigureWhat, figureWhatSchema } from "../../model/claim.ts";
import { Problem } from "../../model/problem.ts";
import { withCase } from "../arguments/with-case.ts";
import { type CommandDefinition, joined } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption, viewOptions } from "./options.ts";

export const figures: CommandDefinition = {
  name: "figures",
  summary: "how many killed, wounded, evacuated, under arms: each source, and all together",
  description:
    "Tells what the sources say of each number: totals of a period, running counts and single events apart, since an " +
    "event may be part of a total; they are never added up. Over several sources the low is the least that any of them " +
    "allows, the high the most that any names, and the best the middle of the sources that do not speak in their own " +
    "cause, the lower of two middles. A figure that several documents copy from one report counts once.",
  arguments: [
    { name: "[what...]", description: `only figures of this: ${figureWhatSchema.options.slice(0, 9).join(", ")} …` },
  ],
  options: [caseOption, ...viewOptions, jsonOption],
  examples: [
    { command: "contested figures", what: "every count of people and things" },
    { command: "contested figures evacuated", what: "how many were evacuated, by each source as the days go on" },
    { command: "contested figures killed --policy independent", what: "without what partisan sources say" },
  ],
  run: async (input, context) => {
    const what = whatOf(joined(input.arguments[0]));
    return withCase(input.options, context, async (opened) => {
      const [ask, { viewOf }] = await Promise.all([import("../../ask/index.ts"), import("../text/view.ts")]);
      const view = viewOf(input.options, opened);
      const found = ask.figures(opened, what === undefined ? { view } : { what, view });
      if (input.options.json) {
        writeJson(context.stdout, found);
        return 0;
      }
      const { figuresText } = await import("../text/figures.ts");
      writeLines(context.stdout, figuresText(found, ask.sides(opened), context.stdout));
      return 0;
    });
  },
};

function whatOf(words: string | undefined): FigureWhat | undefined {
  if (words === undefined) return undefined;
  const found = figureWhatSchema.options.find((option) => option === words.toLowerCase());
  if (found) return found;
  throw new Problem(`"${words}" is nothing that is counted; choose one of ${figureWhatSchema.options.join(", ")}`);
}
