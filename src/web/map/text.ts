import type { Pen } from "./pen.ts";
import { type Face, fontOf } from "./type.ts";

export interface SetText {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly leading: number;
}

type Context = Pen;
const measured = new Map<string, SetText>();
const longLine = 120;

/** Chooses the face on a context: font, true small caps, letter-spacing. */
export function applyFace(context: Context, face: Face): void {
  const { font, caps, spacing } = fontOf(face);
  context.font = font;
  context.fontVariantCaps = caps ? "all-small-caps" : "normal";
  context.letterSpacing = spacing === "0" ? "0px" : "0.7px";
}

let arrivals = 0;

/** Forgets what was measured, when a font arrives. */
export function forgetMeasures(): void {
  measured.clear();
  arrivals += 1;
}

/** How often fonts have arrived: what was laid out before is out of date. */
export function fontsSeen(): number {
  return arrivals;
}

/** Sets a name in one line, or in two where it is long and has a space or hyphen near its middle. */
export function setText(context: Context, name: string, face: Face): SetText {
  const key = `${face}|${name}`;
  const known = measured.get(key);
  if (known) return known;
  applyFace(context, face);
  const width = (line: string) => context.measureText(line).width;
  const whole = width(name);
  const lines = whole > longLine ? broken(name) : [name];
  const leading = 15;
  const text = { lines, width: Math.ceil(Math.max(...lines.map(width))), height: lines.length * leading, leading };
  measured.set(key, text);
  return text;
}

function broken(name: string): string[] {
  let best = -1;
  for (const match of name.matchAll(/[\s-]/g)) {
    const at = match.index + 1;
    if (best < 0 || Math.abs(at - name.length / 2) < Math.abs(best - name.length / 2)) best = at;
  }
  if (best <= 0 || best >= name.length) return [name];
  return [name.slice(0, best).trim(), name.slice(best).trim()];
}

/** Draws set text with a halo of paper, centred in its box. */
export function drawText(
  context: Context,
  text: SetText,
  face: Face,
  box: { left: number; top: number; right: number },
  colours: { readonly ink: string; readonly halo: string },
): void {
  applyFace(context, face);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const x = (box.left + box.right) / 2;
  text.lines.forEach((line, index) => {
    const y = box.top + text.leading * (index + 0.5);
    context.strokeStyle = colours.halo;
    context.lineWidth = 3.5;
    context.strokeText(line, x, y);
    context.fillStyle = colours.ink;
    context.fillText(line, x, y);
  });
}
