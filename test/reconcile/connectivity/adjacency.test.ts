import { describe, expect, test } from "vitest";
import type { TerrainFeature } from "../../../src/model/index.ts";
import { adjacencyOf, tractsOf } from "../../../src/reconcile/connectivity/index.ts";
import { entry } from "../build.ts";
import { adjacencyOn, bordersOn, mapOf, middle, placesOf, square } from "./map.ts";

const feature = (words: Partial<TerrainFeature> & Pick<TerrainFeature, "kind">): TerrainFeature => ({
  id: JSON.stringify(words),
  ...{ name: null, a: null, b: null, geometry: null, source: null },
  ...words,
});
const line = (...coordinates: [number, number][]) => ({ type: "LineString" as const, coordinates });

describe("outlines border on each other", () => {
  test("where they share an edge, and not where only corners meet", () => {
    expect(bordersOn(adjacencyOn(["AB", "CD"]))).toEqual(["AB", "AC", "BD", "CD"]);
  });

  test("across the width of a street, and not across a square of other ground", () => {
    const [a, b] = [square(0, 0), square(1, 0)];
    const moved = (metres: number) => ({
      ...b,
      coordinates: (b as unknown as { coordinates: [number, number][][] }).coordinates.map((ring) =>
        ring.map(([x, y]): [number, number] => [x + metres / 111_195, y]),
      ),
    });
    const bordersAt = (metres: number) => {
      const gazetteer = [
        entry("A", { id: "A", geometry: a }),
        entry("B", { id: "B", geometry: moved(metres) as never }),
      ];
      const tracts = tractsOf({ places: placesOf(gazetteer), gazetteer, terrain: [], told: new Set(["A", "B"]) });
      return adjacencyOf(tracts, []).borders.length;
    };
    expect(bordersAt(60)).toBe(1);
    expect(bordersAt(500)).toBe(0);
  });

  test("the edge of the map is what the ground outside touches, a hole in it is not", () => {
    const { tracts, rim } = adjacencyOn(["ABC", "D.E", "FGH"]);
    expect(tracts.every((_, tract) => rim[tract])).toBe(true);
    const inner = adjacencyOn(["ABCDE", "FGHIJ", "KL.MN", "OPQRS", "TUVWX"]);
    const atEdge = inner.tracts.flatMap(({ id }, tract) => (inner.rim[tract] ? [id] : [])).join("");
    expect(atEdge).toBe("ABCDEFJKNOSTUVWX");
  });
});

describe("places known by a point", () => {
  test("border on each other as the ground nearer to one than to any other does", () => {
    const points = [0, 1, 2].map((column) =>
      entry(`P${column}`, { id: `P${column}`, geometry: { type: "Point", coordinates: middle(column, 0) } }),
    );
    const told = new Set(points.map(({ id }) => id));
    const tracts = tractsOf({ places: placesOf(points), gazetteer: points, terrain: [], told });
    const found = adjacencyOf(tracts, []);
    expect(tracts.every(({ drawn }) => drawn)).toBe(true);
    expect(found.borders.map(({ a, b, basis }) => `${a}${b} ${basis}`)).toEqual(["01 cells", "12 cells"]);
  });

  test("in an outline of another name stand on its ground and have no cell of their own", () => {
    const gazetteer = [
      ...mapOf(["AB"]),
      entry("Mill", { id: "mill", type: "hill", geometry: { type: "Point", coordinates: middle(0, 0) } }),
    ];
    const places = placesOf(gazetteer).filter(({ id }) => id !== "A");
    const tracts = tractsOf({ places, gazetteer, terrain: [], told: new Set(["mill", "B"]) });
    expect(tracts.map(({ id, places: on }) => `${id}: ${on.join(" ")}`)).toEqual(["A: mill", "B: B"]);
  });

  test("the outline of a whole is no ground beside its parts", () => {
    const gazetteer = [...mapOf(["ABC"]), entry("Whole", { id: "whole", geometry: square(0, 0, 3) })];
    const tracts = tractsOf({ places: [], gazetteer, terrain: [], told: new Set() });
    expect(tracts.map(({ id }) => id)).toEqual(["A", "B", "C"]);
  });
});

