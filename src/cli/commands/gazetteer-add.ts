import { casePath } from "../arguments/case-path.ts";
import { fileBytes } from "../arguments/file.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { counted } from "../words/counts.ts";
import { caseOption, jsonOption } from "./options.ts";

export const gazetteerAdd: CommandDefinition = {
  name: "gazetteer add",
  summary: "put places on the map: add a gazetteer file to a case",
  description:
    "Adds the places of a file to a case, with their names in any script, positions and outlines; an entry with the " +
    "same id is replaced. The format is told by the content: a table with a header (name, latitude and longitude, or " +
    "a WKT column), GeoJSON, a GeoNames dump, or a JSON list.",
  arguments: [{ name: "<file>", description: "a gazetteer: CSV, GeoJSON, GeoNames dump or JSON" }],
  options: [{ ...caseOption, description: "the case to add to; made if it is not there" }, jsonOption],
  examples: [
    { command: "contested gazetteer add places.csv --case delta.gpkg", what: "points from a table" },
    { command: "contested gazetteer add districts.geojson", what: "outlines, into the only case of this folder" },
  ],
  run: async (input, context) => {
    const [{ loadGazetteer }, { refreshControlLayers }, { openCase }] = await Promise.all([
      import("../../capture/gazetteer/index.ts"),
      import("../../ask/index.ts"),
      import("../../case/index.ts"),
    ]);
    const file = String(input.arguments[0]);
    const path = casePath(input.options.case, context);
    const loaded = loadGazetteer(fileBytes(file, context.folder), file);
    const opened = openCase(path, { create: input.options.case !== undefined });
    try {
      const done = opened.addGazetteer(loaded.entries);
      refreshControlLayers(opened);
      writeLines(context.stderr, loaded.problems);
      if (input.options.json) writeJson(context.stdout, [{ ...done, leftOut: loaded.problems.length }]);
      else writeLines(context.stdout, [`${counted(done.added, "place")} added, ${done.replaced} replaced in ${path}.`]);
    } finally {
      opened.close();
    }
    return loaded.problems.length > 0 ? 1 : 0;
  },
};
