import type { FillLayerSpecification } from "maplibre-gl";
import type { Tile } from "../../export/pattern.ts";
import { segmentsOf } from "../ribbons/segments.ts";
import { type Ledger, sidesOf } from "../state/ledger.ts";
import { paint, type SideStyles, type Theme } from "./paint.ts";

/** A layer for one tile over one kind of ground, and the tile. */
export interface TileLayer {
  readonly role: "cell" | "area";
  readonly name: string;
  readonly tile: Tile;
  /** Numbers of the rows that ever show it. */
  readonly rows: ReadonlySet<number>;
  readonly layer: FillLayerSpecification;
}

/** The property of a shape that ever shows a tile; looked up faster than the shape's number among thousands. */
export const tileProperty = (name: string): string => `tile ${name}`;

/**
 * One layer for each tile that any place shows on any day, over only the places that ever show it. MapLibre cannot
 * choose a pattern by a feature's state, but it can fade a layer by it.
 *
 * @param opacity of what is drawn with a tile
 * @param roleOf what kind of ground a row has, by its number
 */
export function tileLayers(
  ledger: Ledger,
  roleOf: ReadonlyMap<number, string>,
  styles: SideStyles,
  theme: Theme,
  opacity = 1,
): TileLayer[] {
  const uses = new Map<string, { role: "cell" | "area"; name: string; tile: Tile; rows: Set<number> }>();
  for (const row of ledger.rows) {
    const role = roleOf.get(row.index);
    if (role !== "cell" && role !== "area") continue;
    for (const one of row.intervals) {
      if (one.interval.status === "held" || one.interval.status === "unknown") continue;
      for (const age of new Set(segmentsOf(row, one).map((segment) => segment.age))) {
        const painted = paint(one.interval.status, sidesOf(one.interval), age, styles, theme);
        if (painted.kind !== "tile") continue;
        const id = `${role}:${painted.name}`;
        const use = uses.get(id) ?? { role, name: painted.name, tile: painted.tile, rows: new Set() };
        use.rows.add(row.index);
        uses.set(id, use);
      }
    }
  }
  return [...uses].map(([id, { role, name, tile, rows }]) => ({
    role,
    name,
    tile,
    rows,
    layer: {
      id,
      type: "fill",
      source: "shapes",
      filter: ["all", ["has", tileProperty(name)], ["==", ["get", "role"], role]],
      paint: {
        "fill-pattern": name,
        "fill-opacity": ["case", ["==", ["feature-state", "tile"], name], opacity, 0],
      },
    },
  }));
}
