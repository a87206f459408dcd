import "maplibre-gl/dist/maplibre-gl.css";
import { Map as MapLibre, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import type { Tile } from "../../export/pattern.ts";
import { type Camera, closest } from "./camera.ts";
import { tilePixels } from "./tiles.ts";
import { workerAddress } from "./worker.ts";

setWorkerUrl(workerAddress());

/**
 * A MapLibre map that lies flat with north up, in a container that has the focus and the keys instead of it.
 *
 * @param tile the pattern that a layer of the style names
 */
export function openMap(
  container: HTMLElement,
  style: StyleSpecification,
  { center, zoom }: Camera,
  tile: (name: string) => Tile | undefined,
): MapLibre {
  const map = new MapLibre({
    container,
    style,
    center: [center[0], center[1]],
    zoom,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    keyboard: false,
    renderWorldCopies: false,
    maxZoom: closest,
    fadeDuration: 0,
    canvasContextAttributes: { antialias: true },
  });
  map.touchZoomRotate.disableRotation();
  map.getCanvas().tabIndex = -1;
  map.getCanvas().removeAttribute("role");
  map.getCanvas().removeAttribute("aria-label");
  map.setMissingStyleImageResolver((id) => {
    const found = tile(id);
    if (found && !map.hasImage(id)) map.addImage(id, tilePixels(found, 2), { pixelRatio: 2 });
  });
  return map;
}
