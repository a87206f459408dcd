import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import type { ControlLayers } from "../../src/case/case.ts";
import { registerSpatialFunctions } from "../../src/case/connection.ts";
import { openCase } from "../../src/case/index.ts";
import type { CasePlace, GazetteerEntry, PlaceGeometry } from "../../src/model/index.ts";
import { temporaryFolder } from "./folder.ts";
import { hasOgrinfo, ogrinfoComplaints, standardComplaints } from "./geopackage.ts";
import { interval, sample } from "./samples.ts";

const point: PlaceGeometry = { type: "Point", coordinates: [7.123456789, 46.25] };
const square: [number, number][] = [
  [7, 46],
  [7.1, 46],
  [7.1, 46.1],
  [7, 46],
];
const polygon: PlaceGeometry = { type: "Polygon", coordinates: [square] };

function entry(id: string, geometry: PlaceGeometry | null): GazetteerEntry {
  return {
    id,
    name: id,
    names: [id],
    type: "place",
    parent: null,
    geometry,
    precision: "exact",
    source: "survey of 1910",
  };
}

function place(id: string, gazetteer: string | null, changes: Partial<CasePlace> = {}): CasePlace {
  return { id, name: id, aliases: [], type: "town", parent: null, mentions: [], gazetteer, ...changes };
}

const side = { key: "north", names: ["Northern League", "the League"], mentions: ["d#north"] };

/** A case with these geometries, one place each, and its layers. */
function caseWith(geometries: (PlaceGeometry | null)[], layers: Partial<ControlLayers> = {}) {
  const path = join(temporaryFolder(), "case.gpkg");
  const kase = openCase(path, { create: true });
  kase.addGazetteer(geometries.map((geometry, index) => entry(`g${index}`, geometry)));
  const places = geometries.map((_, index) => place(`p${index}`, `g${index}`));
  const intervals = places.map(({ id }) => interval({ place: id }));
  kase.saveControl({ places, sides: [side], intervals, ...layers });
  return { path, kase };
}

/** Rows of a table as another SQLite program would see them. */
function rows(path: string, sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const result = database.prepare(sql).all();
  database.close();
  return result;
}

const declaredType = (path: string, table: string) =>
  rows(path, `SELECT geometry_type_name AS type FROM gpkg_geometry_columns WHERE table_name = '${table}'`)[0]?.type;

function expectValid(path: string): void {
  expect(standardComplaints(path)).toEqual([]);
  if (hasOgrinfo) expect(ogrinfoComplaints(path)).toBe("");
}

