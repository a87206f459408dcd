import { Problem } from "../../model/index.ts";
import { parseDays } from "../arguments/day.ts";
import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption, viewOptions } from "./options.ts";

export const shares: CommandDefinition = {
  name: "shares",
  summary: "how much ground each side has on a day",
  description:
    "Tells how many square kilometres each side has on a day, what part that is of the ground of which anything is known " +
    "and of what the side had at first, and what the documents say of shares and areas on that day. Areas are those of " +
    "outlines on a sphere with the surface of the earth; a place known by a point counts with the cell drawn around it, " +
    "divided ground by the shares that are told, else in equal parts.",
  arguments: [
    {
      name: "<days>",
      description: "a day (YYYY-MM-DD), or the last of a month or year; several are separated by commas",
    },
  ],
  options: [caseOption, ...viewOptions, jsonOption],
  examples: [
    { command: "contested shares 2016-11-28", what: "the ground of each side on a day" },
    { command: "contested shares 2016-11-20,2016-11-28,2016-12-07 --json", what: "several days, one JSON object each" },
  ],
  run: async (input, context) => {
    const days = parseDays(String(input.arguments[0]));
    return withCase(input.options, context, async (opened) => {
      const [ask, { viewOf }] = await Promise.all([import("../../ask/index.ts"), import("../text/view.ts")]);
      const answers = ask.shares(opened, days, viewOf(input.options, opened));
      if (answers.every(({ all }) => all === 0))
        throw new Problem(
          'no place of this case is on the map; add outlines or positions with "contested gazetteer add FILE"',
        );
      if (input.options.json) {
        writeJson(context.stdout, answers);
        return 0;
      }
      const { sharesText } = await import("../text/shares.ts");
      const parts = answers.map((answer) => sharesText(answer, context.stdout));
      writeLines(
        context.stdout,
        parts.flatMap((lines, index) => (index > 0 ? ["", ...lines] : lines)),
      );
      return 0;
    });
  },
};
