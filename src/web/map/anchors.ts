import type { LedgerRow } from "../state/ledger.ts";
import type { World } from "../state/world.ts";
import { drawnAs } from "./type.ts";

/** Where a place's name and symbol stand, and what is drawn for it. */
export interface Anchor {
  readonly row: LedgerRow;
  readonly position: readonly [number, number];
  readonly look: ReturnType<typeof drawnAs>;
  readonly role: "area" | "cell" | "line" | "point";
  /** Half the height of its ground, in degrees of latitude, for the ring of a surrounded place. */
  readonly reach: number;
  readonly claims: number;
}

/** The anchors of all places on the map; the shape that shows a place's ground decides over its point. */
export function anchorsOf({ geometry, ledger }: Pick<World, "geometry" | "ledger">): Anchor[] {
  const shapes = new Map<string, { role: Anchor["role"]; type: string; reach: number }>();
  for (const { properties, geometry: shape } of geometry.shapes) {
    const { place, role, type } = properties;
    if (place === null || role === "ground") continue;
    const known = shapes.get(place);
    if (known && known.role !== "point") continue;
    const ring =
      shape.type === "Polygon"
        ? shape.coordinates[0]
        : shape.type === "MultiPolygon"
          ? shape.coordinates[0]?.[0]
          : undefined;
    shapes.set(place, { role, type, reach: ring ? reachOf(ring) : 0 });
  }
  return geometry.anchors.flatMap(({ place, position }) => {
    const row = ledger.byId.get(place);
    const shape = shapes.get(place);
    if (!row || !shape) return [];
    const { role, reach, type } = shape;
    return [{ row, position, role, reach, look: drawnAs(type), claims: row.claimDays.length }];
  });
}

function reachOf(ring: readonly (readonly number[])[]): number {
  let [low, high] = [90, -90];
  for (const [, y] of ring) [low, high] = [Math.min(low, y!), Math.max(high, y!)];
  return ((high - low) / 2) * 0.62;
}
