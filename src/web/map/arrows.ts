import type { Advance } from "../../ask/advances/advance.ts";
import type { Advances } from "../state/advances.ts";
import { sideKey } from "../state/filter.ts";
import type { World } from "../state/world.ts";
import { dayNumber } from "../time/day.ts";
import type { Anchor } from "./anchors.ts";

type Position = readonly [longitude: number, latitude: number];

/** An advance between two places that are on the map. */
export interface Arrow {
  readonly advance: Advance;
  readonly from: Position;
  readonly to: Position;
  /** How long before the day looked at, 0 to 1 of the span: older arrows are fainter. */
  readonly age: number;
}

/**
 * The advances of the days looked at that can be drawn: both ends are on the map and the legend does not hide the side.
 * Of several between the same places only the latest is. The earliest come first, so that the latest lie above them.
 */
export function arrowsOn(
  advances: Advances,
  anchorOf: ReadonlyMap<string, Anchor>,
  { day, address, hidden }: Pick<World, "day" | "address" | "hidden">,
): Arrow[] {
  const span = address.arrows;
  const found = new Map<string, Arrow>();
  for (const advance of advances.upTo(day, span)) {
    const from = advance.from === null ? undefined : anchorOf.get(advance.from);
    const to = anchorOf.get(advance.place);
    if (!from || !to || (hidden.size > 0 && hidden.has(sideKey(advance.side)))) continue;
    const key = `${advance.from} ${advance.place} ${advance.side}`;
    if (found.has(key)) continue;
    const age = span <= 1 ? 0 : (day - dayNumber(advance.day)) / span;
    found.set(key, { advance, from: from.position, to: to.position, age });
  }
  return [...found.values()].reverse();
}

/** How many advances the days have, how many are drawn, and how many start where nobody knows or nothing is on the map. */
export interface ArrowCount {
  readonly told: number;
  readonly drawn: number;
  readonly withoutStart: number;
}

/** What becomes of the advances of the days looked at; see `arrowsOn`, which draws them. */
export function countArrows(
  advances: Advances,
  located: (place: string) => boolean,
  { day, address, hidden }: Pick<World, "day" | "address" | "hidden">,
): ArrowCount {
  const told = advances.upTo(day, address.arrows).filter(({ place }) => located(place));
  const started = told.filter(({ from }) => from !== null && located(from));
  const drawn = started.filter(({ side }) => !hidden.has(sideKey(side)));
  return { told: told.length, drawn: drawn.length, withoutStart: told.length - started.length };
}
