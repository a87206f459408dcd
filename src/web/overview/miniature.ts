import type { MapGeometry } from "../../ask/map/geometry.ts";
import { theatre } from "../../export/map/theatre.ts";
import type { PlaceGeometry } from "../../model/index.ts";
import type { Paint, Paints } from "../map/paint.ts";
import { projection } from "../map/projection.ts";
import { type Ledger, stateOn } from "../state/ledger.ts";

export const miniatureSize = { width: 300, height: 200 } as const;
const margin = 10;

/** A shape of the map in the pixels of a miniature; `row` is the ledger's. */
export interface MiniatureShape {
  readonly row: number;
  readonly role: "ground" | "area" | "cell" | "line" | "point";
  readonly d: string;
}

/** Ground of one paint, drawn as one path so that thousands of places cost no more than a few. */
export interface Layer {
  readonly key: string;
  readonly paint: Paint;
  readonly d: string;
}

type Position = readonly [number, number];

/** The case's shapes, drawn once for all days; empty where nothing has a position. */
export function miniatureShapes(geometry: MapGeometry, ledger: Ledger): MiniatureShape[] {
  const box = theatre(geometry, (place) => ledger.byId.get(place)?.claimDays.length ?? 0);
  if (!box) return [];
  const { width, height } = miniatureSize;
  const [west, south, east, north] = box;
  const centre: Position = [(west + east) / 2, (south + north) / 2];
  const flat = projection(centre, 0, 0, 0);
  const [a, b] = [flat([west, north]), flat([east, south])];
  const spanX = Math.max(b.x - a.x, 1e-9);
  const spanY = Math.max(b.y - a.y, 1e-9);
  const zoom = Math.min(Math.log2(Math.min((width - 2 * margin) / spanX, (height - 2 * margin) / spanY)), 18);
  const project = projection(centre, zoom, width, height);
  const drawn = new Set(
    geometry.shapes.flatMap(({ properties: { place, role } }) => (role === "point" ? [] : [place])),
  );
  return geometry.shapes.flatMap(({ geometry: shape, properties }): MiniatureShape[] => {
    const { place, role } = properties;
    // At this size a symbol inside its own ground is but a speck.
    if (role === "point" && drawn.has(place)) return [];
    const row = place === null ? undefined : ledger.byId.get(place)?.index;
    if (role !== "ground" && row === undefined) return [];
    return [{ row: row ?? -1, role, d: pathOf(shape, project) }];
  });
}

function pathOf({ coordinates }: PlaceGeometry, project: ReturnType<typeof projection>): string {
  const draw = (value: unknown, closed: boolean): string => {
    if (!Array.isArray(value)) return "";
    const list = value as unknown[];
    if (typeof list[0] === "number") return dot(project(value as unknown as Position));
    if (Array.isArray(list[0]) && typeof list[0][0] === "number") {
      const points = (value as Position[]).map(project);
      return `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}${closed ? "Z" : ""}`;
    }
    return list.map((part) => draw(part, true)).join("");
  };
  const deep = Array.isArray(coordinates[0]) && Array.isArray((coordinates[0] as unknown[])[0]);
  return draw(coordinates, deep);
}

const dot = ({ x, y }: { readonly x: number; readonly y: number }): string =>
  `M${(x - 2.2).toFixed(1)} ${y.toFixed(1)}a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0Z`;

/** The ground of a day by paint, cells below outlines below points; and the outline of what changes on it. */
export function layersOf(
  shapes: readonly MiniatureShape[],
  ledger: Ledger,
  day: number,
  paints: Paints,
): { readonly layers: readonly Layer[]; readonly changed: string } {
  const layers = new Map<string, { readonly paint: Paint; d: string }>();
  const changes = ledger.changesOn.get(day);
  let changed = "";
  const states = new Map<number, Paint>();
  for (const role of ["cell", "area", "point"] as const) {
    for (const shape of shapes) {
      if (shape.role !== role) continue;
      let paint = states.get(shape.row);
      if (!paint) {
        paint = paints.of(stateOn(ledger.rows[shape.row]!, day));
        states.set(shape.row, paint);
      }
      if (changes?.has(shape.row)) changed += shape.d;
      if (paint.kind === "none") continue;
      const key = `${role}|${paint.kind === "solid" ? paint.colour : paint.name}`;
      const layer = layers.get(key);
      if (layer) layer.d += shape.d;
      else layers.set(key, { paint, d: shape.d });
    }
  }
  return { layers: [...layers].map(([key, { paint, d }]) => ({ key, paint, d })), changed };
}

/**
 * The days on which most changed, in order of time, with the last day of the case as their end. Days that are close
 * together show the same, so that of neighbours only the one with more changes is taken.
 */
export function decisiveDays(ledger: Ledger, most = 6): number[] {
  const apart = Math.max(1, Math.floor((ledger.last - ledger.first) / (most * 4)));
  const days: number[] = [];
  const ranked = ledger.changeDays
    .filter((day) => day > ledger.first)
    .sort((a, b) => ledger.changesOn.get(b)!.size - ledger.changesOn.get(a)!.size || a - b);
  for (const day of ranked) {
    if (days.length === most) break;
    if (days.every((other) => Math.abs(other - day) > apart)) days.push(day);
  }
  return days.sort((a, b) => a - b);
}

/** The sides that hold something on any of some days, in the order of the case. */
export function holdersOn(ledger: Ledger, days: readonly number[]): string[] {
  const holding = new Set<string | null>();
  for (const day of days) {
    for (const row of ledger.rows) {
      const { interval } = stateOn(row, day);
      if (interval) for (const side of [interval.holder, ...Object.keys(interval.parts)]) holding.add(side);
    }
  }
  return ledger.sides.map(({ key }) => key).filter((key) => holding.has(key));
}
