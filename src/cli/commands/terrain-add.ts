import { casePath } from "../arguments/case-path.ts";
import { fileBytes } from "../arguments/file.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { counted } from "../words/counts.ts";
import { caseOption, jsonOption } from "./options.ts";

export const terrainAdd: CommandDefinition = {
  name: "terrain add",
  summary: "tell what the ground is like: borders, roads, rivers, crossings",
  description:
    "Adds to a case what the ground is like, for pockets and corridors: which places border on each other (JSON with " +
    '"edges" or "neighbours", or a table with the columns a and b), roads, barriers that nobody crosses, such as ' +
    "rivers and walls, and the points where they can be crossed (GeoJSON, or a table with a WKT column). Without such " +
    "a file, ground borders on ground as outlines and positions have it. A feature with the same id is replaced.",
  arguments: [{ name: "<file>", description: "a terrain file: JSON, GeoJSON or CSV" }],
  options: [
    { ...caseOption, description: "the case to add to; made if it is not there" },
    {
      flags: "--as <kind>",
      description: "what the file's lines and points are, where it does not say of each",
      choices: ["road", "barrier", "crossing"],
    },
    jsonOption,
  ],
  examples: [
    { command: "contested terrain add borders.csv --case delta.gpkg", what: "which places border on each other" },
    { command: "contested terrain add river.geojson --as barrier", what: "a river that is crossed by bridges only" },
    { command: "contested terrain add bridges.geojson --as crossing", what: "the bridges" },
  ],
  run: async (input, context) => {
    const [{ loadTerrain }, { openCase }] = await Promise.all([
      import("../../capture/terrain/index.ts"),
      import("../../case/index.ts"),
    ]);
    const file = String(input.arguments[0]);
    const path = casePath(input.options.case, context);
    const loaded = loadTerrain(fileBytes(file, context.folder), file, input.options.as);
    const opened = openCase(path, { create: input.options.case !== undefined });
    try {
      const done = opened.addTerrain(loaded.features);
      writeLines(context.stderr, loaded.problems);
      if (input.options.json) writeJson(context.stdout, [{ ...done, leftOut: loaded.problems.length }]);
      else
        writeLines(context.stdout, [`${counted(done.added, "feature")} added, ${done.replaced} replaced in ${path}.`]);
    } finally {
      opened.close();
    }
    return loaded.problems.length > 0 ? 1 : 0;
  },
};
