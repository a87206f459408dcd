import { annotations } from "./annotations.ts";
import { bibtex, csl } from "./bibliography.ts";
import { geojson } from "./geojson.ts";
import { kml } from "./kml.ts";
import { gif, png, svg } from "./map/formats.ts";
import { report } from "./report/markdown.ts";
import { pdf } from "./report/pdf/format.ts";
import type { ExportFormat } from "./request.ts";
import { excel, tableFormats } from "./tables/formats.ts";
import { infobox } from "./wiki/infobox.ts";
import { wikitable } from "./wiki/table.ts";

/** Its writer is loaded when it is asked for. */
const geoparquet: ExportFormat = {
  name: "geoparquet",
  summary: "the same rows in columns, for DuckDB, pandas, GDAL and the like",
  extension: ".parquet",
  takes: { date: true, period: true, view: true },
  write: async (kase, request) => (await import("./geoparquet.ts")).writeGeoParquet(kase, request),
};

/** Every format a case can be exported in, in the order of `contested export --list`. */
export const formats: readonly ExportFormat[] = [
  geojson,
  kml,
  geoparquet,
  ...tableFormats,
  excel,
  annotations,
  infobox,
  wikitable,
  bibtex,
  csl,
  report,
  pdf,
  svg,
  png,
  gif,
];
