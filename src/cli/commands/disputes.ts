import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption } from "./options.ts";

export const disputes: CommandDefinition = {
  name: "disputes",
  summary: "what the sources disagree on",
  description:
    "Lists claims that cannot all be true, the weightiest first: who held a place, when it changed hands, how something " +
    "ended or whether it happened, who did it, or a number; by how much of the map or the toll they change; " +
    "each version with the sources that have it.",
  arguments: [],
  options: [caseOption, jsonOption],
  examples: [
    { command: "contested disputes", what: "every disagreement in the only case of this folder" },
    { command: "contested disputes --json", what: "the same with the ids of the claims" },
  ],
  run: async (input, context) =>
    withCase(input.options, context, async (opened) => {
      const ask = await import("../../ask/index.ts");
      const found = ask.disputes(opened);
      if (input.options.json) {
        writeJson(context.stdout, found);
        return 0;
      }
      const [{ disputesText }, { documentNames }] = await Promise.all([
        import("../text/disputes.ts"),
        import("../words/documents.ts"),
      ]);
      const names = documentNames(opened);
      writeLines(
        context.stdout,
        disputesText(found, ask.claims(opened), ask.places(opened), ask.sides(opened), names, context.stdout),
      );
      return 0;
    }),
};
