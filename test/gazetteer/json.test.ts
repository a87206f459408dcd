import { describe, expect, test } from "vitest";
import { load } from "./helpers.ts";

const square = [
  [
    [7, 46],
    [8, 46],
    [8, 47],
    [7, 47],
    [7, 46],
  ],
];

function feature(
  properties: object | null,
  geometry: object | null = { type: "Point", coordinates: [7, 46] },
  id?: unknown,
) {
  return { type: "Feature", properties, geometry, ...(id === undefined ? {} : { id }) };
}

function collection(...features: object[]) {
  return { type: "FeatureCollection", features };
}

describe("GeoJSON", () => {
  test("points and outlines come with the names their properties hold", () => {
    const { entries, problems } = load(
      collection(
        feature({ Name: "Tarn", name_ar: "تارن", alt_ar: ["تارن السفلى", "البحيرة"], type: "Town" }),
        feature({ name: "Ridge" }, { type: "MultiPolygon", coordinates: [square] }),
        feature({ name: "Mill Lane" }, { type: "LineString", coordinates: square[0] }),
        feature({ name: "Weir" }, null),
      ),
      "places.geojson",
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ name, geometry }) => [name, geometry?.type])).toEqual([
      ["Tarn", "Point"],
      ["Ridge", "MultiPolygon"],
      ["Mill Lane", "LineString"],
      ["Weir", undefined],
    ]);
    expect(entries[0]).toMatchObject({ names: ["Tarn", "تارن", "تارن السفلى", "البحيرة"], type: "town" });
  });

  test.each<
    [string, Record<string, unknown>, { name: string; names?: string[]; id?: string; parent?: string; type?: string }]
  >([
    [
      "OpenStreetMap",
      { "@id": "node/12", "name:en": "Tarn", "name:ar": "تارن", place: "suburb" },
      { name: "Tarn", names: ["Tarn", "تارن"], id: "node/12", type: "suburb" },
    ],
    [
      "humanitarian levels",
      { ADM2_EN: "Valley", ADM2_PCODE: "V1", ADM3_AR: "تارن", ADM3_EN: "Tarn", ADM3_PCODE: "V103", ADM3_REF: "x" },
      { name: "Tarn", names: ["Tarn", "تارن"], id: "V103", parent: "V1" },
    ],
    [
      "GADM",
      {
        GID_2: "X.1_1",
        NAME_2: "Valley",
        GID_3: "X.1.2_1",
        NAME_3: "Tarn",
        VARNAME_3: "Tarne|Tarnum",
        NL_NAME_3: "تارن",
      },
      { name: "Tarn", names: ["Tarn", "Tarne", "Tarnum", "تارن"], id: "X.1.2_1", parent: "X.1_1" },
    ],
    ["geoBoundaries", { shapeName: "Tarn", shapeID: "8B2", shapeType: "ADM3" }, { name: "Tarn", id: "8B2" }],
    ["a name that is a settlement's kind is none", { place: "town", label: "Tarn" }, { name: "Tarn", type: "town" }],
    [
      "an id in words where there is no name",
      { id: "valley-outline", note: "drawn by hand" },
      { name: "valley-outline", id: "valley-outline" },
    ],
  ])("%s", (_, properties, expected) => {
    const { entries, problems } = load(collection(feature(properties)), "x.geojson");
    expect(problems).toEqual([]);
    expect(entries[0]).toMatchObject(expected);
  });

  test("a feature's own id serves where its properties have none", () => {
    expect(load(feature({ name: "Tarn" }, null, "t1")).entries[0]?.id).toBe("t1");
    expect(load(feature({ name: "Tarn", id: "own" }, null, "t1")).entries[0]?.id).toBe("own");
  });

  test("parts of one place become one outline; another place of a doubtful id keeps its own", () => {
    const polygon = { type: "Polygon", coordinates: square };
    const { entries, problems } = load(
      collection(
        feature({ city_id: 4, name: "Tarn" }, polygon),
        feature({ city_id: 4, name: "Tarn" }, { type: "MultiPolygon", coordinates: [square, square] }),
        feature({ city_id: 4, name: "Tarn Park" }, polygon),
        feature({ id: "lane", name: "Mill Lane" }, { type: "LineString", coordinates: square[0] }),
        feature({ id: "lane", name: "Mill Lane" }, { type: "LineString", coordinates: square[0] }),
      ),
      "city.geojson",
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ id, geometry }) => [id, geometry?.type, geometry?.coordinates.length])).toEqual([
      ["city-4", "MultiPolygon", 3],
      ["tarn-park", "Polygon", 1],
      ["lane", "MultiLineString", 2],
    ]);
  });

  test("faulty features are named, the rest is loaded", () => {
    const bad: [object, RegExp][] = [
      [feature({ name: "A" }, { type: "Point", coordinates: [46, 137] }), /feature 2: latitude 137 .* swapped/],
      [feature({ name: "A" }, { type: "Point", coordinates: ["7", "46"] }), /not two numbers/],
      [
        feature(
          { name: "A" },
          {
            type: "Polygon",
            coordinates: [
              [
                [7, 46],
                [8, 46],
              ],
            ],
          },
        ),
        /fewer than three corners/,
      ],
      [feature({ name: "A" }, { type: "Polygon", coordinates: [[]] }), /has no positions/],
      [feature({ name: "A" }, { type: "Circle", coordinates: [] }), /not supported \(Circle\)/],
      [feature({ name: "A" }, { type: "GeometryCollection", geometries: [] }), /not supported/],
      [
        feature(
          { name: "A" },
          {
            type: "MultiPoint",
            coordinates: [
              [7, 46],
              [8, 47],
            ],
          },
        ),
        /it has 2 points/,
      ],
      [feature({ name: "A" }, { type: "LineString", coordinates: [[7, 46]] }), /fewer than two positions/],
      [feature({}), /it has no name/],
      [feature(null), /it has no name/],
      [[1, 2] as object, /it is no object/],
    ];
    for (const [wrong, reason] of bad) {
      const { entries, problems } = load(
        collection(feature({ name: "Tarn" }), wrong, feature({ name: "Weir" })),
        "x.geojson",
      );
      expect(entries.map((entry) => entry.name)).toEqual(["Tarn", "Weir"]);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(reason);
    }
  });

  test("heights are left out, and a multipoint of one is a point", () => {
    const { entries } = load(collection(feature({ name: "A" }, { type: "MultiPoint", coordinates: [[7, 46, 900]] })));
    expect(entries[0]?.geometry).toEqual({ type: "Point", coordinates: [7, 46] });
  });

  test("another reference system is refused, since its numbers are no degrees", () => {
    const crs = (name: string) => ({
      ...collection(feature({ name: "A" })),
      crs: { type: "name", properties: { name } },
    });
    expect(() => load(crs("urn:ogc:def:crs:EPSG::32637"))).toThrow(/EPSG::32637; convert them to WGS 84/);
    expect(load(crs("urn:ogc:def:crs:OGC:1.3:CRS84")).entries).toHaveLength(1);
    expect(load(crs("urn:ogc:def:crs:EPSG::4326")).entries).toHaveLength(1);
  });

  test("one feature a line, with or without record separators", () => {
    const lines = [feature({ name: "Tarn" }), feature({ name: "Weir" })].map((each) => JSON.stringify(each));
    expect(load(lines.join("\n")).entries).toHaveLength(2);
    expect(load(lines.map((line) => `\u001e${line}\n`).join("")).entries).toHaveLength(2);
    const broken = load(`${lines[0]}\n{"type":\n${lines[1]}\n`, "x.geojsonl");
    expect(broken.entries).toHaveLength(2);
    expect(broken.problems).toEqual(["x.geojsonl, line 2: it is no well-formed JSON object; left out"]);
  });
});

