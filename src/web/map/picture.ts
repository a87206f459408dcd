import type { World } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayOf } from "../time/day.ts";
import type { AtlasMap } from "./AtlasMap.ts";
import { drawSheet } from "./sheet.ts";

/** Pixels a CSS pixel: fine enough to print at twice the size of the screen's dots. */
const pictureRatio = 2;

/** Saves the map in view as a PNG with its day, legend and sources. */
export async function savePicture(map: AtlasMap, world: World): Promise<void> {
  const picture = await drawSheet(await map.picture(pictureRatio), world, Math.max(pictureRatio, devicePixelRatio));
  const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, "image/png"));
  if (!blob) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${words.map.pictureName(world.summary.title, dayOf(world.day))}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
