import type { Layout, LayoutPlace } from "./layout.ts";
import { markHeight } from "./layout.ts";
import { around, type Box, Occupancy } from "./occupancy.ts";
import type { Paint, Theme } from "./paint.ts";
import { type Pen, SvgPen } from "./pen.ts";
import { drawText } from "./text.ts";
import { drawTile } from "./tiles.ts";
import type { MapSymbol } from "./type.ts";

/** A place as the overlay draws it above the map's areas, in CSS pixels. */
export interface OverlayPlace extends LayoutPlace {
  readonly id: string;
  readonly paint: Paint;
  /** The colour of the side that surrounds it, and the radius of the ring. */
  readonly ring: { readonly colour: string; readonly radius: number } | null;
}

/** What can be pointed at: symbols and names. */
export interface Target {
  readonly id: string;
  readonly box: Box;
}

type Context = Pen;

/** Draws rings, symbols, marks and names as they were laid out. */
export function drawOverlay(context: Context, places: readonly OverlayPlace[], layout: Layout, theme: Theme): void {
  drawStates(context, places, layout, theme, () => true);
  drawNames(context, places, layout, theme, () => false);
}

/** What the day decides: rings, the symbols that are chosen, and the marks of disputes. */
export function drawStates(
  context: Context,
  places: readonly OverlayPlace[],
  layout: Layout,
  theme: Theme,
  symbols: (place: OverlayPlace) => boolean,
): void {
  const rings = new Occupancy();
  for (const place of places) {
    if (!place.ring || place.dimmed) continue;
    const box = around(place.x, place.y, layout.dense ? place.ring.radius : 0);
    if (layout.dense && !rings.isFree(box)) continue;
    rings.take(box);
    drawRing(context, place, theme);
  }
  for (const index of layout.symbols) {
    const place = places[index];
    if (place && symbols(place)) drawSymbol(context, place, theme);
  }
  const marks = new Occupancy();
  for (const place of places) {
    if (!place.marked || place.dimmed) continue;
    const box = around(place.x, place.y - markHeight(place), 10);
    if (layout.dense && !marks.isFree(box)) continue;
    marks.take(box);
    drawDisputeMark(context, place, theme);
  }
}

/** The names, over the symbols that are chosen. */
export function drawNames(
  context: Context,
  places: readonly OverlayPlace[],
  layout: Layout,
  theme: Theme,
  symbols: (place: OverlayPlace) => boolean,
): void {
  for (const index of layout.symbols) {
    const place = places[index];
    if (place && symbols(place)) drawSymbol(context, place, theme);
  }
  for (const { index, text, face, box } of layout.labels) {
    const place = places[index];
    if (place) drawText(context, text, face, box, { ink: inkOf(place, theme), halo: `${theme.paper}d9` });
  }
}

/** What can be pointed at: symbols, then names, the uppermost last. */
export function targetsOf(places: readonly OverlayPlace[], layout: Layout): Target[] {
  const targets: Target[] = [];
  for (const index of layout.symbols) {
    const place = places[index];
    const reach = place ? symbolReach(place) : 0;
    if (place && reach > 0)
      targets.push({ id: place.id, box: around(place.x, place.y, layout.dense ? 5 : Math.max(reach, 8)) });
  }
  for (const { index, box } of layout.labels) {
    const place = places[index];
    if (place) targets.push({ id: place.id, box });
  }
  return targets;
}

function inkOf({ selected, quiet }: OverlayPlace, theme: Theme): string {
  if (selected) return theme.accent;
  return quiet ? theme.muted : theme.ink;
}

/** A broken ring in the colour of the side that surrounds the place, on a paper casing. */
function drawRing(context: Context, { x, y, ring }: OverlayPlace, theme: Theme): void {
  context.save();
  context.beginPath();
  context.arc(x, y, ring!.radius, 0, 2 * Math.PI);
  context.strokeStyle = theme.paper;
  context.lineWidth = 6;
  context.stroke();
  context.strokeStyle = ring!.colour;
  context.lineWidth = 3;
  const length = 2 * Math.PI * ring!.radius;
  const dash = length / Math.max(6, Math.min(18, Math.round(length / 11)));
  context.setLineDash([dash * 0.62, dash * 0.38]);
  context.stroke();
  context.restore();
}

