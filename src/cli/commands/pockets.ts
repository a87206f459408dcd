import { Problem } from "../../model/index.ts";
import { checkPeriod, parseDays } from "../arguments/day.ts";
import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { allOption, caseOption, fromOption, jsonOption, toOption, viewOptions } from "./options.ts";

const notOnTheMap =
  "no place of this case is on the map, so nothing is known of what borders on what; add positions or outlines with " +
  '"contested gazetteer add FILE", or a file of borders with "contested terrain add FILE"';

export const pockets: CommandDefinition = {
  name: "pockets",
  summary: "which ground hangs together: pockets, sieges, corridors",
  description:
    "Tells for a day which connected areas each side has, which of them are cut off, what would split them if it were " +
    "lost, and which roads are open. Without a day it tells the course of a period: when an area was split, joined, " +
    "encircled, relieved or lost, when roads were opened, cut or came under fire, and whether what the documents say of " +
    'encirclement agrees with it. Ground borders on ground as "terrain add" tells it, else as outlines and the cells ' +
    "around positions do; ground of which nothing is told is presumed to be as the nearest of which something is.",
  arguments: [
    {
      name: "[days]",
      description: "a day (YYYY-MM-DD), or the last of a month or year; several are separated by commas",
    },
  ],
  options: [caseOption, fromOption, toOption, ...viewOptions, allOption, jsonOption],
  examples: [
    { command: "contested pockets 2031-11-28", what: "the areas of each side on a day" },
    { command: "contested pockets --from 2031-07-30 --to 2031-09-05", what: "what became of them over a period" },
    { command: "contested pockets 2031-11-28 --policy independent", what: "without what partisan sources say" },
    { command: "contested pockets 2031-11-28 --json", what: "every area with its ground, one JSON object a day" },
  ],
  run: async (input, context) => {
    const days = input.arguments[0] === undefined ? null : parseDays(String(input.arguments[0]));
    const { from, to } = input.options;
    checkPeriod(from, to);
    return withCase(input.options, context, async (opened) => {
      const [ask, { viewOf }] = await Promise.all([import("../../ask/index.ts"), import("../text/view.ts")]);
      if (ask.terrain(opened).tracts.length === 0) throw new Problem(notOnTheMap);
      const view = viewOf(input.options, opened);
      const { courseText, pocketsText } = await import("../text/pockets.ts");
      const sides = ask.sides(opened);
      if (days === null) {
        const course = ask.pocketCourse(opened, { ...(from ? { from } : {}), ...(to ? { to } : {}), view });
        if (input.options.json) writeJson(context.stdout, course.events);
        else writeLines(context.stdout, courseText(course, sides, context.stdout, input.options.all === true));
        return 0;
      }
      const answers = ask.pockets(opened, days, view);
      if (input.options.json) writeJson(context.stdout, answers);
      else {
        const all = input.options.all === true;
        const parts = answers.map((answer) => pocketsText(answer, context.stdout, all));
        writeLines(
          context.stdout,
          parts.flatMap((lines, index) => (index > 0 ? ["", ...lines] : lines)),
        );
      }
      return 0;
    });
  },
};
