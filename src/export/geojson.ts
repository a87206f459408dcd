import { intervals, type PlaceInterval, type PublishableCase, sides } from "../ask/index.ts";
import type { Day } from "../model/index.ts";
import { changeDays } from "./change-days.ts";
import { type Provenance, provenanceOf } from "./provenance.ts";
import { type Exported, type ExportFormat, type ExportRequest, file } from "./request.ts";
import { type SideNames, sideName } from "./side-name.ts";

/**
 * GeoJSON (RFC 7946): a feature for each stretch of days in which a place was in one state, with the days as its
 * properties; of one day, those that cover it. Geometries are the gazetteer's own; a place without one has none (null).
 */
export const geojson: ExportFormat = {
  name: "geojson",
  summary: "who held what from when to when, for any map program; with --date one day, with --by-day a file a day",
  extension: ".geojson",
  takes: { date: true, period: true, byDay: true, view: true },
  write: (kase, request): Exported => {
    if (request.byDay !== true) return file(collection(kase, request));
    const files = changeDays(kase, request).map(
      (date) => [`${date}.geojson`, collection(kase, { view: request.view, date })] as const,
    );
    return { kind: "folder", files };
  },
};

function collection(kase: PublishableCase, { view, date, from, to }: ExportRequest): string {
  const all = sides(kase);
  const names = Object.fromEntries(all.map((side) => [side.key, side.names]));
  const found = intervals(kase, { from: date ?? from, to: date ?? to, view });
  const provenance: Provenance & { date?: Day; sides: unknown } = {
    ...provenanceOf(kase, view),
    ...(date === undefined ? {} : { date }),
    sides: all.map(({ key, names: own }) => ({ key, name: sideName(key, names), names: own })),
  };
  const features = found.map((one) => JSON.stringify(feature(one, names)));
  return `{"type":"FeatureCollection","contested":${JSON.stringify(provenance)},"features":[\n${features.join(",\n")}\n]}\n`;
}

function feature(one: PlaceInterval, names: SideNames) {
  const { place, interval } = one;
  return {
    type: "Feature",
    id: `${place.id}/${interval.first}`,
    geometry: place.geometry,
    properties: {
      place: place.id,
      name: place.name,
      aliases: place.aliases,
      type: place.type,
      ...propertiesOf(one, names),
      geometry_precision: place.precision,
      geometry_source: place.source,
    },
  };
}

/** What is said of an interval, in names that map programs and tables take. */
export function propertiesOf({ interval, sinceEver, voices }: PlaceInterval, names: SideNames) {
  const { holder, encircled } = interval;
  return {
    start: sinceEver ? null : interval.first,
    end: interval.last,
    began_earliest: interval.began.earliest,
    began_latest: sinceEver ? null : interval.began.latest,
    holder,
    holder_name: holder === null ? null : sideName(holder, names),
    status: interval.status,
    extent: interval.extent,
    parts: interval.parts,
    encircled_by: encircled?.by ?? null,
    inferred: interval.inferred,
    supported_by: voices.supports.map(({ source }) => source),
    opposed_by: voices.opposes.map(({ source }) => source),
    claims: [...interval.opens, ...interval.supports],
    opposing_claims: interval.opposes,
  };
}
