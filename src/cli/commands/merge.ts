import { existsSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { Problem } from "../../model/problem.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { counted } from "../words/counts.ts";
import { jsonOption } from "./options.ts";

export const merge: CommandDefinition = {
  name: "merge",
  summary: "join two cases, with their decisions",
  description:
    "Adds to the first case all that the second has more: documents with their originals, the custody record, gazetteer, " +
    "terrain, settings and decisions, each under the name of who made it. Where both have a thing and differ, the first " +
    "case's stays, of decisions the later one counts, and both versions are listed and kept in the log. The first case as " +
    "it was is kept beside it (CASE-before-merge), since a merge cannot be undone by a decision. With --into neither is " +
    "changed and a new case is made.",
  arguments: [
    { name: "<case>", description: "the case to add to" },
    { name: "<other>", description: "the case to take from; it is only read" },
  ],
  options: [
    { flags: "--into <file>", description: "make a new case of both, and change neither" },
    {
      flags: "--author <name>",
      description: "who joins them (default: $CONTESTED_AUTHOR, else the case's setting author)",
    },
    jsonOption,
  ],
  examples: [
    { command: "contested merge ours.gpkg theirs.gpkg", what: "take over what a colleague read and decided" },
    { command: "contested merge ours.gpkg theirs.gpkg --into both.gpkg", what: "a third case of both" },
  ],
  run: async (input, context) => {
    const [ask, { copyCase, openCase }] = await Promise.all([
      import("../../ask/index.ts"),
      import("../../case/index.ts"),
    ]);
    const [first, second] = input.arguments.map((path) => resolve(context.folder, String(path)));
    const into = input.options.into === undefined ? null : resolve(context.folder, input.options.into);
    if (into !== null && existsSync(into))
      throw new Problem(`${into}: there is such a file already; give another name`);
    const draft = into === null ? null : `${into}-draft`;
    const other = openCase(second!, { readOnly: true });
    // Made before anything is changed; taken away again where nothing was.
    const before = into === null ? freeName(`${first}-before-merge`) : null;
    let changed = false;
    try {
      copyCase(first!, draft ?? before!);
      const opened = openCase(draft ?? first!);
      try {
        const author = input.options.author ?? context.env.CONTESTED_AUTHOR ?? ask.authorOf(opened);
        if (author === null || author.trim() === "")
          throw new Problem('say who joins them: --author NAME, or once for the case "contested set author NAME"');
        const report = opened.merge(other, author);
        changed = report.changed;
        ask.refreshControlLayers(opened);
        const kept = changed ? before : null;
        if (input.options.json) writeJson(context.stdout, [{ ...report, before: kept }]);
        else {
          const { mergeText } = await import("../text/merge.ts");
          writeLines(context.stdout, mergeText(report, context.stdout));
          if (kept !== null) writeLines(context.stdout, [`The case as it was before: ${kept}`]);
        }
      } finally {
        opened.close();
      }
      if (draft !== null) renameSync(draft, into!);
      if (into !== null && !input.options.json) writeLines(context.stdout, [`${counted(1, "case")} made: ${into}`]);
      return 0;
    } finally {
      other.close();
      if (before !== null && !changed) rmSync(before, { force: true });
      if (draft !== null) for (const end of ["", "-wal", "-shm", "-lock"]) rmSync(draft + end, { force: true });
    }
  },
};

/** A name that no file has: with a number where it is taken. */
function freeName(name: string): string {
  let free = name;
  for (let number = 2; existsSync(free); number++) free = `${name}-${number}`;
  return free;
}