describe("the file is a valid GeoPackage", () => {
  test.each<[string, (PlaceGeometry | null)[], string]>([
    ["with nothing in it", [], "GEOMETRY"],
    ["with places nobody knows the position of", [null, null], "GEOMETRY"],
    ["with points", [point, point, null], "POINT"],
    ["with outlines", [polygon, { type: "MultiPolygon", coordinates: [[square], [square]] }], "MULTIPOLYGON"],
    [
      "with points, lines and outlines",
      [point, polygon, { type: "LineString", coordinates: square }, null],
      "GEOMETRY",
    ],
  ])("%s", (_, geometries, type) => {
    const { path, kase } = caseWith(geometries);
    const { document, bytes, reading } = sample("Tarn fell.");
    kase.addDocument(document, bytes, reading);
    kase.setSetting("title", "Tarn");
    kase.close();
    expectValid(path);
    expect([declaredType(path, "place"), declaredType(path, "control")]).toEqual([type, type]);
  });

  test("the day it is made", () => {
    const path = join(temporaryFolder(), "case.gpkg");
    openCase(path, { create: true }).close();
    expectValid(path);
  });

  test("and the checks find what is wrong with one", () => {
    const { path, kase } = caseWith([point, polygon]);
    kase.close();
    const database = new DatabaseSync(path);
    registerSpatialFunctions(database);
    database.exec(`UPDATE gpkg_contents SET min_x = 0, last_change = 'yesterday' WHERE table_name = 'place';
      DROP TRIGGER rtree_control_geometry_update3; DELETE FROM rtree_control_geometry WHERE id = 1;
      UPDATE gpkg_geometry_columns SET geometry_type_name = 'POINT' WHERE table_name = 'place'`);
    database.close();
    expect(standardComplaints(path)).toEqual([
      "requirement 15: last_change of place",
      "requirement 25: POLYGON in place, which has POINT",
      "extent of place",
      "requirement 77: feature 1 of control is in its R-tree",
      "requirement 77: the R-tree of control has nothing else in it",
      "requirement 75: trigger update3 of control",
    ]);
  });

  test.skipIf(!hasOgrinfo)("and ogrinfo complains of one that is not", () => {
    const { path, kase } = caseWith([point]);
    kase.close();
    const database = new DatabaseSync(path);
    registerSpatialFunctions(database);
    database.exec("UPDATE control SET first_day = 'spring'");
    database.close();
    expect(ogrinfoComplaints(path)).toMatch(/Warning 1: .*first_day/);
  });

  test.skipIf(!hasOgrinfo)("as GDAL reads it: geometries, days, names in any script", () => {
    const named = place("p0", "g0", { name: "Tarn السفلى 🏔️", aliases: ["Tarn", "تارن"] });
    const { path, kase } = caseWith([point, polygon], {
      places: [named, place("p1", "g1")],
      intervals: [
        interval({ place: "p0", first: "1921-05-03", last: "1921-06-01" }),
        interval({
          place: "p1",
          first: "1921-06-02",
          holder: null,
          status: "divided",
          extent: 0.5,
          parts: { north: 0.5 },
        }),
      ],
    });
    kase.close();
    const { stdout, stderr } = spawnSync("ogr2ogr", ["-f", "GeoJSON", "/vsistdout/", path, "control"], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    const [first, second] = JSON.parse(stdout).features;
    expect(first.geometry).toEqual(point);
    expect(first.properties).toMatchObject({
      place: "p0",
      name: "Tarn السفلى 🏔️",
      holder: "north",
      holder_name: "Northern League",
      first_day: "1921-05-03",
      last_day: "1921-06-01",
      period: "1921-05-03/1921-06-01",
      claims: 1,
      inferred: false,
    });
    expect(second.geometry).toEqual(polygon);
    expect(second.properties).toMatchObject({
      holder: null,
      status: "divided",
      extent: "0.5",
      share: 0.5,
      parts: { north: 0.5 },
      last_day: null,
      period: "1921-06-02/..",
    });
  });
});

test("days that no DATE column can hold are in the period, and leave the column empty", () => {
  const { path, kase } = caseWith([point], {
    intervals: [interval({ place: "p0", first: "-0480-09-20", last: "-0479-08-01" })],
  });
  kase.close();
  expect(rows(path, "SELECT first_day, last_day, period FROM control")[0]).toEqual({
    first_day: null,
    last_day: null,
    period: "-0480-09-20/-0479-08-01",
  });
  expectValid(path);
});

test("a place shows its last holder, its sources and where its position comes from", () => {
  const mentions = ["d1#a", "d1#b", "d2#a"];
  const { path, kase } = caseWith([point], {
    places: [place("p0", "g0", { mentions, aliases: ["A", "B"] }), place("nowhere", null)],
    intervals: [
      interval({ place: "p0", first: "1921-06-01", holder: "south" }),
      interval({ place: "p0", first: "1921-05-03", last: "1921-05-31" }),
    ],
  });
  kase.close();
  expect(rows(path, "SELECT place, aliases, holder, holder_name, status, since, documents, source FROM place")).toEqual(
    [
      {
        place: "p0",
        aliases: "A; B",
        holder: "south",
        holder_name: "south",
        status: "held",
        since: "1921-06-01",
        documents: 2,
        source: "survey of 1910",
      },
      {
        place: "nowhere",
        aliases: "",
        holder: null,
        holder_name: null,
        status: "unknown",
        since: null,
        documents: 0,
        source: null,
      },
    ],
  );
  expect(rows(path, "SELECT document, mention, place FROM document_place")).toEqual([
    { document: "d1", mention: "a", place: "p0" },
    { document: "d1", mention: "b", place: "p0" },
    { document: "d2", mention: "a", place: "p0" },
  ]);
  expect(rows(path, "SELECT key, name, names FROM side")).toEqual([
    { key: "north", name: "Northern League", names: "Northern League; the League" },
  ]);
});

test("saving replaces what was there, and the indexes follow", () => {
  const { path, kase } = caseWith([polygon, point]);
  const stays = rows(path, "SELECT * FROM place WHERE place = 'p1'");
  kase.saveControl({
    places: [place("q", "g0"), place("p1", "g1")],
    sides: [side],
    intervals: [interval({ place: "p1" })],
  });
  expect(rows(path, "SELECT * FROM place WHERE place = 'p1'")).toEqual(stays);
  expect(rows(path, "SELECT place FROM place ORDER BY place")).toEqual([{ place: "p1" }, { place: "q" }]);
  expect(rows(path, "SELECT place FROM control")).toEqual([{ place: "p1" }]);
  kase.close();
  expectValid(path);
});

test("the layer's type follows its geometries", () => {
  const { path, kase } = caseWith([point, polygon]);
  const layers = { places: [place("q", "g1")], sides: [side], intervals: [interval({ place: "q" })] };
  kase.saveControl(layers);
  kase.close();
  expect(rows(path, "SELECT place FROM place")).toEqual([{ place: "q" }]);
  expect(rows(path, "SELECT count(*) AS count FROM rtree_control_geometry")).toEqual([{ count: 1 }]);
  expect(declaredType(path, "control")).toBe("MULTIPOLYGON");
  expectValid(path);
});

test("saving the same layers again writes nothing; they tell which revision they are of", () => {
  const { path, kase } = caseWith([point]);
  const layers = { places: [place("p0", "g0")], sides: [side], intervals: [interval({ place: "p0" })] };
  kase.saveControl(layers);
  expect([kase.revision, kase.layersRevision]).toEqual([1, 1]);
  kase.setSetting("title", "Tarn");
  expect([kase.revision, kase.layersRevision]).toEqual([2, 1]);
  kase.saveControl(layers);
  expect([kase.revision, kase.layersRevision]).toEqual([2, 2]);
  kase.close();
  const hash = () => createHash("sha256").update(readFileSync(path)).digest("hex");
  const before = hash();
  const again = openCase(path);
  again.saveControl(structuredClone(layers));
  again.close();
  expect(hash()).toBe(before);
});

test("another program that knows the standard's functions can edit a layer, and the R-tree follows", () => {
  const { path, kase } = caseWith([point, polygon]);
  kase.close();
  const database = new DatabaseSync(path);
  registerSpatialFunctions(database);
  database.exec(`
    UPDATE place SET geometry = (SELECT geometry FROM place WHERE id = 2) WHERE id = 1;
    UPDATE place SET id = 9 WHERE id = 2;
    UPDATE control SET geometry = NULL WHERE id = 1;
    DELETE FROM control WHERE id = 2;
    UPDATE gpkg_contents SET min_x = 7, min_y = 46, max_x = 7.1, max_y = 46.1 WHERE table_name = 'place';
    UPDATE gpkg_contents SET min_x = NULL, min_y = NULL, max_x = NULL, max_y = NULL WHERE table_name = 'control';
  `);
  database.close();
  expect(standardComplaints(path)).toEqual([]);
});

test("decisions cannot be changed or removed", () => {
  const path = join(temporaryFolder(), "case.gpkg");
  openCase(path, { create: true }).close();
  const database = new DatabaseSync(path);
  database.exec("INSERT INTO decision (hash, author, time, reason, what) VALUES ('h', 'a', 't', 'r', '{}')");
  expect(() => database.exec("UPDATE decision SET reason = 'x'")).toThrow(/append-only/);
  expect(() => database.exec("DELETE FROM decision")).toThrow(/append-only/);
  database.close();
});
