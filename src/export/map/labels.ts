import type { Theme } from "../paint.ts";
import { xml } from "../xml.ts";
import type { Frame } from "./project.ts";

/** A name and where it belongs; names of which nothing is told come last. */
export interface PlaceLabel {
  readonly at: readonly [x: number, y: number];
  readonly name: string;
  readonly told: boolean;
}

const size = 12;

/** Names beside their places, each on the first of four sides where it covers no other; a name without room is left out. */
export function placeLabels(labels: readonly PlaceLabel[], frame: Frame, theme: Theme): string {
  const taken: { left: number; top: number; right: number; bottom: number }[] = [];
  const found: string[] = [];
  for (const { at, name, told } of labels.toSorted((a, b) => Number(b.told) - Number(a.told))) {
    const [x, y] = at;
    // No font is measured: letters of any script are narrower than this on the average.
    const wide = [...name].length * size * 0.52;
    const spots = [
      [x + 6, y + 4, "start"],
      [x - 6 - wide, y + 4, "start"],
      [x - wide / 2, y - 7, "start"],
      [x - wide / 2, y + 17, "start"],
    ] as const;
    const spot = spots.find(([left, base]) => {
      const box = { left, top: base - size, right: left + wide, bottom: base + 3 };
      const inside =
        box.left > frame.left + 4 &&
        box.right < frame.left + frame.width - 4 &&
        box.top > frame.top + 4 &&
        box.bottom < frame.top + frame.height - 4;
      if (
        !inside ||
        taken.some(
          (one) => one.left < box.right && one.right > box.left && one.top < box.bottom && one.bottom > box.top,
        )
      )
        return false;
      taken.push(box);
      return true;
    });
    if (!spot) continue;
    const [left, base] = spot;
    found.push(
      `<text x="${Math.round(left)}" y="${Math.round(base)}" font-size="${size}" fill="${told ? theme.ink : theme.muted}" stroke="${theme.paper}" stroke-width="3" paint-order="stroke" stroke-linejoin="round">${xml(name)}</text>`,
    );
  }
  return found.join("");
}
