import type { TerrainAnswer } from "../../ask/connectivity-answers.ts";
import type { Box } from "../../export/map/theatre.ts";
import type { PlaceGeometry } from "../../model/index.ts";
import { projection } from "../map/projection.ts";

/** A piece of ground in pixels: where its name stands, and its outline as an SVG path where it has one. */
export interface PlacedPiece {
  readonly x: number;
  readonly y: number;
  readonly d: string | null;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** By piece of ground; null where it is not drawn. */
  readonly pieces: readonly (PlacedPiece | null)[];
  /** Whether it is a map; else a diagram, in which nothing but the links is true. */
  readonly map: boolean;
  /** A line on the map as an SVG path; empty in a diagram. */
  readonly line: (geometry: PlaceGeometry) => string;
}

type Tracts = TerrainAnswer["tracts"];
const margin = 18;
/** A diagram of more pieces than this is a thicket; the lists beside it say the same. */
const mostInDiagram = 240;

/** The ground on a sheet of this size, as a map where any of it has a position. */
export function layoutOf({ tracts, borders }: TerrainAnswer, box: Box | null, width: number): Layout {
  const anchored = tracts.filter(({ anchor }) => anchor !== null);
  if (anchored.length === 0) {
    const height = heightFor(width, 0.66);
    return { width, height, pieces: diagram(tracts, borders, width, height), map: false, line: () => "" };
  }
  const frame = box ?? boxOf(anchored);
  const { spanX, spanY } = spansOf(frame);
  const height = heightFor(width, spanY / spanX);
  const project = fitted(frame, width, height);
  const pieces = tracts.map(({ anchor, outline }): PlacedPiece | null =>
    anchor === null || outline === null ? null : { ...project(anchor), d: pathOf(outline, project) },
  );
  // A piece of which only the borders are told stands among its neighbours.
  const index = new Map(tracts.map(({ id }, at) => [id, at]));
  const placed = pieces.map((piece, at) => {
    if (piece !== null) return piece;
    const near = borders.flatMap(({ a, b }) => {
      const other = index.get(a) === at ? b : index.get(b) === at ? a : null;
      const neighbour = other === null ? null : pieces[index.get(other)!];
      return neighbour ? [neighbour] : [];
    });
    if (near.length === 0) return null;
    const mean = (of: "x" | "y") => near.reduce((sum, piece) => sum + piece[of], 0) / near.length;
    return { x: mean("x"), y: mean("y"), d: null };
  });
  const inside = ({ x, y }: PlacedPiece) => x >= 0 && x <= width && y >= 0 && y <= height;
  return {
    width,
    height,
    pieces: placed.map((piece) => (piece && inside(piece) ? piece : null)),
    map: true,
    line: (line) => lineOf(line, project),
  };
}

