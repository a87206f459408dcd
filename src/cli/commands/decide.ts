import type { Case } from "../../case/case.ts";
import { Problem } from "../../model/problem.ts";
import { casePath } from "../arguments/case-path.ts";
import { decisionForms, parseDecision } from "../arguments/decision.ts";
import { type CommandDefinition, listed } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { wrap } from "../output/wrap.ts";
import { caseOption, jsonOption } from "./options.ts";

const widest = 42;
const help = 78;
/** A line a form, with what it means behind it where there is room, else below. */
const forms = decisionForms.flatMap(([form, what]) =>
  form.length <= widest - 2 && widest + what.length <= help
    ? [`${form.padEnd(widest)}${what}`]
    : [...form.split("\n"), `      ${what}`],
);

export const decide: CommandDefinition = {
  name: "decide",
  summary: "decide about a claim, a place, a side, a source; undo a decision",
  description:
    "Adds a decision to the case: append-only, with author, time and reason, each carrying the hash of the one before. " +
    "CLAIM is a claim's id or the beginning of one; PLACE and SIDE are ids or any of their names, new:NAME one that no " +
    "document names; DOCUMENT is an id or a title; DATE is a day, or two with a slash between. A name that has one of " +
    "the small words in it is put in quotes.\n\n" +
    forms.map((line) => `  ${line}`).join("\n"),
  arguments: [{ name: "<decision...>", description: "what is decided, in one of the forms above" }],
  options: [
    caseOption,
    { flags: "--reason <text>", description: "why" },
    {
      flags: "--author <name>",
      description: "who decides (default: $CONTESTED_AUTHOR, else the case's setting author)",
    },
    jsonOption,
  ],
  examples: [
    { command: 'contested decide reject 0c4f22 --reason "this is about 2029"', what: "the claim counts nowhere" },
    { command: "contested decide correct 0c4f22 date 2031-11-27 holder rebels", what: "another day, another holder" },
    { command: "contested decide place Oldmill at 36.21,37.16", what: "put a place on the map" },
    { command: "contested decide undo", what: "take back the last decision" },
  ],
  run: async (input, context) => {
    const request = parseDecision(listed(input.arguments[0]), context.folder);
    const [ask, { openCase }] = await Promise.all([import("../../ask/index.ts"), import("../../case/index.ts")]);
    const opened: Case = openCase(casePath(input.options.case, context));
    try {
      const author = input.options.author ?? context.env.CONTESTED_AUTHOR ?? ask.authorOf(opened);
      if (author === null || author.trim() === "")
        throw new Problem('say who decides: --author NAME, or once for this case "contested set author NAME"');
      const made = ask.decide(opened, request, { author, reason: input.options.reason ?? "" });
      ask.refreshControlLayers(opened);
      const entry = ask.decisions(opened).decisions.find(({ id }) => id === made.id)!;
      if (input.options.json) writeJson(context.stdout, [{ decision: entry }]);
      else
        writeLines(
          context.stdout,
          wrap(`${author} ${entry.says} (${entry.hash.slice(0, 12)}).`, context.stdout.columns),
        );
      return 0;
    } finally {
      opened.close();
    }
  },
};
