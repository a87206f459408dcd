import type { HatchDirection } from "./palette.ts";

/** One stroke of a hatch tile; `d` is an SVG path, which canvas understands too. */
export interface Stroke {
  readonly d: string;
  readonly colour: string;
  readonly width: number;
}

/** A square that repeats without a seam, in CSS pixels. */
export interface Tile {
  readonly size: number;
  readonly ground: string;
  readonly strokes: readonly Stroke[];
}

const size = 8;

/** The lines of one hatch; diagonals run over the corners so that tiles join. */
const lines: Readonly<Record<HatchDirection, string>> = {
  rising: "M-2 2L2 -2M0 8L8 0M6 10L10 6",
  falling: "M-2 6L2 10M0 0L8 8M6 -2L10 2",
  level: "M-1 4H9",
  upright: "M4 -1V9",
};

/** Hatch on paper: fighting whose outcome is not told. */
export function hatchTile(ground: string, colour: string, direction: HatchDirection): Tile {
  return { size, ground, strokes: [{ d: lines[direction], colour, width: 1.4 }] };
}

/** Two hatches over each other, each in its side's colour and direction: the ground is divided. */
export function dividedTile(
  ground: string,
  sides: readonly { readonly colour: string; readonly hatch: HatchDirection }[],
): Tile {
  const used = new Set<HatchDirection>();
  const strokes = sides.slice(0, 3).map(({ colour, hatch }): Stroke => {
    const direction = used.has(hatch) ? (Object.keys(lines) as HatchDirection[]).find((one) => !used.has(one))! : hatch;
    used.add(direction);
    return { d: lines[direction], colour, width: 2.2 };
  });
  return { size, ground, strokes };
}

/** Broad diagonal bands of two colours: sources say different things. */
export function disputedTile(first: string, second: string): Tile {
  const wide = 12;
  return {
    size: wide,
    ground: first,
    strokes: [
      {
        d: `M-3 3L3 -3M0 ${wide}L${wide} 0M${wide - 3} ${wide + 3}L${wide + 3} ${wide - 3}`,
        colour: second,
        width: wide / (2 * Math.SQRT2),
      },
    ],
  };
}
