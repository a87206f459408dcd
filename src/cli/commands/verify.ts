import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { Progress } from "../output/progress.ts";
import { counted } from "../words/counts.ts";
import { caseOption, jsonOption } from "./options.ts";

export const verify: CommandDefinition = {
  name: "verify",
  summary: "check that nothing in a case was altered",
  description:
    "Checks the database, every original against the hash it is named by, every text against its original, every claim " +
    "against its text, the custody record, the chain of decisions and the words they quote. Names the first thing that " +
    "does not hold and exits with 1.",
  arguments: [{ name: "[case]", description: "the case to check; the same as --case" }],
  options: [
    caseOption,
    { flags: "--head <hash>", description: "the head an export carries: it must be in the chain" },
    jsonOption,
  ],
  examples: [
    { command: "contested verify delta.gpkg", what: "check this case" },
    { command: "contested verify --head 5d0c9ab1", what: "whether an export with this head is of this case" },
  ],
  run: async (input, context) => {
    const named = input.arguments[0];
    const options = typeof named === "string" ? { ...input.options, case: named } : input.options;
    return withCase(options, context, async (opened) => {
      const { verify: check } = await import("../../ingest/index.ts");
      const progress = new Progress(context.stderr);
      const found = await check(opened, (done, all) => progress.show(done, all, "capturing originals again"));
      progress.clear();
      const { head } = input.options;
      const known = head === undefined || opened.decisions().some(({ hash }) => hash.startsWith(head));
      const problem = found.problem ?? (known ? null : `no decision of this case has the hash ${head}`);
      if (input.options.json) writeJson(context.stdout, [{ holds: problem === null, ...found, problem }]);
      else {
        const { documents, claims, decisions, captures, timestamps } = found.checked;
        const told =
          `${counted(documents, "document")} with ${counted(claims, "claim")}, ${counted(captures, "capture")} and ` +
          `${counted(decisions, "decision")}${timestamps === 0 ? "" : ` with ${counted(timestamps, "time stamp")}`}`;
        const result = problem === null ? `Everything holds: ${told}.` : `Does not hold: ${problem}.`;
        writeLines(context.stdout, [
          result,
          ...found.notes.map((note) => `Note: ${note}.`),
          ...(problem === null && found.head !== null ? [`Head: ${found.head}`] : []),
        ]);
      }
      return problem === null ? 0 : 1;
    });
  },
};
