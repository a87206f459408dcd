import { resolve } from "node:path";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { allOption, jsonOption } from "./options.ts";

export const diff: CommandDefinition = {
  name: "diff",
  summary: "in what two cases differ",
  description:
    "Lists what only one of two cases has, or both have differently: documents, readings, decisions, places of the " +
    "gazetteer, and who held what when because of all that. Exits with 1 where they differ.",
  arguments: [
    { name: "<case>", description: "a case" },
    { name: "<other>", description: "another" },
  ],
  options: [{ ...allOption, description: "show every difference, however many" }, jsonOption],
  examples: [
    { command: "contested diff before.gpkg after.gpkg", what: "what has changed" },
    { command: "contested diff ours.gpkg theirs.gpkg --json", what: "the same for scripts" },
  ],
  run: async (input, context) => {
    const [{ caseDiff }, { openCase }] = await Promise.all([
      import("../../ask/index.ts"),
      import("../../case/index.ts"),
    ]);
    const [first, second] = input.arguments.map((path) => resolve(context.folder, String(path)));
    const a = openCase(first!, { readOnly: true });
    try {
      const b = openCase(second!, { readOnly: true });
      try {
        const found = caseDiff(a, b);
        if (input.options.json) writeJson(context.stdout, found);
        else {
          const [{ diffText }, { documentNames }] = await Promise.all([
            import("../text/diff.ts"),
            import("../words/documents.ts"),
          ]);
          const names = documentNames({ documents: () => [...a.documents(), ...b.documents()] });
          const most = input.options.all === true ? Number.POSITIVE_INFINITY : 20;
          writeLines(
            context.stdout,
            diffText(found, [String(input.arguments[0]), String(input.arguments[1])], most, names, context.stdout),
          );
        }
        return found.length === 0 ? 0 : 1;
      } finally {
        b.close();
      }
    } finally {
      a.close();
    }
  },
};
