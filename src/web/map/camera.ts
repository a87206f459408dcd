import type { LngLatBoundsLike } from "maplibre-gl";
import { type Box, everything, theatre } from "../../export/map/theatre.ts";
import type { World } from "../state/world.ts";
import { frameWidth } from "./frame.ts";

/** What the map opens on. */
export function openingBounds({ geometry, ledger }: World): LngLatBoundsLike | undefined {
  return roomy(theatre(geometry, (place) => 1 + (ledger.byId.get(place)?.claimDays.length ?? 0)));
}

/** All that is on the map. */
export function wholeBounds({ geometry }: World): LngLatBoundsLike | undefined {
  return roomy(everything(geometry));
}

/** A single point has no extent; a twentieth of a degree around it is a town. */
function roomy(bounds: Box | null): LngLatBoundsLike | undefined {
  if (!bounds) return undefined;
  const [west, south, east, north] = bounds;
  const margin = Math.max(east - west, north - south) < 0.005 ? 0.05 : 0;
  return [west - margin, south - margin, east + margin, north + margin];
}

/** Room around what is fitted, in pixels; where the map is wide, the legend has the left to itself. */
export function fitPadding(container: HTMLElement): { top: number; right: number; bottom: number; left: number } {
  const { clientWidth: width, clientHeight: height } = container;
  const edge = frameWidth + Math.max(8, Math.min(28, Math.min(width, height) / 16));
  const legend = container.closest(".map")?.querySelector<HTMLElement>(".legend:not(.closed)")?.offsetWidth ?? 0;
  const left = width - legend > 560 ? edge + legend + 16 : edge;
  return { top: edge, right: edge, bottom: edge, left };
}

/** Milliseconds a move of the map takes; none where the reader wants no motion. */
export function moveDuration(): number {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120;
}
