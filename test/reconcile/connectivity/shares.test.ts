import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaOf, dayNumber, groundOn, sharesOf, whatBecameOf } from "../../../src/reconcile/index.ts";
import { groundOf, square } from "./map.ts";

const first = dayNumber("2031-03-01");

describe("the area of an outline", () => {
  test("is that of the sphere: a degree square at the equator, and half a hemisphere's band at 60 degrees", () => {
    const cell = (south: number, north: number) =>
      areaOf({
        type: "Polygon",
        coordinates: [
          [
            [0, south],
            [1, south],
            [1, north],
            [0, north],
            [0, south],
          ],
        ],
      });
    const exact = (south: number, north: number) =>
      6371.0072 ** 2 * (Math.PI / 180) * (Math.sin((north * Math.PI) / 180) - Math.sin((south * Math.PI) / 180));
    expect(cell(0, 1)).toBeCloseTo(exact(0, 1), 6);
    expect(cell(59, 60)).toBeCloseTo(exact(59, 60), 6);
    expect(cell(-1, 0)).toBeCloseTo(cell(0, 1), 6);
  });

  test("leaves out holes, whichever way their rings turn, and is nothing for points and lines", () => {
    const outer = (square(0, 0, 3) as { coordinates: number[][][] }).coordinates[0]!;
    const hole = (square(1, 0) as { coordinates: number[][][] }).coordinates[0]!;
    const [a, b] = [hole, hole.toReversed()].map((ring) =>
      areaOf({ type: "Polygon", coordinates: [outer, ring] as never }),
    );
    expect(a).toBeCloseTo(b!, 12);
    expect(a).toBeCloseTo((areaOf(square(0, 0, 3)) * 2) / 3, 6);
    expect(areaOf({ type: "Point", coordinates: [1, 2] })).toBe(0);
  });
});

describe("the ground of each side", () => {
  test("counts what is divided between none and all, by the shares that are told", () => {
    const ground = groundOf(["ABCD"], { "2031-03-01": ["rrbb"] });
    const histories = new Map(ground.histories);
    const [b] = histories.get("B")!;
    histories.set("B", [{ ...b!, holder: null, status: "divided", parts: { r: 0.25, b: "part" } }]);
    const { tracts } = ground.adjacency;
    const { all, known, shares } = sharesOf(tracts, groundOn({ ...ground, histories }, first).presences);
    const one = tracts[0]!.area;
    expect(known).toBe(all);
    expect(shares.map(({ side, low, best, high }) => [side, ...[low, best, high].map((x) => x / one)])).toEqual([
      ["b", 2, 2.75, 3].map((x) => (typeof x === "number" ? expect.closeTo(x, 6) : x)),
      ["r", 1, 1.25, 2].map((x) => (typeof x === "number" ? expect.closeTo(x, 6) : x)),
    ]);
  });

  test("adds up to all that is known, whoever has what and however it is shared", () => {
    const part = fc.oneof(fc.constantFrom("part", "whole", "none"), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("r", "b", "rb", "rbg", "?"), part, part), { minLength: 4, maxLength: 4 }),
        (cells) => {
          const ground = groundOf(["ABCD"], { "2031-03-01": [cells.map(([sides]) => sides[0]!).join("")] });
          const histories = new Map(ground.histories);
          for (const [index, [sides, a, b]] of cells.entries()) {
            const [interval] = histories.get("ABCD"[index]!)!;
            if (sides.length < 2) continue;
            histories.set("ABCD"[index]!, [
              {
                ...interval!,
                holder: null,
                status: "divided",
                parts: { r: a as never, b: b as never, ...(sides.length > 2 ? { g: "part" as const } : {}) },
              },
            ]);
          }
          const { known, shares } = sharesOf(
            ground.adjacency.tracts,
            groundOn({ ...ground, histories }, first).presences,
          );
          expect(shares.reduce((sum, { best }) => sum + best, 0)).toBeCloseTo(known, 9);
          for (const { low, best, high } of shares) expect(low <= best + 1e-9 && best <= high + 1e-9).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("what became of the ground each side had", () => {
  const became = (before: string, after: string) => {
    const ground = groundOf(["ABCD"], { "2031-03-01": [before], "2031-03-05": [after] });
    const on = (day: string) => groundOn(ground, dayNumber(day)).presences;
    const found = whatBecameOf(ground.adjacency.tracts, on("2031-03-01"), on("2031-03-05"));
    return Object.fromEntries([...found].map(([side, by]) => [side, Object.fromEntries(by)]));
  };

  test("is who has it now, as a part of all that the side had", () => {
    const { r, b } = became("rrrb", "rgbb");
    expect(r!.r).toBeCloseTo(1 / 3, 4);
    expect(r!.g).toBeCloseTo(1 / 3, 4);
    expect(r!.b).toBeCloseTo(1 / 3, 4);
    expect(b).toEqual({ b: 1 });
  });

  test("what somebody won is taken from those who lost there alone", () => {
    const ground = groundOf(["AB"], { "2031-03-01": ["rb"], "2031-03-05": ["rb"] });
    const [whole, other] = groundOn(ground, first).presences;
    const shared = { ...whole!, sides: ["b", "r"], parts: { r: 0.5, b: 0.5 } };
    const now = { ...whole!, sides: ["b", "g"], parts: { b: 0.5, g: 0.5 } };
    const found = whatBecameOf(ground.adjacency.tracts, [shared, other!], [now, other!]);
    expect([...found.get("r")!]).toEqual([["g", 1]]);
    expect(found.get("b")!.get("b")).toBeCloseTo(1, 9);
    expect(found.get("b")!.has("g")).toBe(false);
  });

  test("parts never come to more than the whole, and lack only what nobody is known to have", () => {
    const row = fc.array(fc.constantFrom("r", "b", "g", "?"), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(row, row, (before, after) => {
        const untold = (letters: readonly string[]) => letters.includes("?");
        for (const by of Object.values(became(before.join(""), after.join("")))) {
          const sum = Object.values(by).reduce((all, part) => all + part, 0);
          expect(sum).toBeLessThanOrEqual(1 + 1e-9);
          if (!untold(after)) expect(sum).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 200 },
    );
  });
});
