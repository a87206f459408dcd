import { Problem } from "../../model/problem.ts";
import { parseLastDay } from "../arguments/day.ts";
import { withCase } from "../arguments/with-case.ts";
import { type CommandDefinition, listed } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption, viewOptions } from "./options.ts";

export const why: CommandDefinition = {
  name: "why",
  summary: "why a place is said to have been so on a day: the argument in plain sentences",
  description:
    "Tells what was claimed of a place, by whom, what outweighed what, what was inferred and from what, and since when nothing " +
    "new is told; under each policy where they differ. The day stands last.",
  arguments: [
    {
      name: "<place...>",
      description: "the place, in any of its spellings, and then a day (YYYY-MM-DD), or the last of a month or year",
    },
  ],
  options: [caseOption, ...viewOptions, jsonOption],
  examples: [
    { command: "contested why Lower Tarn 2031-11-30", what: "the argument for one place and day" },
    { command: "contested why Ashby 2031-11-25 --policy independent", what: "under one policy alone" },
  ],
  run: async (input, context) => {
    const words = listed(input.arguments[0]);
    const last = words.at(-1) ?? "";
    if (words.length < 2 || !/^-?\d/.test(last)) {
      throw new Problem(`why needs a place and a day, as in "contested why Ashby 2031-11-25"`);
    }
    const date = parseLastDay(last);
    const place = words.slice(0, -1).join(" ");
    return withCase(input.options, context, async (opened) => {
      const [ask, { viewOf }, { tellTaken }] = await Promise.all([
        import("../../ask/index.ts"),
        import("../text/view.ts"),
        import("../words/taken.ts"),
      ]);
      tellTaken(opened, place, context);
      const found = ask.why(opened, place, date, viewOf(input.options, opened));
      if (input.options.json) {
        writeJson(context.stdout, [found]);
        return 0;
      }
      const { whyText } = await import("../text/why.ts");
      writeLines(context.stdout, whyText(found, ask.sides(opened), context.stdout));
      return 0;
    });
  },
};
