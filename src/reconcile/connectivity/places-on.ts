import { liesIn } from "../../model/geometry.ts";
import type { CasePlace, PlaceGeometry } from "../../model/index.ts";
import { linesOf, type Plane, type Point, sampled } from "./plane.ts";
import type { Tract } from "./tract.ts";

/** Finds the tract under a position. */
export class Finder {
  readonly #tracts: readonly Tract[];
  readonly #boxes: readonly (readonly [number, number, number, number] | null)[];

  constructor(tracts: readonly Tract[]) {
    this.#tracts = tracts;
    this.#boxes = tracts.map(({ outline }) => (outline === null ? null : boxOf(outline)));
  }

  /** The number of the tract that a position (longitude, latitude) lies in; null where none does. */
  at([x, y]: readonly number[]): number | null {
    for (const [index, box] of this.#boxes.entries()) {
      if (box === null) continue;
      const [west, south, east, north] = box;
      if (x! < west || x! > east || y! < south || y! > north) continue;
      if (liesIn([x!, y!], this.#tracts[index]!.outline!)) return index;
    }
    return null;
  }

  /** The tracts along a line, in its order, each once; looked for every `step` kilometres. */
  along(geometry: PlaceGeometry, plane: Plane, step: number): number[] {
    const found = new Set<number>();
    for (const line of linesOf(geometry)) {
      const unit = plane([1, 1]);
      for (const [x, y] of sampled(line.map(plane), step) as Point[]) {
        const tract = this.at([x / unit[0], y / unit[1]]);
        if (tract !== null) found.add(tract);
      }
    }
    return [...found];
  }
}

/** The box around a geometry: west, south, east, north. */
export function boxOf(geometry: PlaceGeometry): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (value: readonly unknown[]): void => {
    const [x, y] = value;
    if (typeof x === "number" && typeof y === "number") {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    } else for (const part of value as readonly (readonly unknown[])[]) visit(part);
  };
  visit(geometry.coordinates);
  return [west, south, east, north];
}

/**
 * The tracts that a place stands on: its own; else those of the places in it; else the one its position lies in. Empty
 * where it has none.
 */
export function tractsOfPlace(
  place: string,
  tracts: readonly Tract[],
  places: readonly CasePlace[],
  geometryOf: (place: string) => PlaceGeometry | null,
  finder: Finder,
): number[] {
  const own = tracts.flatMap((tract, index) => (tract.places.includes(place) ? [index] : []));
  if (own.length > 0) return own;
  const within = new Set([place]);
  for (let size = 0; size < within.size; ) {
    size = within.size;
    for (const { id, parent } of places) if (parent !== null && within.has(parent)) within.add(id);
  }
  const parts = tracts.flatMap((tract, index) => (tract.places.some((id) => within.has(id)) ? [index] : []));
  if (parts.length > 0) return parts;
  const geometry = geometryOf(place);
  const at = geometry?.type === "Point" ? finder.at(geometry.coordinates) : null;
  return at === null ? [] : [at];
}