test("values nested without end are neither names nor geometries", () => {
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  const text = `[{"name":"Tarn","names":${deep}},{"name":"Weir","geometry":{"type":"Polygon","coordinates":${deep}}}]`;
  const { entries, problems } = load(text, "x.json");
  expect(entries).toEqual([expect.objectContaining({ name: "Tarn", names: ["Tarn"] })]);
  expect(problems).toEqual(["x.json, entry 2: a position of its geometry is not two numbers; left out"]);
});

describe("a JSON list of places", () => {
  const tarn = {
    id: "tarn",
    name: "Lower Tarn",
    aliases: [{ text: "Tarn", lang: "en" }, { text: "تارن", lang: "ar" }, "Tarne"],
    type: "town",
    parent: null,
    lat: 46.25,
    lon: 7.5,
    precision: "approximate",
    source: "survey",
    seen_in: ["a"],
  };

  test("is read with aliases as texts or with their language", () => {
    const { entries, problems } = load([tarn]);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        id: "tarn",
        name: "Lower Tarn",
        names: ["Lower Tarn", "Tarn", "تارن", "Tarne"],
        type: "town",
        parent: null,
        geometry: { type: "Point", coordinates: [7.5, 46.25] },
        precision: "approximate",
        source: "survey",
      },
    ]);
  });

  test("may be wrapped in an object", () => {
    expect(load({ licence: "own", places: [tarn] }).entries).toHaveLength(1);
  });

  test.each([
    ["[1, 2]", /entry 1: it is no object/],
    ["[]", /no places in it/],
    ["{}", /holds no places/],
    ['"Tarn"', /no places|no name/],
    ["[{]", /looks like JSON, but is not well-formed/],
    ['{"type":"Topology","objects":{}}', /TopoJSON; convert/],
    ['{"type":"FeatureCollection"}', /no list of features/],
  ])("%s is refused", (text, message) => {
    expect(() => load(text, "places.json")).toThrow(message);
  });
});
