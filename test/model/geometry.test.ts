import { expect, test } from "vitest";
import { liesIn } from "../../src/model/geometry.ts";

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
] as [number, number][];
const hole = square.map(([x, y]): [number, number] => [1 + x / 4, 1 + y / 4]);

test("a position lies in an outline, not in its hole, not beside it", () => {
  const polygon = { type: "Polygon" as const, coordinates: [square, hole] };
  expect(liesIn([3, 3], polygon)).toBe(true);
  expect(liesIn([1.5, 1.5], polygon)).toBe(false);
  expect(liesIn([5, 3], polygon)).toBe(false);
});

test("any part of a place in several parts will do; points and lines have no inside", () => {
  const far = square.map(([x, y]): [number, number] => [x + 10, y]);
  expect(liesIn([11, 1], { type: "MultiPolygon", coordinates: [[square], [far]] })).toBe(true);
  expect(liesIn([1, 1], { type: "Point", coordinates: [1, 1] })).toBe(false);
  expect(liesIn([1, 1], { type: "LineString", coordinates: square })).toBe(false);
});
