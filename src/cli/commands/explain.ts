import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption } from "./options.ts";

export const explain: CommandDefinition = {
  name: "explain",
  summary: "why a claim says what it says: the words that made it so",
  description:
    "Shows the sentence a claim was read from with the words that made it so: who acts, the verb, the place or the " +
    "number, where its date comes from, the rule, who says so, and the references that stand by it. The document is " +
    "read again from the case for this; what another reader than the grammar made is shown with the words it stands on.",
  arguments: [
    { name: "<claim>", description: 'the id of a claim or the beginning of one; "contested claims" shows them' },
  ],
  options: [caseOption, jsonOption],
  examples: [
    { command: "contested explain 0c4f22 --case delta.gpkg", what: "one claim, word by word" },
    { command: "contested explain 0c4f22 --json", what: "the same with offsets, for scripts" },
  ],
  run: async (input, context) =>
    withCase(input.options, context, async (opened) => {
      const [ask, read, { Problem }] = await Promise.all([
        import("../../ask/index.ts"),
        import("../../read/index.ts"),
        import("../../model/problem.ts"),
      ]);
      const claim = ask.findClaim(opened, String(input.arguments[0]));
      const document = opened.document(claim.document);
      if (document === null) throw new Problem(`claim ${claim.id}: its document is not in this case any more`);
      const inspection = claim.reader.startsWith("grammar/") ? read.inspectDocument(document) : null;
      const explanation = read.explain(claim, document, inspection);
      if (input.options.json) {
        writeJson(context.stdout, [{ ...explanation, title: document.title }]);
        return 0;
      }
      const { explanationText } = await import("../text/explanation.ts");
      writeLines(
        context.stdout,
        explanationText(explanation, claim, ask.documentTitle(document), ask.sides(opened), context.stdout),
      );
      return 0;
    }),
};
