import { describe, expect, it } from "vitest";
import { anchorOf } from "../../src/ask/index.ts";
import { mapGeometry } from "../../src/ask/map/geometry.ts";
import type { PlaceEntry } from "../../src/serve/answers.ts";

function place(id: string, type: string, geometry: PlaceEntry["geometry"], more: Partial<PlaceEntry> = {}): PlaceEntry {
  return { id, name: id, aliases: [], type, parent: null, geometry, source: "a survey", told: true, ...more };
}
const point = (x: number, y: number) => ({ type: "Point" as const, coordinates: [x, y] as [number, number] });
const box = (x: number, y: number, size: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ] as [number, number][],
  ],
});
const roles = (places: PlaceEntry[], id: string) =>
  mapGeometry(places)
    .shapes.filter((shape) => shape.properties.place === id)
    .map((shape) => shape.properties.role);

describe("mapGeometry", () => {
  it("gives ground that is known by its point a cell, and says that nobody drew it", () => {
    const { shapes } = mapGeometry([place("a", "district", point(1, 1)), place("b", "district", point(1.01, 1))]);
    const cells = shapes.filter((shape) => shape.properties.role === "cell");
    expect(cells.map((cell) => cell.properties.place)).toEqual(["a", "b"]);
    expect(cells.every((cell) => cell.properties.inferred)).toBe(true);
    expect(shapes.filter((shape) => shape.properties.inferred)).toEqual(cells);
  });

  it("draws an outline as it is given, and no cell for it", () => {
    const places = [place("a", "district", box(1, 1, 0.01)), place("b", "district", point(1.02, 1))];
    expect(roles(places, "a")).toEqual(["area"]);
    expect(roles(places, "b")).toEqual(["cell", "point"]);
  });

  it.each(["bridge", "mosque", "road", "checkpoint", "governorate", "country"])("gives no ground to a %s", (type) => {
    expect(roles([place("a", type, point(1, 1)), place("b", "district", point(1.02, 1))], "a")).toEqual(["point"]);
  });

  it("gives no cell to a town whose quarters are places of their own, nor to any place that holds others", () => {
    const quarter = place("quarter", "district", point(1.01, 1));
    expect(roles([place("town", "city", point(1, 1)), quarter], "town")).toEqual(["point"]);
    expect(roles([place("town", "city", point(3, 1)), quarter], "town")).toEqual(["cell", "point"]);
    const parts = ["a", "b", "c"].map((id, at) => place(id, "hill", point(1.01 + at / 100, 1), { parent: "valley" }));
    const valley = place("valley", "area", point(1, 1));
    expect(roles([valley, ...parts], "valley")).toEqual(["point"]);
    // One place in it, or a few bridges, leave a district its ground.
    expect(roles([valley, parts[0]!], "valley")).toEqual(["cell", "point"]);
    const bridges = parts.map((part) => ({ ...part, type: "bridge" }));
    expect(roles([valley, ...bridges], "valley")).toEqual(["cell", "point"]);
  });

  it("gives no ground to a place that is only named, and none of its name to a country", () => {
    const named = place("b", "district", point(1.02, 1), { told: false });
    expect(roles([place("a", "district", point(1, 1)), named], "b")).toEqual(["point"]);
    expect(roles([place("b", "country", point(1.02, 1), { told: false })], "b")).toEqual([]);
  });

  it("keeps places without a position off the map", () => {
    const { shapes, anchors, bounds } = mapGeometry([place("a", "district", null)]);
    expect({ shapes, anchors, bounds }).toEqual({ shapes: [], anchors: [], bounds: null });
  });

  it("shows the surroundings as ground of nobody, and credits each source once", () => {
    const river = place(
      "river",
      "river",
      {
        type: "LineString",
        coordinates: [
          [1, 1],
          [2, 2],
        ],
      },
      { source: "a sketch" },
    );
    const { shapes, credits } = mapGeometry(
      [place("a", "hill", point(1, 1)), place("b", "hill", point(2, 1))],
      [river],
    );
    expect(shapes[0]?.properties).toMatchObject({ role: "ground", place: null, name: "river" });
    expect(credits).toEqual(["a survey", "a sketch"]);
  });
});

describe("anchorOf", () => {
  it("is the centre of gravity of the largest ring", () => {
    const polygon = box(10, 50, 0.2);
    const [x, y] = anchorOf(polygon);
    expect(x).toBeCloseTo(10.1, 9);
    expect(y).toBeCloseTo(50.1, 9);
    const both = { type: "MultiPolygon" as const, coordinates: [box(0, 0, 0.01).coordinates, polygon.coordinates] };
    expect(anchorOf(both)[0]).toBeCloseTo(10.1, 9);
  });

  it("does not break on a ring without an area", () => {
    expect(
      anchorOf({
        type: "Polygon",
        coordinates: [
          [
            [1, 2],
            [1, 2],
            [1, 2],
            [1, 2],
          ],
        ],
      }),
    ).toEqual([1, 2]);
  });
});
