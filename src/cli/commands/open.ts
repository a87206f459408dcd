import { resolve } from "node:path";
import { casePath } from "../arguments/case-path.ts";
import type { CommandDefinition } from "../definition.ts";
import { serveUntilStopped } from "../serve.ts";
import { caseOption, portOption } from "./options.ts";

export const open: CommandDefinition = {
  name: "open",
  summary: "open a case in the browser: map, days, ribbons, sentences",
  description:
    "Serves a case as a page to this machine alone and opens it in the browser where there is a screen; Ctrl-C ends it. " +
    "What is read into the case meanwhile shows on the next look.",
  arguments: [{ name: "[case]", description: "the case to open; the same as --case" }],
  options: [
    caseOption,
    portOption,
    {
      flags: "--basemap <file>",
      description: "a PMTiles file (vector or raster) to show below the map; nothing of it leaves this machine",
    },
    { flags: "--no-browser", description: "only print the address" },
  ],
  examples: [
    { command: "contested open", what: "the only case in this folder" },
    { command: "contested open delta.gpkg --port 8080", what: "this case on this port" },
    { command: "contested open --basemap region.pmtiles", what: "above your own map of the region" },
  ],
  run: async (input, context) => {
    const named = input.arguments[0];
    const given = typeof named === "string" ? resolve(context.folder, named) : input.options.case;
    const { port, browser = true } = input.options;
    const basemap = input.options.basemap === undefined ? undefined : resolve(context.folder, input.options.basemap);
    await serveUntilStopped(casePath(given, context), { port, basemap, browser }, context);
    return 0;
  },
};