describe("the user's terrain", () => {
  test("its borders alone count between the places it names, by id or by name", () => {
    const given = [
      feature({ kind: "border", a: "A", b: "D" }),
      feature({ kind: "border", a: "B", b: "a" }),
      feature({ kind: "border", a: "A", b: "nowhere" }),
    ];
    const found = adjacencyOn(["AB", "CD"], given);
    expect(bordersOn(found)).toEqual(["AB", "AC", "AD", "CD"]);
    expect(found.unknown).toEqual(["nowhere"]);
  });

  test("a river bars what lies on its two banks, a bridge or a road over it opens its own border only", () => {
    const [, north] = middle(0, -1);
    const x = middle(0, 0)[0] * 2;
    const river = feature({ kind: "barrier", name: "Esk", geometry: line([x, north], [x, -north * 9]) });
    const barred = adjacencyOn(["AB", "CD"], [river]);
    expect(bordersOn(barred)).toEqual(["AC", "BD"]);
    expect(barred.barred.map(({ by }) => by)).toEqual(["Esk", "Esk"]);
    const bridge = feature({ kind: "crossing", geometry: { type: "Point", coordinates: [x, middle(0, 0)[1]] } });
    expect(bordersOn(adjacencyOn(["AB", "CD"], [river, bridge]))).toEqual(["AB", "AC", "BD"]);
    const road = feature({ kind: "road", geometry: line(middle(0, 1), middle(1, 1)) });
    expect(bordersOn(adjacencyOn(["AB", "CD"], [river, road]))).toEqual(["AC", "BD", "CD"]);
  });

  test("a river that comes and goes on one bank bars nothing", () => {
    const [x, y] = middle(0, 0);
    const winding = feature({
      kind: "barrier",
      geometry: line([x + 0.001, y + 1], [x + 0.001, y - 0.02], [x + 0.003, y - 0.02], [x + 0.003, y + 1]),
    });
    expect(bordersOn(adjacencyOn(["AB"], [winding]))).toEqual(["AB"]);
  });
});

describe("places of which only the borders are told", () => {
  const gazetteer = [entry("A", { id: "A", geometry: square(0, 0) })];
  const own = (name: string, ...aliases: string[]) => ({
    ...{ id: `p-${name}`, name, aliases, mentions: [], type: "village", parent: null, gazetteer: null },
  });
  const places = [...placesOf(gazetteer), own("Bree", "Old Bree"), own("Cole"), own("Dunn")];
  const terrain = [
    feature({ kind: "border", a: "A", b: "Old Bree" }),
    feature({ kind: "border", a: "Bree", b: "cole" }),
  ];
  const tracts = tractsOf({ places, gazetteer, terrain, told: new Set(places.map(({ id }) => id)) });

  test("are ground without outline, by any of their names; what no border names is none", () => {
    expect(tracts.map(({ id, outline, area }) => `${id} ${outline === null} ${area > 0}`)).toEqual([
      "A false true",
      "p-Bree true false",
      "p-Cole true false",
    ]);
  });

  test("border on what the file says, on the same ground as outlines", () => {
    const { borders, unknown, rim } = adjacencyOf(tracts, terrain);
    expect(borders.map(({ a, b, basis }) => `${a}${b} ${basis}`)).toEqual(["01 given", "12 given"]);
    expect(unknown).toEqual([]);
    expect(rim).toEqual([true, true, true]);
  });

  test("need no position at all", () => {
    const alone = tractsOf({ places: places.slice(1), gazetteer: [], terrain: terrain.slice(1), told: new Set() });
    const { borders, graph } = adjacencyOf(alone, terrain.slice(1));
    expect(borders).toHaveLength(1);
    expect(graph).toEqual([[1], [0]]);
  });
});
