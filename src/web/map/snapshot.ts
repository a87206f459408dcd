import type { Map as MapLibre } from "maplibre-gl";

/**
 * What MapLibre draws, on a canvas of its own.
 *
 * @param ratio pixels of the picture to a CSS pixel; at least as fine as the screen
 */
export async function pictureOfGround(map: MapLibre, ratio: number): Promise<HTMLCanvasElement> {
  const before = map.getPixelRatio();
  map.setPixelRatio(Math.max(ratio, before));
  map.triggerRepaint();
  await map.once("idle");
  const source = map.getCanvas();
  const picture = document.createElement("canvas");
  picture.width = source.width;
  picture.height = source.height;
  await new Promise<void>((resolve) => {
    // The drawing buffer holds the picture only while its frame is being drawn.
    map.once("render", () => {
      picture.getContext("2d")!.drawImage(source, 0, 0);
      resolve();
    });
    map.triggerRepaint();
  });
  map.setPixelRatio(before);
  return picture;
}

/** The basemap in view without what lies above it, as a data address of `ratio` pixels to a CSS pixel. */
export async function pictureOfBasemap(map: MapLibre, ratio: number): Promise<string> {
  const above = map.getLayersOrder().filter((id) => id !== "paper" && !id.startsWith("basemap"));
  for (const id of above) map.setLayoutProperty(id, "visibility", "none");
  const { clientWidth, clientHeight } = map.getContainer();
  const canvas = document.createElement("canvas");
  canvas.width = clientWidth * ratio;
  canvas.height = clientHeight * ratio;
  const ground = await pictureOfGround(map, ratio);
  canvas.getContext("2d")!.drawImage(ground, 0, 0, canvas.width, canvas.height);
  for (const id of above) map.setLayoutProperty(id, "visibility", "visible");
  return canvas.toDataURL("image/png");
}
