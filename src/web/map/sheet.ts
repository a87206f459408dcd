import type { DocumentSummary } from "../../serve/answers.ts";
import { ask } from "../state/answers.ts";
import type { World } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay } from "../time/format.ts";
import { titleOf } from "../words/title.ts";
import { fillOf } from "./overlay.ts";
import { type Paint, paint } from "./paint.ts";
import type { Pen } from "./pen.ts";

type Context = Pen;

const margin = 24;
const head = 76;
const lineHeight = 20;

/** The map on a sheet of its own: title and day above, legend and sources below, so that the picture stands alone. */
export async function drawSheet(map: HTMLCanvasElement, world: World, ratio: number): Promise<HTMLCanvasElement> {
  const width = map.width / ratio + 2 * margin;
  const documents = await ask<readonly DocumentSummary[]>("/api/documents");
  const sheet = document.createElement("canvas");
  const context = sheet.getContext("2d")!;
  const small = '400 13px "Source Sans 3", sans-serif';
  context.font = small;
  const titles = documents.map(titleOf);
  const notes = [
    ...readingNotes(world),
    words.map.sources(titles),
    ...(world.geometry.credits.length > 0 ? [words.map.credits(world.geometry.credits)] : []),
  ].flatMap((note) => wrap(context, note, width - 2 * margin).slice(0, 4));
  const entries = legendEntries(world);
  const legendRows = flow(context, entries, width - 2 * margin);
  const foot = legendRows.length * 24 + notes.length * lineHeight + 44;
  const height = head + map.height / ratio + foot;
  sheet.width = Math.round(width * ratio);
  sheet.height = Math.round(height * ratio);
  context.scale(ratio, ratio);
  const { theme } = world;
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = theme.ink;
  context.textBaseline = "alphabetic";
  context.font = '400 34px "Source Serif 4 Display", serif';
  context.fillText(longDay(world.day), margin, 52);
  context.font = '400 17px "Source Serif 4 Text", serif';
  context.textAlign = "right";
  context.fillText(world.summary.title, width - margin, 52);
  context.textAlign = "left";
  context.drawImage(map, margin, head, map.width / ratio, map.height / ratio);
  let y = head + map.height / ratio + 28;
  for (const row of legendRows) {
    for (const { entry, x } of row) drawEntry(context, entry, margin + x, y, world);
    y += 24;
  }
  context.font = small;
  context.fillStyle = theme.muted;
  for (const note of notes) {
    context.fillText(note, margin, y + 4);
    y += lineHeight;
  }
  return sheet;
}

/** How the map is to be read, and how it was looked at where that is not the plain view. */
function readingNotes({ address, geometry, states }: World): string[] {
  const located = states.filter((state) => state.row.located);
  const notes = [
    ...(located.some((state) => state.age > 0) ? [words.map.paler] : []),
    ...(geometry.shapes.some((shape) => shape.properties.inferred) ? [words.map.noOutline] : []),
    ...(located.some((state) => state.interval?.encircled) ? [words.map.brokenRing] : []),
  ];
  return [
    ...(notes.length > 0 ? [notes.join(" ")] : []),
    ...(address.source ? [words.map.accordingTo(address.source)] : []),
    ...(address.policy === "weighed" ? [] : [`${words.bar.policyHints[address.policy]}.`]),
  ];
}

interface Entry {
  readonly name: string;
  readonly paint: Paint;
}

/** Only what the map of this day shows. */
function legendEntries({ states, styles, theme, names }: World): Entry[] {
  const shown = states.filter((state) => state.row.located);
  const sides = [...styles.keys()];
  return [
    ...sides
      .filter((key) => shown.some((state) => state.status === "held" && state.holder === key))
      .map((key) => ({ name: names.get(key)?.title ?? key, paint: paint("held", [key], 0, styles, theme) })),
    ...(["divided", "contested", "disputed"] as const)
      .filter((status) => shown.some((state) => state.status === status))
      .map((status) => ({ name: words.legend[status], paint: paint(status, sides.slice(0, 2), 0, styles, theme) })),
  ];
}

function drawEntry(context: Context, entry: Entry, x: number, y: number, { theme }: World): void {
  context.fillStyle = fillOf(context, entry.paint, theme);
  context.fillRect(x, y - 11, 24, 14);
  context.strokeStyle = theme.ink;
  context.lineWidth = 0.75;
  context.strokeRect(x, y - 11, 24, 14);
  context.fillStyle = theme.ink;
  context.font = '400 14px "Source Sans 3", sans-serif';
  context.fillText(entry.name, x + 32, y + 1);
}

/** Lays entries out in rows of a width. */
function flow(context: Context, entries: readonly Entry[], room: number): { entry: Entry; x: number }[][] {
  const rows: { entry: Entry; x: number }[][] = [];
  let x = room + 1;
  context.font = '400 14px "Source Sans 3", sans-serif';
  for (const entry of entries) {
    const width = context.measureText(entry.name).width + 56;
    if (x + width > room) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)!.push({ entry, x });
    x += width;
  }
  return rows;
}

function wrap(context: Context, text: string, room: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && context.measureText(longer).width > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  return lines;
}
