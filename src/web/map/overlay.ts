import type { Layout, LayoutPlace } from "./layout.ts";
import { markHeight } from "./layout.ts";
import { around, type Box, Occupancy } from "./occupancy.ts";
import type { Paint, Theme } from "./paint.ts";
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

type Context = CanvasRenderingContext2D;

/** Draws rings, symbols, marks and names as they were laid out; returns what can be pointed at, the uppermost last. */
export function drawOverlay(context: Context, places: readonly OverlayPlace[], layout: Layout, theme: Theme): Target[] {
  const byIndex = new Map(places.map((place) => [place.index, place]));
  const targets: Target[] = [];
  const rings = new Occupancy();
  for (const place of places) {
    if (!place.ring || place.dimmed) continue;
    const box = around(place.x, place.y, layout.dense ? place.ring.radius : 0);
    if (layout.dense && !rings.isFree(box)) continue;
    rings.take(box);
    drawRing(context, place, theme);
  }
  for (const index of layout.symbols) {
    const place = byIndex.get(index);
    if (!place) continue;
    const reach = drawSymbol(context, place, theme);
    if (reach > 0) targets.push({ id: place.id, box: around(place.x, place.y, layout.dense ? 5 : Math.max(reach, 8)) });
  }
  const marks = new Occupancy();
  for (const place of places) {
    if (!place.marked || place.dimmed) continue;
    const box = around(place.x, place.y - markHeight(place), 10);
    if (layout.dense && !marks.isFree(box)) continue;
    marks.take(box);
    drawDisputeMark(context, place, theme);
  }
  for (const { index, text, face, box } of layout.labels) {
    const place = byIndex.get(index);
    if (!place) continue;
    drawText(context, text, face, box, { ink: inkOf(place, theme), halo: `${theme.paper}d9` });
    targets.push({ id: place.id, box });
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

/** Draws the place's symbol and returns how far it reaches; 0 where it has none. */
function drawSymbol(context: Context, place: OverlayPlace, theme: Theme): number {
  const { x, y, symbol, onGround, paint, selected, dimmed, quiet } = place;
  if (symbol === "none" && !selected) return 0;
  const reach = symbol === "none" ? 0 : onGround || quiet ? 2.4 : 4.5;
  context.save();
  if (reach > 0) {
    const path = symbolPath(symbol, x, y, reach);
    context.lineJoin = "round";
    context.strokeStyle = theme.paper;
    context.lineWidth = onGround ? 3 : 4;
    context.stroke(path);
    context.fillStyle = onGround ? theme.ink : fillOf(context, paint, theme);
    context.globalAlpha = dimmed ? 0.35 : 1;
    context.fill(path);
    if (!onGround) {
      context.strokeStyle = quiet ? theme.muted : theme.ink;
      context.lineWidth = 1.25;
      context.stroke(path);
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
  return reach;
}

function symbolPath(symbol: MapSymbol, x: number, y: number, reach: number): Path2D {
  const path = new Path2D();
  const polygon = (points: readonly (readonly [number, number])[]) => {
    points.forEach(([dx, dy], index) => {
      if (index === 0) path.moveTo(x + dx * reach, y + dy * reach);
      else path.lineTo(x + dx * reach, y + dy * reach);
    });
    path.closePath();
  };
  if (symbol === "triangle")
    polygon([
      [0, -1.25],
      [1.2, 0.85],
      [-1.2, 0.85],
    ]);
  else if (symbol === "square")
    polygon([
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ]);
  else if (symbol === "diamond")
    polygon([
      [0, -1.3],
      [1.3, 0],
      [0, 1.3],
      [-1.3, 0],
    ]);
  else if (symbol === "bar")
    polygon([
      [-1.5, -0.6],
      [1.5, -0.6],
      [1.5, 0.6],
      [-1.5, 0.6],
    ]);
  else path.arc(x, y, reach, 0, 2 * Math.PI);
  return path;
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
  let pattern = patterns.get(paint.name);
  if (!pattern) {
    pattern = context.createPattern(drawTile(paint.tile, 2), "repeat")!;
    pattern.setTransform(new DOMMatrix([0.5, 0, 0, 0.5, 0, 0]));
    patterns.set(paint.name, pattern);
  }
  return pattern;
}
