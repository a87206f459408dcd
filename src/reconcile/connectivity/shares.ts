import type { SideKey } from "../../model/index.ts";
import type { Presence } from "./presence.ts";
import type { Tract } from "./tract.ts";

/** How much ground one side has on a day, in square kilometres. */
export interface GroundShare {
  readonly side: SideKey;
  /** What it has alone, and with all that it shares with others. */
  readonly low: number;
  readonly high: number;
  /** Divided ground by the shares that are told, else in equal parts. */
  readonly best: number;
  /** How much of `best` is only presumed. */
  readonly presumed: number;
}

/** The ground of each side on a day, the side with the most first, and how much there is of which anything is known. */
export function sharesOf(
  tracts: readonly Tract[],
  presences: readonly Presence[],
): { all: number; known: number; shares: GroundShare[] } {
  const found = new Map<SideKey, { low: number; best: number; high: number; presumed: number }>();
  let [all, known] = [0, 0];
  for (const [index, { area }] of tracts.entries()) {
    const presence = presences[index]!;
    all += area;
    if (presence.sides.length === 0) continue;
    known += area;
    const parts = partsOf(presence);
    for (const side of presence.sides) {
      const share = found.get(side) ?? { low: 0, best: 0, high: 0, presumed: 0 };
      found.set(side, share);
      const own = area * parts.get(side)!;
      share.best += own;
      share.high += area;
      if (presence.sides.length === 1) share.low += area;
      if (presence.presumed) share.presumed += own;
    }
  }
  const shares = [...found].map(([side, share]) => ({ side, ...share }));
  return { all, known, shares: shares.sort((a, b) => b.best - a.best || (a.side < b.side ? -1 : 1)) };
}

/** The part of each side, 0 to 1, all together 1: what is told of some leaves the rest to the others. */
function partsOf({ sides, parts }: Presence): Map<SideKey, number> {
  const told = new Map<SideKey, number>();
  for (const side of sides) {
    const part = parts[side];
    if (typeof part === "number" && part > 0 && part < 1) told.set(side, part);
  }
  const sum = [...told.values()].reduce((a, b) => a + b, 0);
  const others = sides.length - told.size;
  // Shares that do not add up to the whole are taken in proportion.
  const whole = others === 0 ? sum : Math.max(1, sum);
  const rest = others === 0 ? 0 : (1 - sum / whole) / others;
  return new Map(sides.map((side) => [side, told.has(side) ? told.get(side)! / whole : rest]));
}
