import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption, viewOptions } from "./options.ts";

export const allegations: CommandDefinition = {
  name: "allegations",
  summary: "who accuses whom of what, who denies it, what bears it out",
  description:
    "Lists what sides are accused of, with every accuser, every denial, what others tell of the same deed, and whether the " +
    "accused accuses in turn; then the reports and numbers that somebody denies.",
  arguments: [],
  options: [caseOption, ...viewOptions, jsonOption],
  examples: [{ command: "contested allegations", what: "every accusation of the only case in this folder" }],
  run: async (input, context) =>
    withCase(input.options, context, async (opened) => {
      const [ask, { viewOf }] = await Promise.all([import("../../ask/index.ts"), import("../text/view.ts")]);
      const found = ask.allegations(opened, viewOf(input.options, opened));
      if (input.options.json) {
        writeJson(context.stdout, found);
        return 0;
      }
      const [{ allegationsText }, { documentNames }] = await Promise.all([
        import("../text/allegations.ts"),
        import("../words/documents.ts"),
      ]);
      writeLines(
        context.stdout,
        allegationsText(found, ask.claims(opened), ask.sides(opened), documentNames(opened), context.stdout),
      );
      return 0;
    }),
};