function boxOf(tracts: Tracts): Box {
  const xs = tracts.map(({ anchor }) => anchor![0]);
  const ys = tracts.map(({ anchor }) => anchor![1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The height of a sheet for what is so many times as high as it is wide: never a strip, never more than a screen. */
function heightFor(width: number, ratio: number): number {
  const screen = Math.max(360, globalThis.innerHeight - 350);
  return Math.round(Math.min(Math.max(width * Math.min(Math.max(ratio, 0.6), 1.15), 260), screen));
}

/** Width and height of a box on the map's own plane. */
function spansOf([west, south, east, north]: Box): { readonly spanX: number; readonly spanY: number } {
  const flat = projection([(west + east) / 2, (south + north) / 2], 0, 0, 0);
  const [a, b] = [flat([west, north]), flat([east, south])];
  return { spanX: Math.max(b.x - a.x, 1e-9), spanY: Math.max(b.y - a.y, 1e-9) };
}

function fitted([west, south, east, north]: Box, width: number, height: number): ReturnType<typeof projection> {
  const centre = [(west + east) / 2, (south + north) / 2] as const;
  const { spanX, spanY } = spansOf([west, south, east, north]);
  const zoom = Math.log2(Math.min((width - 2 * margin) / spanX, (height - 2 * margin) / spanY));
  return projection(centre, Math.min(zoom, 18), width, height);
}

function pathOf(geometry: PlaceGeometry, project: ReturnType<typeof projection>): string {
  const rings =
    geometry.type === "Polygon"
      ? geometry.coordinates
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates.flat()
        : [];
  return rings
    .map((ring) => {
      const points = ring.map(([x, y]) => project([x!, y!]));
      return `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
    })
    .join("");
}

function lineOf(geometry: PlaceGeometry, project: ReturnType<typeof projection>): string {
  const lines =
    geometry.type === "LineString"
      ? [geometry.coordinates]
      : geometry.type === "MultiLineString"
        ? geometry.coordinates
        : [];
  return lines
    .map((line) => {
      const points = line.map(([x, y]) => project([x!, y!]));
      return `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
    })
    .join("");
}

/**
 * A drawing of a graph that nothing is known of but its links: neighbours near, what is far apart in the graph far apart
 * on the paper. Stress majorization after E. R. Gansner, Y. Koren and S. North, "Graph drawing by stress majorization",
 * 2004, from a circle in the order given, so that the same graph is always drawn alike.
 */
function diagram(
  tracts: Tracts,
  borders: TerrainAnswer["borders"],
  width: number,
  height: number,
): (PlacedPiece | null)[] {
  const count = tracts.length;
  if (count > mostInDiagram) return tracts.map(() => null);
  const index = new Map(tracts.map(({ id }, at) => [id, at]));
  const graph: number[][] = tracts.map(() => []);
  for (const { a, b } of borders) {
    graph[index.get(a)!]!.push(index.get(b)!);
    graph[index.get(b)!]!.push(index.get(a)!);
  }
  const steps = graph.map((_, start) => stepsFrom(start, graph));
  const x = graph.map((_, at) => Math.cos((2 * Math.PI * at) / count) * count);
  const y = graph.map((_, at) => Math.sin((2 * Math.PI * at) / count) * count);
  for (let round = 0; round < 120; round++) {
    for (let i = 0; i < count; i++) {
      let [sumX, sumY, weights] = [0, 0, 0];
      for (let j = 0; j < count; j++) {
        if (j === i) continue;
        const wanted = steps[i]![j]!;
        const weight = 1 / wanted ** 2;
        const apart = Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) || 1e-9;
        sumX += weight * (x[j]! + (wanted * (x[i]! - x[j]!)) / apart);
        sumY += weight * (y[j]! + (wanted * (y[i]! - y[j]!)) / apart);
        weights += weight;
      }
      if (weights > 0) [x[i], y[i]] = [sumX / weights, sumY / weights];
    }
  }
  const fitting = (values: readonly number[], room: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { low, span: Math.max(high - low, 1e-9), room };
  };
  const [across, down] = [fitting(x, width - 8 * margin), fitting(y, height - 3 * margin)];
  const scale = Math.min(across.room / across.span, down.room / down.span, 120);
  const centred = (value: number, { low, span }: { low: number; span: number }, room: number) =>
    (value - low - span / 2) * scale + room / 2;
  return tracts.map((_, at) => ({
    x: centred(x[at]!, across, width),
    y: centred(y[at]!, down, height),
    d: null,
  }));
}

/** How many borders away each piece is from one; those without any way are a little further than the furthest could be. */
function stepsFrom(start: number, graph: readonly (readonly number[])[]): number[] {
  const steps = graph.map(() => Math.min(graph.length, 6) + 1);
  const queue = [start];
  const seen = new Set(queue);
  steps[start] = 0;
  for (const piece of queue)
    for (const next of graph[piece]!) {
      if (seen.has(next)) continue;
      seen.add(next);
      steps[next] = steps[piece]! + 1;
      queue.push(next);
    }
  return steps;
}
