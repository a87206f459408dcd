import { words } from "../strings/index.ts";
import { degreesInWords, graticuleLines } from "./graticule.ts";
import type { Theme } from "./paint.ts";
import type { Pen } from "./pen.ts";
import { kilometresPerPixel, scaleLength } from "./scaleBar.ts";

type Context = Pen;

/** Where the map lies on its sheet, and how to get from degrees to pixels of it. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly zoom: number;
  readonly centre: readonly [number, number];
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly step: number;
  readonly project: (position: readonly [number, number]) => { readonly x: number; readonly y: number };
}

/** Width of the band around the map that carries the degrees. */
export const frameWidth = 18;

/** The neat line with degrees along it: paper over the map's edge, ticks where meridians and parallels leave it. */
export function drawFrame(context: Context, sheet: Sheet): void {
  const { width, height, theme, bounds, step } = sheet;
  const inset = frameWidth;
  context.save();
  context.fillStyle = theme.paper;
  context.beginPath();
  context.rect(0, 0, width, height);
  context.rect(inset, inset, width - 2 * inset, height - 2 * inset);
  context.fill("evenodd");
  context.strokeStyle = theme.ink;
  context.lineWidth = 1;
  context.strokeRect(inset - 0.5, inset - 0.5, width - 2 * inset + 1, height - 2 * inset + 1);
  context.font = '400 11px "Source Sans 3", sans-serif';
  context.fillStyle = theme.muted;
  context.textAlign = "center";
  context.textBaseline = "middle";
  const [west, south, east, north] = bounds;
  for (const x of graticuleLines(west, east, step)) {
    const at = Math.round(sheet.project([x, sheet.centre[1]]).x) + 0.5;
    if (at < inset + 48 || at > width - inset - 48) continue;
    tick(context, at, inset, 0, -5);
    tick(context, at, height - inset, 0, 5);
    const label = degreesInWords(x, step, "longitude");
    const half = context.measureText(label).width / 2 + 4;
    if (at - half > inset && at + half < width - inset) context.fillText(label, at + half + 2, inset / 2 - 0.5);
  }
  for (const y of graticuleLines(south, north, step)) {
    const at = Math.round(sheet.project([sheet.centre[0], y]).y) + 0.5;
    if (at < inset + 48 || at > height - inset - 48) continue;
    tick(context, inset, at, -5, 0);
    tick(context, width - inset, at, 5, 0);
    context.save();
    context.translate(inset / 2 - 0.5, at);
    context.rotate(-Math.PI / 2);
    context.fillText(degreesInWords(y, step, "latitude"), context.measureText("00° 00′ N").width / 2 + 8, 0);
    context.restore();
  }
  context.restore();
}

function tick(context: Context, x: number, y: number, dx: number, dy: number): void {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + dx, y + dy);
  context.stroke();
}

/** A scale bar of two fields with its lower left corner at a point; returns its width. */
export function drawScale(context: Context, sheet: Sheet, right: number, bottom: number): number {
  const { theme } = sheet;
  const { kilometres, width } = scaleLength(
    kilometresPerPixel(sheet.centre[1], sheet.zoom),
    Math.min(180, sheet.width / 4),
  );
  const left = right - width;
  const top = bottom - 5;
  context.save();
  context.lineWidth = 1;
  context.strokeStyle = theme.ink;
  context.fillStyle = theme.paper;
  context.fillRect(left, top, width, 5);
  context.fillStyle = theme.ink;
  context.fillRect(left, top, width / 2, 5);
  context.strokeRect(Math.round(left) + 0.5, Math.round(top) + 0.5, Math.round(width), 4);
  context.font = '400 12px "Source Sans 3", sans-serif';
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  const label = (text: string, x: number, align: CanvasTextAlign) => {
    context.textAlign = align;
    context.strokeStyle = `${theme.paper}d9`;
    context.lineWidth = 3;
    context.strokeText(text, x, top - 5);
    context.fillText(text, x, top - 5);
  };
  label("0", left, "left");
  label(words.map.kilometres(kilometres), right, "right");
  context.restore();
  return width;
}
