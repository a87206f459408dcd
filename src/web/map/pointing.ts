import type { Map as MapLibre } from "maplibre-gl";
import type { Advance } from "../../ask/advances/advance.ts";
import type { ArrowTarget } from "./arrowShapes.ts";
import type { Box } from "./occupancy.ts";
import type { Target } from "./overlay.ts";

/** What is pointed at: a place, or the arrow of an advance on it. */
export interface Pointed {
  readonly place: string;
  readonly advance: Advance | null;
}

/** What of a drawn sheet can be pointed at, the uppermost last. */
export interface Targets {
  readonly targets: readonly Target[];
  readonly arrows: readonly ArrowTarget[];
}

/** The name or symbol at a point of the sheet, else the arrow. */
export function pointedOnSheet({ targets, arrows }: Targets, x: number, y: number): Pointed | null {
  const within = (box: Box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  const target = targets.findLast(({ box }) => within(box));
  if (target) return { place: target.id, advance: null };
  const arrow = arrows.findLast(({ boxes }) => boxes.some(within))?.arrow;
  return arrow ? { place: arrow.advance.place, advance: arrow.advance } : null;
}

/** The place whose ground lies at a point of a map that has its style. */
export function pointedOnGround(map: MapLibre, x: number, y: number): Pointed | null {
  const found = map.queryRenderedFeatures([x, y], { layers: ["areas", "cells", "lines"] });
  const place: unknown = found[0]?.properties.place;
  return typeof place === "string" ? { place, advance: null } : null;
}
