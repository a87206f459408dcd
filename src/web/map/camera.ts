import type { Map as MapLibre } from "maplibre-gl";
import { type Box, everything, theatre } from "../../export/map/theatre.ts";
import type { World } from "../state/world.ts";
import { frameWidth } from "./frame.ts";
import { degrees, mercator, worldSize } from "./projection.ts";

/** Where a map is: its middle and how close. */
export interface Camera {
  readonly center: readonly [longitude: number, latitude: number];
  readonly zoom: number;
}

export function cameraOf(map: MapLibre): Camera {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom() };
}

/** The closest that a map is looked at. */
export const closest = 18;

/** Where the map opens in a container: on the ground that the claims are about, as MapLibre would fit it. */
export function openingCamera({ geometry, ledger }: World, container: HTMLElement): Camera {
  const bounds = roomy(theatre(geometry, (place) => 1 + (ledger.byId.get(place)?.claimDays.length ?? 0)));
  if (!bounds) return { center: [0, 0], zoom: 0 };
  const { clientWidth: width, clientHeight: height } = container;
  return fitted(bounds, width, height, fitPadding(container));
}

/** The camera that shows a box of degrees within a sheet of so many pixels, with room around it. */
export function fitted(
  [west, south, east, north]: Box,
  width: number,
  height: number,
  { top, right, bottom, left }: ReturnType<typeof fitPadding>,
): Camera {
  const [x0, y0] = mercator([west, north]);
  const [x1, y1] = mercator([east, south]);
  const across = Math.max(width - left - right, 1) / Math.max(x1 - x0, Number.MIN_VALUE);
  const down = Math.max(height - top - bottom, 1) / Math.max(y1 - y0, Number.MIN_VALUE);
  const zoom = Math.min(Math.max(Math.log2(Math.min(across, down) / worldSize(0)), 0), closest);
  const world = worldSize(zoom);
  const center = degrees((x0 + x1) / 2 - (left - right) / 2 / world, (y0 + y1) / 2 - (top - bottom) / 2 / world);
  return { center, zoom };
}

/** All that is on the map. */
export function wholeBounds({ geometry }: World): [number, number, number, number] | undefined {
  return roomy(everything(geometry));
}

/** A single point has no extent; a twentieth of a degree around it is a town. */
function roomy(bounds: Box | null): [number, number, number, number] | undefined {
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

/** Moves a point out from under the edge, or from under what covers so many pixels of the map's lower part. */
export function showPoint(map: MapLibre, [longitude, latitude]: Camera["center"], covered: number): void {
  const { x, y } = map.project([longitude, latitude]);
  const { clientWidth: width, clientHeight } = map.getContainer();
  const height = clientHeight - covered;
  const edge = frameWidth + 32;
  if (x > edge && y > edge && x < width - edge && y < height - edge) return;
  map.panBy([x - width / 2, y - height / 2], { duration: moveDuration() });
}
