import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsAround } from "../../../src/reconcile/connectivity/cells.ts";

const square = [
  { id: "a", position: [10, 50] as const },
  { id: "b", position: [10.02, 50] as const },
  { id: "c", position: [10, 50.015] as const },
  { id: "d", position: [10.02, 50.015] as const },
];

function contains(ring: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = ring[index - 1]!;
    const [bx, by] = ring[index]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

describe("cellsAround", () => {
  it("gives each point a closed ring that holds it and no other", () => {
    const cells = cellsAround(square);
    expect(cells.map((cell) => cell.id)).toEqual(["a", "b", "c", "d"]);
    for (const cell of cells) {
      expect(cell.ring[0]).toEqual(cell.ring.at(-1));
      for (const point of square) expect(contains(cell.ring, point.position)).toBe(point.id === cell.id);
    }
  });

  it("cuts a cell off at a radius that follows the spacing: far ground belongs to nobody", () => {
    const far = { id: "far", position: [10.5, 50] as const };
    const cell = cellsAround([...square, far]).find((one) => one.id === "far")!;
    const width = Math.max(...cell.ring.map(([x]) => x)) - Math.min(...cell.ring.map(([x]) => x));
    expect(width).toBeLessThan(0.1);
    expect(cell.radius).toBeLessThan(4);
  });

  it("draws a circle around a lone point", () => {
    const [cell] = cellsAround([{ id: "only", position: [0, 0] }]);
    expect(cell!.ring.length).toBeGreaterThan(30);
    expect(cell!.radius).toBe(2);
  });

  it("keeps off the ground of places that have an outline", () => {
    const [without] = cellsAround([square[0]!, square[1]!]);
    const [within] = cellsAround([square[0]!, square[1]!], [[10.005, 50]]);
    expect(Math.max(...within!.ring.map(([x]) => x))).toBeLessThan(Math.max(...without!.ring.map(([x]) => x)));
  });

  it("has nothing to say of no points", () => expect(cellsAround([])).toEqual([]));

  it("gives points of one position one cell, and never a broken ring, wherever points lie", () => {
    const point = fc.tuple(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (positions) => {
        const cells = cellsAround(positions.map((position, index) => ({ id: String(index), position })));
        expect(cells.length).toBeGreaterThan(0);
        for (const cell of cells) {
          expect(cell.ring.length).toBeGreaterThanOrEqual(4);
          expect(cell.ring.flat().every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
