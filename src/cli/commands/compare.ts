import { Problem } from "../../model/problem.ts";
import type { Context } from "../context.ts";
import { type CommandDefinition, listed, type Options } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { allOption, caseOption, jsonOption } from "./options.ts";

export const compare: CommandDefinition = {
  name: "compare",
  summary: "two documents side by side: what they tell differently, or one of them alone",
  description:
    "Lays two documents on the same events side by side, in one language or two: sentences that tell the same are " +
    "aligned and compared by their claims, numbers, names, days and forces. Told are what differs, what only one of " +
    "them has, what was left untranslated, and names that may be one place's. With --revisions the second is a later " +
    "revision of the first, and every changed sentence counts. With --against-case one document is compared with the " +
    "rest of the case: what does it change in who held what?",
  arguments: [
    { name: "<a>", description: "a file, or a document of the case by its title or id" },
    { name: "[b]", description: "the other one; not with --against-case" },
  ],
  options: [
    caseOption,
    { flags: "--revisions", description: "B is a later revision of A: tell every changed sentence" },
    { flags: "--against-case", description: "what A changes in the control history of the case" },
    { ...allOption, description: "list what both tell alike as well" },
    jsonOption,
  ],
  examples: [
    { command: "contested compare battle.en.html battle.hu.html", what: "one article in two languages" },
    { command: "contested compare monday.md friday.md --revisions", what: "what was edited, and what it changes" },
    {
      command: "contested compare report.txt --against-case --case delta.gpkg",
      what: "what a new report would change",
    },
    { command: "contested compare a.txt b.txt --json", what: "every difference with both sentences, for scripts" },
  ],
  run: async (input, context) => {
    const { options } = input;
    const words = input.arguments.flatMap((each) => listed(each));
    if (options.againstCase === true) return against(words, options, context);
    if (words.length !== 2) throw new Problem("compare needs two documents; with --against-case one is enough");
    const { withDocuments } = await import("../arguments/with-documents.ts");
    return withDocuments(words, options, context, async (opened, [a, b]) => {
      const ask = await import("../../ask/compare.ts");
      const found = ask.compare(opened, a!, b!, options.revisions === true ? { revisions: true } : {});
      const [{ compareLines, compareText }, { documentNames }] = await Promise.all([
        import("../text/compare.ts"),
        import("../words/documents.ts"),
      ]);
      if (options.json) writeJson(context.stdout, compareLines(found));
      else writeLines(context.stdout, compareText(found, options.all === true, documentNames(opened), context.stdout));
      return 0;
    });
  },
};

async function against(words: readonly string[], options: Options, context: Context): Promise<number> {
  if (words.length !== 1) throw new Problem("--against-case compares one document with the case; name only that one");
  const { withDocuments } = await import("../arguments/with-documents.ts");
  return withDocuments(words, { ...options, case: options.case ?? "" }, context, async (opened, [id]) => {
    const [{ againstCase }, ask] = await Promise.all([
      import("../../ask/against-case.ts"),
      import("../../ask/index.ts"),
    ]);
    const found = againstCase(opened, id!);
    if (options.json) {
      const { changes, ...told } = found;
      writeJson(context.stdout, [{ kind: "against case", ...told, changes: changes.length }, ...changes]);
      return 0;
    }
    const { againstText } = await import("../text/against.ts");
    writeLines(context.stdout, againstText(found, ask.sides(opened), context.stdout));
    return 0;
  });
}
