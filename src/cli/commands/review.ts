import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption, limitOption } from "./options.ts";

export const review: CommandDefinition = {
  name: "review",
  summary: "what a person should look at first",
  description:
    "Lists what should be decided, by how much hangs on it: first claims read with doubt on which alone a change of " +
    "holder rests; then disputes, other doubtful claims, places that may be one, places that are not on the map, sources " +
    "that seem to speak for a side. What was decided is not asked again.",
  arguments: [],
  options: [caseOption, limitOption, jsonOption],
  examples: [
    { command: "contested review", what: "the twenty things that matter most" },
    {
      command: "contested review --limit 200 --json",
      what: "the queue for scripts, each with the decisions it asks for",
    },
  ],
  run: async (input, context) =>
    withCase(input.options, context, async (opened) => {
      const ask = await import("../../ask/index.ts");
      const queue = ask.review(opened, { limit: input.options.limit ?? 20 });
      if (input.options.json) {
        writeJson(context.stdout, queue.items);
        return 0;
      }
      const [{ reviewText }, { documentNames }] = await Promise.all([
        import("../text/review.ts"),
        import("../words/documents.ts"),
      ]);
      writeLines(
        context.stdout,
        reviewText(queue, ask.places(opened), ask.sides(opened), documentNames(opened), context.stdout),
      );
      return 0;
    }),
};
