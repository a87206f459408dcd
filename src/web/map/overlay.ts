import { type Box, type LabelWish, placeLabels } from "./labels.ts";
import type { Paint, Theme } from "./paint.ts";
import { drawText, type SetText, setText } from "./text.ts";
import { drawTile } from "./tiles.ts";
import type { Face, MapSymbol } from "./type.ts";

/** A place as the overlay draws it above the map's areas, in CSS pixels. */
export interface OverlayPlace {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly symbol: MapSymbol;
  readonly face: Face;
  /** Ground drawn under it (an area or a cell): then its symbol is a plain dot, else it carries the paint itself. */
  readonly onGround: boolean;
  readonly outlined: boolean;
  readonly paint: Paint;
  readonly priority: number;
  readonly dimmed: boolean;
  readonly selected: boolean;
  readonly disputed: boolean;
  /** The colour of the side that surrounds it, and the radius of the ring. */
  readonly ring: { readonly colour: string; readonly radius: number } | null;
}

export interface Overlay {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly places: readonly OverlayPlace[];
  /** Room for labels, inside the map's frame. */
  readonly frame: Box;
  /** Panels that lie over the map; no label goes under them. */
  readonly panels: readonly Box[];
}

/** What can be pointed at: symbols and names. */
export interface Target {
  readonly id: string;
  readonly box: Box;
}

type Context = CanvasRenderingContext2D;

/** Draws rings, symbols, marks and names; returns what can be pointed at, the uppermost last. */
export function drawOverlay(context: Context, overlay: Overlay): Target[] {
  const { theme, frame } = overlay;
  const near = overlay.places.filter(
    ({ x, y }) => x > frame.left - 40 && x < frame.right + 40 && y > frame.top - 40 && y < frame.bottom + 40,
  );
  for (const place of near) if (place.ring && !place.dimmed) drawRing(context, place, theme);
  const targets: Target[] = [];
  for (const place of near) {
    const reach = drawSymbol(context, place, theme);
    if (reach > 0) targets.push({ id: place.id, box: around(place.x, place.y, Math.max(reach, 8)) });
    if (place.disputed && !place.dimmed) drawDisputeMark(context, place, theme);
  }
  const texts = new Map<string, { place: OverlayPlace; text: SetText }>();
  const wishes = near
    .filter((place) => !place.dimmed || place.selected)
    .map((place): LabelWish => {
      const text = setText(context, place.name, place.face);
      texts.set(place.id, { place, text });
      const { id, x, y, priority, selected } = place;
      const where = place.outlined && place.symbol === "none" ? "over" : "beside";
      return { id, x, y, where, width: text.width + 4, height: text.height, priority: selected ? 1e9 : priority };
    });
  const symbols = near.flatMap((place) => [
    ...(place.symbol === "none" ? [] : [around(place.x, place.y, 4)]),
    ...(place.disputed ? [around(place.x, markAt(place), 9)] : []),
  ]);
  for (const { wish, box } of placeLabels(wishes, [...symbols, ...overlay.panels], frame)) {
    const { place, text } = texts.get(wish.id)!;
    const ink = place.selected ? theme.accent : theme.ink;
    drawText(context, text, place.face, box, { ink, halo: `${theme.paper}d9` });
    targets.push({ id: place.id, box });
  }
  return targets;
}

function around(x: number, y: number, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
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
  const dash = (2 * Math.PI * ring!.radius) / 18;
  context.setLineDash([dash * 0.62, dash * 0.38]);
  context.stroke();
  context.restore();
}

/** Draws the place's symbol and returns how far it reaches; 0 where it has none. */
function drawSymbol(context: Context, place: OverlayPlace, theme: Theme): number {
  const { x, y, symbol, onGround, paint, selected, dimmed } = place;
  if (symbol === "none" && !selected) return 0;
  const reach = symbol === "none" ? 0 : onGround ? 2.4 : 4.5;
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
      context.strokeStyle = theme.ink;
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

/** The mark stands above the name of an outlined place, and above the symbol of any other. */
function markAt({ y, outlined }: OverlayPlace): number {
  return outlined ? y - 17 : y - 13;
}

/** A small mark at disputed ground: sources are unequal (≠). */
function drawDisputeMark(context: Context, place: OverlayPlace, theme: Theme): void {
  const { x } = place;
  const y = markAt(place);
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
