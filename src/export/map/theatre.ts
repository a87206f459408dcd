import type { MapGeometry } from "../../ask/map/geometry.ts";
import type { PlaceGeometry } from "../../model/index.ts";

export type Box = readonly [west: number, south: number, east: number, north: number];

/** The share of all claims, at each edge, that may lie outside of the first view. */
const trimmed = 0.03;
const fewPlaces = 6;

/**
 * The box that a map shows first: the ground that the claims are about. A capital or a road far off that is named once
 * does not shrink the theatre to a dot; whatever lies just outside is taken in again.
 *
 * @param weight how much is said of a place
 */
export function theatre(geometry: MapGeometry, weight: (place: string) => number): Box | null {
  const { anchors } = geometry;
  if (anchors.length === 0) return null;
  const points = anchors.map(({ place, position }) => ({
    place,
    x: position[0],
    y: position[1],
    weight: weight(place),
  }));
  if (points.length <= fewPlaces) return shapesBox(geometry, new Set(anchors.map((anchor) => anchor.place)));
  const [west, east] = between(points.map((point) => [point.x, point.weight]));
  const [south, north] = between(points.map((point) => [point.y, point.weight]));
  const marginX = (east - west) * 0.3;
  const marginY = (north - south) * 0.3;
  const within = points.filter(
    ({ x, y }) => x >= west - marginX && x <= east + marginX && y >= south - marginY && y <= north + marginY,
  );
  return shapesBox(geometry, new Set(within.map((point) => point.place)));
}

/** The box of everything that is on the map. */
export function everything(geometry: MapGeometry): Box | null {
  return shapesBox(geometry, new Set(geometry.anchors.map((anchor) => anchor.place)));
}

/** Weighted quantiles: the values between which all but the trimmed edges lie. */
function between(values: [value: number, weight: number][]): [number, number] {
  const sorted = values.toSorted((a, b) => a[0] - b[0]);
  const all = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  const edge = (from: [number, number][]) => {
    let sum = 0;
    for (const [value, weight] of from) {
      sum += weight;
      if (sum > all * trimmed) return value;
    }
    return from.at(-1)![0];
  };
  return [edge(sorted), edge(sorted.toReversed())];
}

function shapesBox(geometry: MapGeometry, places: ReadonlySet<string>): Box | null {
  let box: [number, number, number, number] | null = null;
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [x, y] = value as unknown[];
    if (typeof x !== "number" || typeof y !== "number") {
      for (const part of value) visit(part);
    } else if (box) {
      box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
    } else box = [x, y, x, y];
  };
  for (const shape of geometry.shapes) {
    if (shape.properties.place === null || !places.has(shape.properties.place)) continue;
    // A road or river runs out of the theatre; its label's place is enough.
    if (shape.properties.role === "line")
      visit(geometry.anchors.find((one) => one.place === shape.properties.place)?.position);
    else visit((shape.geometry as PlaceGeometry).coordinates);
  }
  return box;
}
