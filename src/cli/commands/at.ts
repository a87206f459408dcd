import { parseDays } from "../arguments/day.ts";
import { withCase } from "../arguments/with-case.ts";
import { type CommandDefinition, joined } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption, viewOptions } from "./options.ts";

export const at: CommandDefinition = {
  name: "at",
  summary: "who held what on a day",
  description:
    "Tells who held each place on a day, since when, and how many claims say so or disagree. A place is named in any " +
    "of its spellings.",
  arguments: [
    {
      name: "<days>",
      description:
        "a day (YYYY-MM-DD), or the last of a month or year (YYYY-MM, YYYY); several are separated by commas",
    },
    { name: "[place...]", description: "only this place" },
  ],
  options: [caseOption, ...viewOptions, jsonOption],
  examples: [
    { command: "contested at 2031-11-28", what: "every place on 28 November 2031" },
    { command: "contested at 2031-11-28,2031-12-13 Lower Tarn", what: "one place on two days" },
    { command: "contested at 2031-11-28 --known-by 2031-11-29", what: "as it could be known the day after" },
    {
      command: 'contested at 2031-11-28 --according-to "Tarn Observatory" --json',
      what: "as one source has it, one JSON object a day",
    },
  ],
  run: async (input, context) => {
    const days = parseDays(String(input.arguments[0]));
    const place = joined(input.arguments[1]);
    return withCase(input.options, context, async (opened) => {
      const [ask, { viewOf }, { tellTaken }] = await Promise.all([
        import("../../ask/index.ts"),
        import("../text/view.ts"),
        import("../words/taken.ts"),
      ]);
      tellTaken(opened, place, context);
      const states = ask.at(opened, days, { place, view: viewOf(input.options, opened) });
      if (input.options.json) {
        writeJson(context.stdout, states);
        return 0;
      }
      const { placeOnDayText, stateOfDayText } = await import("../text/at.ts");
      const parts = states.map((state) =>
        place === undefined
          ? stateOfDayText(state, context.stdout)
          : state.places.flatMap((found) => placeOnDayText(found, state, context.stdout)),
      );
      writeLines(
        context.stdout,
        parts.flatMap((lines, index) => (index > 0 && place === undefined ? ["", ...lines] : lines)),
      );
      return 0;
    });
  },
};
