import { channels } from "../palette.ts";
import type { PaintedMark } from "./marks.ts";

/** How many colours a terminal has: none, the 16 named ones, the 256 of xterm, or all of sRGB. */
export type ColourDepth = "none" | "16" | "256" | "full";

const levels = [0, 95, 135, 175, 215, 255];

/** The nearest of xterm's 6×6×6 cube. */
function cubeIndex(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const distances = levels.map((level) => Math.abs(level - value));
    return distances.indexOf(Math.min(...distances));
  }) as [number, number, number];
  return 16 + 36 * red + 6 * green + blue;
}

/**
 * The six hues of the 16-colour terminals, by their SGR numbers: red, green, yellow, blue, magenta, cyan.
 * Only the hue counts, since muted inks would all become grey by distance.
 */
const hues: readonly (readonly [number, number, number])[] = [
  [1, 0, 0],
  [0, 1, 0],
  [1, 1, 0],
  [0, 0, 1],
  [1, 0, 1],
  [0, 1, 1],
];

function hueIndex(colour: string): number {
  const values = channels(colour);
  const least = Math.min(...values);
  const range = Math.max(...values) - least;
  if (range === 0) return least > 127 ? 7 : 0;
  const distances = hues.map((hue) =>
    hue.reduce((sum, value, at) => sum + (((values[at] ?? 0) - least) / range - value) ** 2, 0),
  );
  return 1 + distances.indexOf(Math.min(...distances));
}

/** The parameters of the SGR sequence (ECMA-48, ISO 8613-6) for an ink or a ground. */
function parameters(colour: string, ground: boolean, depth: ColourDepth): string {
  if (depth === "full") return `${ground ? 48 : 38};2;${channels(colour).join(";")}`;
  if (depth === "256") return `${ground ? 48 : 38};5;${cubeIndex(colour)}`;
  return String((ground ? 40 : 30) + hueIndex(colour));
}

/** Marks as one string with as few colour changes as possible, closed by a reset. */
export function paint(marks: readonly PaintedMark[], depth: ColourDepth): string {
  let painted = "";
  let current = "";
  for (const mark of marks) {
    const codes = [
      ...(mark.ink === null ? [] : [parameters(mark.ink, false, depth)]),
      ...(mark.ground === null ? [] : [parameters(mark.ground, true, depth)]),
    ].join(";");
    if (codes !== current) {
      painted += codes === "" ? "\u001b[0m" : `\u001b[0;${codes}m`;
      current = codes;
    }
    painted += mark.character;
  }
  return current === "" ? painted : `${painted}\u001b[0m`;
}
