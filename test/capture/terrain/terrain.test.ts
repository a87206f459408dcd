import { describe, expect, test } from "vitest";
import { loadTerrain } from "../../../src/capture/terrain/index.ts";
import type { TerrainKind } from "../../../src/model/index.ts";

function load(text: string, origin = "ground.json", as?: TerrainKind) {
  return loadTerrain(new TextEncoder().encode(text), origin, as);
}

const collection = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features });
const line = {
  type: "LineString",
  coordinates: [
    [1, 2],
    [3, 4],
  ],
};
const point = { type: "Point", coordinates: [1, 2] };
const feature = (properties: object, geometry: unknown) => ({ type: "Feature", properties, geometry });

describe("borders", () => {
  const borders = (text: string, origin?: string) =>
    load(text, origin).features.map(({ a, b, source }) => [a, b, source]);

  test("are read from a list of pairs, and the order of the two does not matter", () => {
    const edges = [{ a: "tarn", b: "esk", basis: "survey" }, ["esk", "tarn"], { from: "esk", to: "دَلتا" }];
    expect(borders(JSON.stringify({ edges }))).toEqual([
      ["esk", "tarn", "survey"],
      ["esk", "دَلتا", null],
    ]);
  });

  test("are read from lists of neighbours and from a table", () => {
    expect(borders('{"neighbours":{"tarn":["esk","tarn"],"esk":["tarn"]}}')).toEqual([["esk", "tarn", null]]);
    expect(borders("a;b;source\nLower Tarn;Esk;\n", "borders.csv")).toEqual([["Esk", "Lower Tarn", null]]);
  });

  test("come with the ground that places stand on", () => {
    const { features } = load('{"place_to_unit":{"mill":{"unit":["tarn","esk"]},"ford":"esk"}}');
    expect(features.map(({ kind, a, b }) => `${kind} ${a} ${b}`)).toEqual([
      "part mill tarn",
      "part mill esk",
      "part ford esk",
    ]);
  });

  test("that name one place only are left out, each with a line that says so", () => {
    const { features, problems } = load('{"edges":[{"a":"tarn"},{"a":"tarn","b":"tarn"},{"a":"tarn","b":"esk"}]}');
    expect(features).toHaveLength(1);
    expect(problems).toEqual([
      "ground.json, border 1: it does not name two places; left out",
      "ground.json, border 2: it does not name two places; left out",
    ]);
  });
});

describe("lines and points", () => {
  test("are what they say they are, in words or as OpenStreetMap tells it", () => {
    const { features } = load(
      collection(
        feature({ id: "r1", type: "River" }, line),
        feature({ id: "w1", waterway: "canal" }, line),
        feature({ id: "h1", highway: "primary", bridge: "yes" }, line),
        feature({ id: "f1", ford: "yes" }, point),
        feature({ id: "b1", kind: "bridge", name: "Híd 🌉" }, point),
      ),
    );
    expect(features.map(({ id, kind, name }) => `${id} ${kind} ${name}`)).toEqual([
      "r1 barrier r1",
      "w1 barrier w1",
      "h1 road h1",
      "f1 crossing f1",
      "b1 crossing Híd 🌉",
    ]);
  });

  test("are what the user says where they do not say it, but only where that can be", () => {
    expect(load(collection(feature({ name: "Old road" }, line)), "roads.geojson", "road").features[0]).toMatchObject({
      id: "roads-1",
      kind: "road",
      name: "Old road",
    });
    expect(() => load(collection(feature({}, line)))).toThrow(/say it with --as/);
    expect(() => load(collection(feature({}, line)), "x.json", "crossing")).toThrow(
      /a crossing is a point, and this is not/,
    );
    expect(() => load(collection(feature({}, point)), "x.json", "road")).toThrow(/a road is a line, and this is not/);
  });

  test("many faults of one kind are one line", () => {
    const { problems } = load(
      collection(feature({ type: "road" }, line), ...Array.from({ length: 9 }, () => feature({}, line))),
    );
    expect(problems).toEqual([
      "ground.json, feature 2, feature 3 and 7 more: it does not say whether it is a road, a barrier or a crossing; say it with --as; left out",
    ]);
  });

  test("areas, impossible positions and empty files are Problems in one line", () => {
    const area = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    expect(() => load(collection(feature({ type: "river" }, area)))).toThrow(/it is an area/);
    expect(() =>
      load(
        collection(
          feature(
            { type: "river" },
            {
              type: "LineString",
              coordinates: [
                [0, 99],
                [1, 1],
              ],
            },
          ),
        ),
      ),
    ).toThrow(/ground\.json/);
    expect(() => load("{}")).toThrow(/ground\.json/);
    expect(() => load("name\nTarn\n", "x.csv")).toThrow(/neither a geometry nor the names of two places/);
  });
});
