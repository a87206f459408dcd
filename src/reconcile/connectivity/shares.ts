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
  // Ground on which the same is so is summed up first: there are thousands of pieces, and few ways to share one.
  const told: number[] = [];
  const presumed: number[] = [];
  for (let index = 0; index < tracts.length; index++) {
    const { area } = tracts[index]!;
    const presence = presences[index]!;
    all += area;
    if (presence.sides.length === 0) continue;
    known += area;
    const { number } = partsOf(presence);
    const areas = presence.presumed ? presumed : told;
    areas[number] = (areas[number] ?? 0) + area;
  }
  for (const areas of [told, presumed]) {
    for (const [number, area = 0] of areas.entries()) {
      if (area === 0) continue;
      const { of } = everyParts[number]!;
      for (const [side, part] of of) {
        let share = found.get(side);
        if (share === undefined) {
          share = { low: 0, best: 0, high: 0, presumed: 0 };
          found.set(side, share);
        }
        share.best += area * part;
        share.high += area;
        if (of.size === 1) share.low += area;
        if (areas === presumed) share.presumed += area * part;
      }
    }
  }
  const shares = [...found].map(([side, share]) => ({ side, ...share }));
  return { all, known, shares: shares.sort((a, b) => b.best - a.best || (a.side < b.side ? -1 : 1)) };
}

/**
 * What became of the ground that each side had once: by that side the parts of it, 0 to 1, that each side has now; what is
 * missing from 1 nobody is known to have. What several have won of a piece of ground is taken from those who lost there in
 * proportion.
 */
export function whatBecameOf(
  tracts: readonly Tract[],
  once: readonly Presence[],
  now: readonly Presence[],
): Map<SideKey, Map<SideKey, number>> {
  const areas = new Map<number, number>();
  for (let index = 0; index < tracts.length; index++) {
    const key = partsOf(once[index]!).number * pairs + partsOf(now[index]!).number;
    areas.set(key, (areas.get(key) ?? 0) + tracts[index]!.area);
  }
  const found = new Map<SideKey, { all: number; readonly by: Map<SideKey, number> }>();
  for (const [key, area] of areas) {
    const [before, after] = [everyParts[Math.floor(key / pairs)]!.of, everyParts[key % pairs]!.of];
    for (const [side, part] of before) {
      const of = found.get(side) ?? { all: 0, by: new Map<SideKey, number>() };
      found.set(side, of);
      of.all += area * part;
      // Who keeps his share keeps his own ground.
      const kept = Math.min(part, after.get(side) ?? 0);
      const lost = part - kept;
      if (kept > 0) of.by.set(side, (of.by.get(side) ?? 0) + area * kept);
      if (lost <= 0) continue;
      const gains = [...after].flatMap(([other, own]) => {
        const gain = own - (before.get(other) ?? 0);
        return other !== side && gain > 0 ? [[other, gain] as const] : [];
      });
      const all = gains.reduce((sum, [, gain]) => sum + gain, 0);
      for (const [other, gain] of gains) of.by.set(other, (of.by.get(other) ?? 0) + area * lost * (gain / all));
    }
  }
  return new Map(
    [...found].flatMap(([side, { all, by }]) =>
      all > 0 ? [[side, new Map([...by].map(([other, area]) => [other, area / all]))] as const] : [],
    ),
  );
}

/** Each side's part of a piece of ground, with a number that is the same for the same parts. */
interface Parts {
  readonly number: number;
  readonly of: ReadonlyMap<SideKey, number>;
}

/** More ways than this to share a piece of ground are not told apart in one number with another's. */
const pairs = 2 ** 24;
/** Parts that were reckoned, by their number: what is told of a piece of ground is the same on many days and of many. */
const everyParts: Parts[] = [];
const partsByKey = new Map<string, Parts>();
const partsOfPresence = new WeakMap<Presence, Parts>();

/** The part of each side, 0 to 1, all together 1: what is told of some leaves the rest to the others. */
function partsOf(presence: Presence): Parts {
  let parts = partsOfPresence.get(presence);
  if (parts === undefined) {
    const of = reckon(presence);
    const key = JSON.stringify([...of]);
    parts = partsByKey.get(key);
    if (parts === undefined) {
      parts = { number: everyParts.length, of };
      everyParts.push(parts);
      partsByKey.set(key, parts);
    }
    partsOfPresence.set(presence, parts);
  }
  return parts;
}

function reckon({ sides, parts }: Presence): ReadonlyMap<SideKey, number> {
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
