import type { World } from "../state/world.ts";
import { fontRules } from "./fonts.ts";
import { pngOf } from "./save.ts";
import { type AboutPicture, sheetOf, sheetWords } from "./sheet.ts";
import { element } from "./svg.ts";

/** A drawing with title, days, sources and the hash of the case's decisions, as a file that stands alone. */
export async function pictureFile(
  drawing: SVGSVGElement,
  world: World,
  { name, about, format }: { readonly name: string; readonly about: AboutPicture; readonly format: "PNG" | "SVG" },
): Promise<Blob | null> {
  const { sheet, width, height } = sheetOf(drawing, await sheetWords(world, name, about), world);
  const style = element("style");
  style.textContent = await fontRules(sheet);
  sheet.prepend(style);
  const text = new XMLSerializer().serializeToString(sheet);
  return format === "SVG" ? new Blob([text], { type: "image/svg+xml" }) : pngOf(text, width, height);
}
