import { anchorOf, intervals, type PublishableCase, sides } from "../../ask/index.ts";
import type { Extent, SideKey } from "../../model/index.ts";
import { propertiesOf } from "../geojson.ts";
import { provenanceLine } from "../provenance.ts";
import type { ExportRequest } from "../request.ts";
import type { Table } from "./csv.ts";

/** Columns of the control table, in order; docs/exports.md explains them. */
const columns = [
  ...["place", "name", "type", "parent", "longitude", "latitude", "geometry_precision", "geometry_source"],
  ...["start", "end", "began_earliest", "began_latest", "holder", "holder_name", "status", "extent", "parts"],
  ...["encircled_by", "inferred", "sources", "supported_by", "opposed_by", "claims", "opposing_claims", "provenance"],
] as const;

/** One row for each stretch of days in which a place was in one state; of one day, for each place. */
export function controlTable(kase: PublishableCase, { view, date, from, to }: ExportRequest): Table {
  const names = Object.fromEntries(sides(kase).map((side) => [side.key, side.names]));
  const found = intervals(kase, { from: date ?? from, to: date ?? to, view });
  const provenance = provenanceLine(kase, view);
  const rows = found.map((one) => {
    const { place } = one;
    const [longitude, latitude] = place.geometry === null ? [] : anchorOf(place.geometry);
    const properties = propertiesOf(one, names);
    return {
      ...properties,
      place: place.id,
      name: place.name,
      type: place.type,
      parent: place.parent,
      longitude,
      latitude,
      geometry_precision: place.precision,
      geometry_source: place.source,
      extent: String(properties.extent),
      parts: partsOf(properties.parts),
      sources: properties.supported_by.length,
      provenance,
    };
  });
  return { columns, rows };
}

function partsOf(parts: Readonly<Record<SideKey, Extent>>): string[] {
  return Object.entries(parts).map(([side, extent]) => `${side} ${extent}`);
}
