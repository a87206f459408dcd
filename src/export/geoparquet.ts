import { geojsonToWkb, parquetWriteBuffer, type SchemaElement } from "hyparquet-writer";
import { intervals, type PublishableCase, sides } from "../ask/index.ts";
import type { Day, PlaceGeometry } from "../model/index.ts";
import { propertiesOf } from "./geojson.ts";
import { provenanceOf } from "./provenance.ts";
import { type Exported, type ExportRequest, file } from "./request.ts";

/** GeoParquet 1.1: the rows of the GeoJSON as columns, geometries as WKB, days as dates. Nothing in it is compressed. */
export function writeGeoParquet(kase: PublishableCase, { view, date, from, to }: ExportRequest): Exported {
  const all = sides(kase);
  const names = Object.fromEntries(all.map((side) => [side.key, side.names]));
  const found = intervals(kase, { from: date ?? from, to: date ?? to, view });
  const rows = found.map((one) => ({ place: one.place, ...propertiesOf(one, names) }));
  const text = (name: string, of: (row: (typeof rows)[number]) => string | null) => ({
    element: { name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" } as const,
    data: rows.map(of),
  });
  const day = (name: string, of: (row: (typeof rows)[number]) => Day | null) => ({
    element: { name, type: "INT32", converted_type: "DATE", repetition_type: "OPTIONAL" } as const,
    data: rows.map((row) => dateOf(of(row))),
  });
  const listed = (values: readonly string[]) => JSON.stringify(values);
  const columns: { element: SchemaElement; data: unknown[] }[] = [
    text("place", ({ place }) => place.id),
    text("name", ({ place }) => place.name),
    text("type", ({ place }) => place.type),
    day("start", ({ start }) => start),
    day("end", ({ end }) => end),
    day("began_earliest", (row) => row.began_earliest),
    day("began_latest", (row) => row.began_latest),
    text("holder", ({ holder }) => holder),
    text("holder_name", (row) => row.holder_name),
    text("status", ({ status }) => status),
    text("extent", ({ extent }) => String(extent)),
    text("parts", ({ parts }) => JSON.stringify(parts)),
    text("encircled_by", (row) => row.encircled_by),
    {
      element: { name: "inferred", type: "BOOLEAN", repetition_type: "REQUIRED" },
      data: rows.map(({ inferred }) => inferred),
    },
    text("supported_by", (row) => listed(row.supported_by)),
    text("opposed_by", (row) => listed(row.opposed_by)),
    text("claims", ({ claims }) => listed(claims)),
    text("opposing_claims", (row) => listed(row.opposing_claims)),
    text("geometry_precision", ({ place }) => place.precision),
    text("geometry_source", ({ place }) => place.source),
    {
      element: { name: "geometry", type: "BYTE_ARRAY", repetition_type: "OPTIONAL" },
      data: rows.map(({ place }) => (place.geometry === null ? null : geojsonToWkb(flat(place.geometry)))),
    },
  ];
  const bytes = parquetWriteBuffer({
    columnData: columns.map(({ element, data }) => ({ name: element.name, data })),
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(({ element }) => element)],
    codec: "UNCOMPRESSED",
    createdBy: provenanceOf(kase, view).program,
    kvMetadata: [
      { key: "geo", value: JSON.stringify(geoOf(rows.flatMap(({ place }) => place.geometry ?? []))) },
      { key: "contested", value: JSON.stringify(provenanceOf(kase, view)) },
    ],
  });
  return file(new Uint8Array(bytes));
}

/** The metadata of GeoParquet 1.1; without `crs` the positions are longitude and latitude (OGC:CRS84). */
function geoOf(geometries: readonly PlaceGeometry[]) {
  const types = [...new Set(geometries.map(({ type }) => type))].sort();
  return {
    version: "1.1.0",
    primary_column: "geometry",
    columns: { geometry: { encoding: "WKB", geometry_types: types } },
  };
}

/** Midnight of a day in UTC; years before 1 are written with six digits there. */
function dateOf(day: Day | null): Date | null {
  return day === null ? null : new Date(day.startsWith("-") ? `-00${day.slice(1)}` : day);
}

type Position = readonly number[];

/** The geometry without heights, which some rows would have and others not. */
function flat(geometry: PlaceGeometry): PlaceGeometry {
  const cut = (value: unknown): unknown =>
    Array.isArray(value)
      ? typeof value[0] === "number"
        ? (value as Position).slice(0, 2)
        : value.map((part: unknown) => cut(part))
      : value;
  return { ...geometry, coordinates: cut(geometry.coordinates) } as PlaceGeometry;
}
