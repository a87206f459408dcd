import type { ClaimKind } from "../../model/index.ts";
import { withCase } from "../arguments/with-case.ts";
import { type CommandDefinition, joined } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption, viewOptions } from "./options.ts";

const kinds = [
  "control",
  "figure",
  "action",
  "person",
  "agreement",
  "allegation",
  "statement",
  "phase",
  "relation",
  "force",
  "summary",
] as const satisfies readonly ClaimKind[];

export const claims: CommandDefinition = {
  name: "claims",
  summary: "the claims, each with its sentence",
  description:
    "Lists claims by day, each with the sentence it was read from; the words that make it are marked. With a place, " +
    "only the claims about it.",
  arguments: [{ name: "[place...]", description: "only claims about this place" }],
  options: [
    { flags: "--kind <kind>", description: "only claims of this kind", choices: kinds },
    { flags: "--rejected", description: "those that people rejected, in place of those that count" },
    caseOption,
    ...viewOptions,
    jsonOption,
  ],
  examples: [
    { command: "contested claims Lower Tarn", what: "every sentence that says who held a place" },
    { command: "contested claims --kind figure", what: "every number, with who gives it" },
    { command: 'contested claims --according-to "Tarn Observatory"', what: "what one source says" },
  ],
  run: async (input, context) =>
    withCase(input.options, context, async (opened) => {
      const [ask, { viewOf }, { tellTaken }] = await Promise.all([
        import("../../ask/index.ts"),
        import("../text/view.ts"),
        import("../words/taken.ts"),
      ]);
      const place = joined(input.arguments[0]);
      tellTaken(opened, place, context);
      const found = ask.claims(opened, {
        place,
        rejected: input.options.rejected === true,
        kind: input.options.kind as ClaimKind | undefined,
        view: viewOf(input.options, opened),
      });
      if (input.options.json) {
        writeJson(context.stdout, found);
        return 0;
      }
      const [{ claimsText }, { documentNames }] = await Promise.all([
        import("../text/claims.ts"),
        import("../words/documents.ts"),
      ]);
      writeLines(context.stdout, claimsText(found, ask.sides(opened), documentNames(opened), context.stdout));
      return 0;
    }),
};