function symbolReach({ symbol, onGround, quiet }: OverlayPlace): number {
  return symbol === "none" ? 0 : onGround || quiet ? 2.4 : 4.5;
}

/** Draws the place's symbol, and the ring of what is selected. */
function drawSymbol(context: Context, place: OverlayPlace, theme: Theme): void {
  const { x, y, symbol, onGround, paint, selected, dimmed, quiet } = place;
  if (symbol === "none" && !selected) return;
  const reach = symbolReach(place);
  context.save();
  if (reach > 0) {
    context.beginPath();
    traceSymbol(context, symbol, x, y, reach);
    context.lineJoin = "round";
    context.strokeStyle = theme.paper;
    context.lineWidth = onGround ? 3 : 4;
    context.stroke();
    context.fillStyle = onGround ? theme.ink : fillOf(context, paint, theme);
    context.globalAlpha = dimmed ? 0.35 : 1;
    context.fill();
    if (!onGround) {
      context.strokeStyle = quiet ? theme.muted : theme.ink;
      context.lineWidth = 1.25;
      context.stroke();
    }
  }
  if (selected) {
    context.globalAlpha = 1;
    context.beginPath();
    context.arc(x, y, reach + 5, 0, 2 * Math.PI);
    context.strokeStyle = theme.paper;
    context.lineWidth = 4.5;
    context.stroke();
    context.strokeStyle = theme.accent;
    context.lineWidth = 2;
    context.stroke();
  }
  context.restore();
}

const corners: Readonly<Partial<Record<MapSymbol, readonly (readonly [number, number])[]>>> = {
  triangle: [
    [0, -1.25],
    [1.2, 0.85],
    [-1.2, 0.85],
  ],
  square: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  bar: [
    [-1.5, -0.6],
    [1.5, -0.6],
    [1.5, 0.6],
    [-1.5, 0.6],
  ],
};

function traceSymbol(context: Context, symbol: MapSymbol, x: number, y: number, reach: number): void {
  const points = corners[symbol];
  if (!points) {
    context.arc(x, y, reach, 0, 2 * Math.PI);
    return;
  }
  points.forEach(([dx, dy], index) => {
    if (index === 0) context.moveTo(x + dx * reach, y + dy * reach);
    else context.lineTo(x + dx * reach, y + dy * reach);
  });
  context.closePath();
}

/** A small mark at disputed ground: sources are unequal (≠). */
function drawDisputeMark(context: Context, place: OverlayPlace, theme: Theme): void {
  const { x } = place;
  const y = place.y - markHeight(place);
  context.save();
  context.beginPath();
  context.arc(x, y, 7.5, 0, 2 * Math.PI);
  context.fillStyle = theme.paper;
  context.fill();
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.1;
  context.stroke();
  context.beginPath();
  context.lineWidth = 1.4;
  context.lineCap = "round";
  for (const [ax, ay, bx, by] of [
    [-3.5, -1.5, 3.5, -1.5],
    [-3.5, 1.7, 3.5, 1.7],
    [1.9, -4.3, -1.9, 4.5],
  ] as const) {
    context.moveTo(x + ax, y + ay);
    context.lineTo(x + bx, y + by);
  }
  context.stroke();
  context.restore();
}

const patterns = new Map<string, CanvasPattern>();

/** A paint as a canvas fill style. */
export function fillOf(context: Context, paint: Paint, theme: Theme): string | CanvasPattern {
  if (paint.kind === "solid") return paint.colour;
  if (paint.kind === "none") return theme.paper;
  if (context instanceof SvgPen) return context.tileFill(paint.name, paint.tile);
  let pattern = patterns.get(paint.name);
  if (!pattern) {
    pattern = context.createPattern(drawTile(paint.tile, 2), "repeat")!;
    pattern.setTransform(new DOMMatrix([0.5, 0, 0, 0.5, 0, 0]));
    patterns.set(paint.name, pattern);
  }
  return pattern;
}
