import type { DocumentSummary } from "../../serve/answers.ts";
import { rulesFor } from "../picture/fonts.ts";
import { saveFile } from "../picture/save.ts";
import { headOf } from "../picture/sheet.ts";
import { ask } from "../state/answers.ts";
import type { World } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayOf } from "../time/day.ts";
import { titleOf } from "../words/title.ts";
import type { AtlasMap } from "./AtlasMap.ts";
import { SvgPen } from "./pen.ts";
import { type Plan, planSheet } from "./sheet.ts";

/** Pixels a CSS pixel: fine enough to print at twice the size of the screen's dots. */
const pictureRatio = 2;

/** A map in view with the world it shows. */
export interface Shown {
  readonly atlas: AtlasMap;
  readonly world: World;
}

/** What is saved: the map, and what lies beside it. */
export interface Saved extends Shown {
  readonly beside: (Shown & Omit<NonNullable<Plan["beside"]>, "world">) | null;
}

/** Saves the map in view as a PNG with its day, legend and sources. */
export async function savePicture(saved: Saved): Promise<void> {
  const ratio = Math.max(pictureRatio, devicePixelRatio);
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d")!;
  const sheet = planSheet(context, await planOf(saved));
  const pictures = new Map<World, HTMLCanvasElement>();
  for (const { atlas, world } of shownIn(saved)) pictures.set(world, await atlas.picture(ratio, sheet.plates));
  canvas.width = Math.round(sheet.width * ratio);
  canvas.height = Math.round(sheet.height * ratio);
  context.scale(ratio, ratio);
  const { width, height } = saved.atlas.size;
  sheet.draw(context, (world) => context.drawImage(pictures.get(world)!, 0, 0, width, height));
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob) saveFile(blob, `${nameOf(saved)}.png`, "image/png");
}

/** Saves it as a drawing: text stays text, hatches are patterns, and every line can be edited. */
export async function saveDrawing(saved: Saved): Promise<void> {
  const pen = new SvgPen();
  const plan = await planOf(saved);
  const sheet = planSheet(pen, plan);
  const atlases = new Map(shownIn(saved).map(({ atlas, world }) => [world, atlas]));
  const basemap = await saved.atlas.basemapPicture();
  sheet.draw(pen, (world) => atlases.get(world)!.drawInto(pen, sheet.plates, basemap));
  const { title } = saved.world.summary;
  const [width, height] = [Math.ceil(sheet.width), Math.ceil(sheet.height)];
  const named = `${title}, ${sheet.title}`;
  const file = pen.file(width, height, named, plan.notes.join(" "), await rulesFor(pen.texts));
  saveFile(file, `${nameOf(saved)}.svg`, "image/svg+xml");
}

function shownIn({ beside, ...own }: Saved): Shown[] {
  return beside ? [own, beside] : [own];
}

function nameOf({ world }: Saved): string {
  return words.map.pictureName(world.summary.title, dayOf(world.day));
}

async function planOf({ atlas, world, beside }: Saved): Promise<Plan> {
  const documents = await ask<readonly DocumentSummary[]>("/api/documents");
  const { credits } = world.geometry;
  const drawn = atlas.arrows.length + (beside?.atlas.arrows.length ?? 0);
  const notes = [
    ...(drawn > 0 ? [words.atlas.arrows.note(world.address.arrows)] : []),
    words.map.sources(documents.map(titleOf)),
    ...(credits.length > 0 ? [words.map.credits(credits)] : []),
    ...(atlas.attribution === "" ? [] : [words.atlas.basemap.credit(atlas.attribution)]),
    words.shared.head(await headOf()),
  ];
  return { world, beside, notes, ...atlas.size };
}
