import { withCase } from "../arguments/with-case.ts";
import { type CommandDefinition, joined } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption, viewOptions } from "./options.ts";

export const history: CommandDefinition = {
  name: "history",
  summary: "the history of one place: who held it, from when",
  description:
    "Tells who held a place from when to when, when each state began if that is not known to the day, and how many " +
    "claims say so or disagree.",
  arguments: [{ name: "<place...>", description: "the place, in any of its spellings" }],
  options: [caseOption, ...viewOptions, jsonOption],
  examples: [
    { command: "contested history Lower Tarn", what: "the whole history of a place" },
    { command: "contested history Ashby --policy independent", what: "without what partisan sources say" },
    { command: "contested history Ashby --json", what: "its intervals with the ids of their claims" },
  ],
  run: async (input, context) =>
    withCase(input.options, context, async (opened) => {
      const [ask, { viewOf }, { tellTaken }] = await Promise.all([
        import("../../ask/index.ts"),
        import("../text/view.ts"),
        import("../words/taken.ts"),
      ]);
      const place = joined(input.arguments[0]) ?? "";
      tellTaken(opened, place, context);
      const found = ask.history(opened, place, viewOf(input.options, opened));
      if (input.options.json) {
        writeJson(context.stdout, [found]);
        return 0;
      }
      const { historyText } = await import("../text/history.ts");
      writeLines(context.stdout, historyText(found, ask.sides(opened), context.stdout));
      return 0;
    }),
};
