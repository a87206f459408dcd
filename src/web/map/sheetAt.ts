import type { Camera } from "./camera.ts";
import type { Sheet } from "./frame.ts";
import { graticuleStep } from "./graticule.ts";
import type { Theme } from "./paint.ts";
import { degrees, mercator, projection, worldSize } from "./projection.ts";

/**
 * The sheet that a camera sees.
 *
 * @param size in CSS pixels
 * @param step degrees between the lines of the graticule; without it as many as suit the sheet
 */
export function sheetAt(
  { center, zoom }: Camera,
  { width, height }: { readonly width: number; readonly height: number },
  theme: Theme,
  step?: number,
): Sheet {
  const [x, y] = mercator(center);
  const [across, down] = [width / 2 / worldSize(zoom), height / 2 / worldSize(zoom)];
  const [west, north] = degrees(x - across, y - down);
  const [east, south] = degrees(x + across, y + down);
  return {
    ...{ width, height, theme, zoom, centre: center },
    bounds: [west, south, east, north],
    step: step ?? graticuleStep(east - west),
    project: projection(center, zoom, width, height),
  };
}
