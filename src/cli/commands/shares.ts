import { Problem } from "../../model/index.ts";
import { checkPeriod, parseDays, parseFirstDay, parseLastDay } from "../arguments/day.ts";
import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption, viewOptions } from "./options.ts";

const notOnTheMap =
  'no place of this case is on the map; add outlines or positions with "contested gazetteer add FILE"';

export const shares: CommandDefinition = {
  name: "shares",
  summary: "how much ground each side has, on a day or over a period",
  description:
    "Tells how many square kilometres each side has on a day, what part that is of the ground of which anything is known " +
    "and of what the side had at first, and what the documents say of shares and areas on that day. Between two days (or, " +
    "without any, over the case's whole period) it tells the same for each day on which it changes or a document says " +
    "something of it; a day that is not listed is as the one before. Areas are those of outlines on a sphere with the " +
    "surface of the earth; a place known by a point counts with the cell drawn around it, divided ground by the shares " +
    "that are told, else in equal parts.",
  arguments: [
    {
      name: "[days]",
      description:
        "a day (YYYY-MM-DD), or the last of a month or year; several are separated by commas; or the first day of a " +
        "period, or the month or year to begin with",
    },
    { name: "[to]", description: "the last day of the period, or the month or year to end with" },
  ],
  options: [caseOption, ...viewOptions, jsonOption],
  examples: [
    { command: "contested shares 2031-11-28", what: "the ground of each side on a day" },
    { command: "contested shares 2031-11-15 2031-12-13", what: "how it grew and shrank in a month" },
    { command: "contested shares 2031-11-20,2031-11-28,2031-12-07 --json", what: "several days, one JSON object each" },
    { command: "contested shares --json", what: "the whole period, one JSON object for each day on which it changes" },
  ],
  run: async (input, context) => {
    const [days, to] = input.arguments.map((word) => (word === undefined ? undefined : String(word)));
    const period = days === undefined || to !== undefined;
    const listed = days === undefined || period ? [] : parseDays(days);
    const between = period && days !== undefined ? { from: parseFirstDay(days), to: parseLastDay(to!) } : {};
    checkPeriod(between.from, between.to);
    return withCase(input.options, context, async (opened) => {
      const [ask, { viewOf }] = await Promise.all([import("../../ask/index.ts"), import("../text/view.ts")]);
      const view = viewOf(input.options, opened);
      const answers = period ? ask.shareSeries(opened, { ...between, view }) : ask.shares(opened, listed, view);
      if (answers.every(({ all }) => all === 0)) throw new Problem(notOnTheMap);
      if (input.options.json) {
        writeJson(context.stdout, answers);
        return 0;
      }
      const { shareSeriesText, sharesText } = await import("../text/shares.ts");
      if (period) {
        writeLines(context.stdout, shareSeriesText(answers, ask.sides(opened), context.stdout));
        return 0;
      }
      const parts = answers.map((answer) => sharesText(answer, context.stdout));
      writeLines(
        context.stdout,
        parts.flatMap((lines, index) => (index > 0 ? ["", ...lines] : lines)),
      );
      return 0;
    });
  },
};
