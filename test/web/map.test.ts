import { describe, expect, it } from "vitest";
import type { MapGeometry } from "../../src/ask/map/geometry.ts";
import { theatre } from "../../src/export/map/theatre.ts";
import { degreesInWords, graticuleLines, graticuleStep } from "../../src/web/map/graticule.ts";
import { type LabelWish, placeLabels } from "../../src/web/map/labels.ts";
import { Occupancy } from "../../src/web/map/occupancy.ts";
import { scaleLength } from "../../src/web/map/scaleBar.ts";
import { drawnAs } from "../../src/web/map/type.ts";

const frame = { left: 0, top: 0, right: 1000, bottom: 800 };
const wish = (id: string, x: number, y: number, priority = 0, more: Partial<LabelWish> = {}): LabelWish => ({
  id,
  x,
  y,
  width: 80,
  height: 15,
  where: "beside",
  priority,
  ...more,
});

describe("placeLabels", () => {
  it("covers nothing twice, however dense, and takes the most important", () => {
    const wishes = Array.from({ length: 2000 }, (_, at) => wish(String(at), (at * 37) % 1000, (at * 61) % 800, at));
    const placed = placeLabels(wishes, new Occupancy(), frame);
    expect(placed.length).toBeGreaterThan(150);
    for (const [at, { box }] of placed.entries()) {
      for (const { box: other } of placed.slice(at + 1)) {
        const apart =
          box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
        expect(apart).toBe(true);
      }
    }
    expect(placed[0]?.wish.id).toBe("1999");
  });

  it("stays within the frame, and leaves out what has no room", () => {
    const [placed] = placeLabels([wish("edge", 990, 400)], new Occupancy(), frame);
    expect(placed!.box.right).toBeLessThanOrEqual(990);
    expect(placeLabels([wish("wide", 500, 400, 0, { width: 2000 })], new Occupancy(), frame)).toEqual([]);
    expect(placeLabels([wish("outside", 1200, 400)], new Occupancy(), frame)).toEqual([]);
  });

  it("covers no symbol but its own", () => {
    const symbol = { left: 505, top: 390, right: 590, bottom: 410 };
    const [placed] = placeLabels([wish("a", 500, 400)], new Occupancy([symbol]), frame);
    expect(placed!.box.right).toBeLessThan(500);
  });

  it("sets the name of an area over its middle", () => {
    const [placed] = placeLabels([wish("a", 500, 400, 0, { where: "over" })], new Occupancy(), frame);
    expect((placed!.box.left + placed!.box.right) / 2).toBe(500);
  });
});

describe("theatre", () => {
  const at = (places: Record<string, [number, number]>): MapGeometry => ({
    shapes: Object.entries(places).map(([place, coordinates]) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates },
      properties: { place, name: place, type: "village", role: "point", told: true, inferred: false },
    })),
    anchors: Object.entries(places).map(([place, position]) => ({ place, position })),
    bounds: null,
    credits: [],
  });
  const town = Object.fromEntries(
    Array.from({ length: 30 }, (_, at): [string, [number, number]] => [
      `t${at}`,
      [10 + (at % 6) / 100, 50 + at / 1000],
    ]),
  );

  it("is not stretched by a capital that is named once", () => {
    const box = theatre(at({ ...town, capital: [14, 53] }), (place) => (place === "capital" ? 1 : 5))!;
    expect(box[2]).toBeLessThan(10.1);
  });

  it("takes in what lies just outside, and few places altogether", () => {
    expect(theatre(at({ a: [1, 1], b: [9, 9] }), () => 1)).toEqual([1, 1, 9, 9]);
    expect(theatre(at({}), () => 1)).toBeNull();
  });
});

describe("the frame", () => {
  it("has at least three meridians across any span, at whole degrees, minutes or seconds", () => {
    for (const span of [0.002, 0.05, 0.4, 3, 40, 200])
      expect(graticuleLines(0, span, graticuleStep(span)).length).toBeGreaterThanOrEqual(3);
  });

  it("writes degrees as maps do", () => {
    expect(degreesInWords(37 + 1 / 6, 1 / 6, "longitude")).toBe("37° 10′ E");
    expect(degreesInWords(-14.25, 1 / 60, "longitude")).toBe("14° 15′ W");
    expect(degreesInWords(-36, 1, "latitude")).toBe("36° S");
    expect(degreesInWords(0, 1, "latitude")).toBe("0°");
    expect(degreesInWords(36 + 1 / 3600, 1 / 3600, "latitude")).toBe("36° 00′ 01″ N");
  });

  it("has a scale of a round length that fits", () => {
    expect(scaleLength(0.05, 180)).toEqual({ kilometres: 5, width: 100 });
    expect(scaleLength(0.0001, 180).kilometres).toBeCloseTo(0.01, 9);
  });
});

describe("drawnAs", () => {
  it.each([
    ["hill", "triangle", "nature"],
    ["village", "circle", "settlement"],
    ["airbase", "square", "site"],
    ["bridge", "bar", "site"],
    ["district", "circle", "quarter"],
    ["place", "circle", "quarter"],
  ])("a %s is a %s, its name set as %s", (type, symbol, face) => expect(drawnAs(type)).toMatchObject({ symbol, face }));
});
