import type { Feature, FeatureCollection } from "geojson";

const steps = [30, 20, 10, 5, 2, 1, 1 / 2, 1 / 4, 1 / 6, 1 / 12, 1 / 20, 1 / 30, 1 / 60, 1 / 120, 1 / 360, 1 / 3600];

/** The spacing, in degrees, that gives at least three lines across a span: whole degrees, minutes or seconds. */
export function graticuleStep(span: number): number {
  return steps.find((step) => span / step >= 3) ?? steps.at(-1)!;
}

/** Multiples of a step within a range. */
export function graticuleLines(from: number, to: number, step: number): number[] {
  const lines: number[] = [];
  for (let line = Math.ceil(from / step - 1e-9); line * step <= to + step * 1e-9; line++) lines.push(line * step);
  return lines;
}

/** Meridians and parallels over a box with a wide margin, for the map's quiet ground. */
export function graticule(
  [west, south, east, north]: readonly [number, number, number, number],
  step: number,
): FeatureCollection {
  const lines = (from: number, to: number) => graticuleLines(Math.max(from, -180), Math.min(to, 180), step);
  const low = Math.max(south, -85);
  const high = Math.min(north, 85);
  const features: Feature[] = [
    ...lines(west, east).map((x) =>
      lineOf([
        [x, low],
        [x, high],
      ]),
    ),
    ...lines(low, high).map((y) =>
      lineOf([
        [west, y],
        [east, y],
      ]),
    ),
  ];
  return { type: "FeatureCollection", features };
}

function lineOf(coordinates: [number, number][]): Feature {
  return { type: "Feature", properties: {}, geometry: { type: "LineString", coordinates } };
}

/** "37° 10′ E": degrees and minutes, seconds where the step needs them. */
export function degreesInWords(value: number, step: number, axis: "longitude" | "latitude"): string {
  const letters = axis === "longitude" ? ["E", "W"] : ["N", "S"];
  const seconds = Math.round(Math.abs(value) * 3600);
  const degrees = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = seconds % 60;
  const parts = [`${degrees}°`];
  if (step < 1) parts.push(`${String(minutes).padStart(2, "0")}′`);
  if (step < 1 / 60) parts.push(`${String(rest).padStart(2, "0")}″`);
  return `${parts.join(" ")} ${seconds === 0 ? "" : letters[value < 0 ? 1 : 0]}`.trim();
}
