import { annotations } from "./annotations.ts";
import { bibtex, csl } from "./bibliography.ts";
import { geojson } from "./geojson.ts";
import { kml } from "./kml.ts";
import type { ExportFormat } from "./request.ts";
import { tableFormats } from "./tables/formats.ts";
import { infobox } from "./wiki/infobox.ts";
import { wikitable } from "./wiki/table.ts";

/** Every format a case can be exported in, in the order of `contested export --list`. */
export const formats: readonly ExportFormat[] = [
  geojson,
  kml,
  ...tableFormats,
  annotations,
  infobox,
  wikitable,
  bibtex,
  csl,
];
