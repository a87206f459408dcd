import type { World } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay } from "../time/format.ts";
import type { Box } from "./occupancy.ts";
import { fillOf } from "./overlay.ts";
import { type Paint, paint } from "./paint.ts";
import type { Pen } from "./pen.ts";
import { drawPlate, type Plate, platesBeside } from "./plates.ts";

type Context = Pen;

/** What stands on a sheet: a map, and beside it perhaps another, from a share of the width on. */
export interface Plan {
  readonly world: World;
  readonly beside: {
    readonly world: World;
    readonly own: string;
    readonly label: string;
    readonly share: number;
  } | null;
  /** What stands below the legend: sources, credits, decisions. */
  readonly notes: readonly string[];
  /** The size of the map in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A sheet with its size in CSS pixels; it is drawn by the pen it was measured with or one like it. */
export interface PlannedSheet {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What covers the map: the names of its two sides. In the map's own pixels. */
  readonly plates: readonly Box[];
  /** @param drawMap draws the map of a world with its corner at the pen's origin */
  draw(pen: Pen, drawMap: (world: World) => void): void;
}

const margin = 24;
const head = 76;
const lineHeight = 20;
const small = '400 13px "Source Sans 3", sans-serif';

/** The map on a sheet of its own: title and day above, legend and sources below, so that the picture stands alone. */
export function planSheet(pen: Pen, plan: Plan): PlannedSheet {
  const { world, beside, width: mapWidth, height: mapHeight } = plan;
  const width = mapWidth + 2 * margin;
  const worlds = beside ? [world, beside.world] : [world];
  pen.font = small;
  const notes = [
    ...readingNotes(worlds),
    ...(beside ? [words.atlas.swipe.note(beside.own, beside.label)] : []),
    ...plan.notes,
  ].flatMap((note) => wrap(pen, note, mapWidth).slice(0, 4));
  const legendRows = flow(pen, legendEntries(worlds), mapWidth);
  const height = head + mapHeight + legendRows.length * 24 + notes.length * lineHeight + 44;
  const plates = beside
    ? platesBeside(pen, Math.round(beside.share * mapWidth), mapWidth, beside.own, beside.label)
    : [];
  const title =
    beside && beside.world.day !== world.day ? words.atlas.swipe.beside(beside.own, beside.label) : longDay(world.day);
  const draw = (to: Pen, drawMap: (world: World) => void) => {
    const { theme } = world;
    to.fillStyle = theme.paper;
    to.fillRect(0, 0, width, height);
    drawHead(to, title, world, width);
    to.save();
    to.translate(margin, head);
    if (beside) drawBoth(to, plan, plates, drawMap);
    else drawMap(world);
    to.restore();
    let y = head + mapHeight + 28;
    for (const row of legendRows) {
      for (const { entry, x } of row) drawEntry(to, entry, margin + x, y, world);
      y += 24;
    }
    to.font = small;
    to.fillStyle = theme.muted;
    for (const note of notes) {
      to.fillText(note, margin, y + 4);
      y += lineHeight;
    }
  };
  return { width, height, title, plates: plates.map(({ box }) => box), draw };
}

/** The day, large, and the case; both smaller where one line has no room for them. */
function drawHead(pen: Pen, title: string, { theme, summary }: World, width: number): void {
  pen.fillStyle = theme.ink;
  pen.textBaseline = "alphabetic";
  pen.textAlign = "left";
  let size = 34;
  const fits = () => {
    pen.font = `400 ${size}px "Source Serif 4 Display", serif`;
    return pen.measureText(title).width <= width - 2 * margin;
  };
  while (size > 14 && !fits()) size -= 2;
  pen.fillText(title, margin, 52);
  const room = width - 3 * margin - pen.measureText(title).width;
  pen.font = '400 17px "Source Serif 4 Text", serif';
  pen.textAlign = "right";
  if (pen.measureText(summary.title).width <= room) pen.fillText(summary.title, width - margin, 52);
  else {
    pen.textAlign = "left";
    pen.font = '400 14px "Source Serif 4 Text", serif';
    pen.fillText(summary.title, margin, 20);
  }
  pen.textAlign = "left";
}

/** Two maps, each on its side of a line, with the name of each at the top. */
function drawBoth(
  pen: Pen,
  { world, beside, width, height }: Plan,
  plates: readonly Plate[],
  drawMap: (world: World) => void,
): void {
  const other = beside!.world;
  const line = Math.round(beside!.share * width);
  for (const [of, from, to] of [
    [world, 0, line],
    [other, line, width],
  ] as const) {
    if (to - from < 1) continue;
    pen.save();
    pen.beginPath();
    pen.rect(from, 0, to - from, height);
    pen.clip();
    drawMap(of);
    pen.restore();
  }
  pen.save();
  pen.strokeStyle = world.theme.ink;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(line, 0);
  pen.lineTo(line, height);
  pen.stroke();
  for (const plate of plates) drawPlate(pen, plate, world.theme);
  pen.restore();
}

/** How the map is to be read, and how it was looked at where that is not the plain view. */
function readingNotes(worlds: readonly World[]): string[] {
  const [{ address, geometry }] = worlds as readonly [World, ...World[]];
  const located = worlds.flatMap(({ states }) => states.filter((state) => state.row.located));
  const notes = [
    ...(located.some((state) => state.age > 0) ? [words.map.paler] : []),
    ...(geometry.shapes.some((shape) => shape.properties.inferred) ? [words.map.noOutline] : []),
    ...(located.some((state) => state.interval?.encircled) ? [words.map.brokenRing] : []),
  ];
  return [
    ...(notes.length > 0 ? [notes.join(" ")] : []),
    ...(address.source && worlds.every((world) => world.address.source === address.source)
      ? [words.map.accordingTo(address.source)]
      : []),
    ...(address.policy === "weighed" ? [] : [`${words.bar.policyHints[address.policy]}.`]),
  ];
}

interface Entry {
  readonly name: string;
  readonly paint: Paint;
}

/** Only what the maps of these days show. */
function legendEntries(worlds: readonly World[]): Entry[] {
  const [{ styles, theme, names }] = worlds as readonly [World, ...World[]];
  const shown = worlds.flatMap(({ states }) => states.filter((state) => state.row.located));
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
