import type { SideKey } from "../../model/index.ts";
import type { DayNumber } from "../days.ts";
import type { Pocket } from "./pockets.ts";

/** One area through time: what it is on each day on which anything of it changes. */
export interface AreaLife {
  readonly side: SideKey;
  /** The numbers of the lives whose ground it has taken from at its beginning: where it split off. */
  readonly from: readonly number[];
  readonly steps: readonly { readonly day: DayNumber; readonly pocket: Pocket }[];
  /** The first day on which it is no more; null where it lasts. */
  readonly end: DayNumber | null;
  /** The numbers of the lives that its ground went to then: what it was joined with. */
  readonly into: readonly number[];
}

interface Draft {
  readonly side: SideKey;
  readonly from: readonly number[];
  readonly steps: { readonly day: DayNumber; readonly pocket: Pocket }[];
  end: DayNumber | null;
  into: readonly number[];
}

/**
 * Follows the areas of all sides from day to day. An area is the one before with which it shares most ground, unless
 * another shares more with that; so the larger part of a split, and the larger area of a junction, lives on.
 *
 * @param days areas of days in order of time, those on which anything changes
 * @returns the lives in the order in which they begin, and for each day the number of each area's life
 */
export function livesOf(days: readonly { readonly day: DayNumber; readonly pockets: readonly Pocket[] }[]): {
  readonly lives: readonly AreaLife[];
  readonly numbers: readonly (readonly number[])[];
} {
  const lives: Draft[] = [];
  const numbers: number[][] = [];
  let before: LifeOfTract = new Map();
  let alive: readonly number[] = [];
  for (const { day, pockets } of days) {
    const shared = pockets.map((pocket) => sharedWith(pocket, before));
    const own = new Array<number>(pockets.length).fill(-1);
    const heirs = new Set<number>();
    const pairs = shared.flatMap((lifes, at) => [...lifes].map(([life, tracts]) => ({ life, at, tracts })));
    for (const { life, at } of pairs.sort((a, b) => b.tracts - a.tracts || a.life - b.life || a.at - b.at)) {
      if (own[at] !== -1 || heirs.has(life)) continue;
      own[at] = life;
      heirs.add(life);
    }
    for (const [at, pocket] of pockets.entries()) {
      if (own[at] === -1) {
        own[at] = lives.length;
        const from = [...shared[at]!.keys()].sort((a, b) => a - b);
        lives.push({ side: pocket.side, from, steps: [], end: null, into: [] });
      }
      lives[own[at]!]!.steps.push({ day, pocket });
    }
    for (const life of alive) {
      if (heirs.has(life)) continue;
      lives[life]!.end = day;
      lives[life]!.into = own.filter((_, at) => shared[at]!.has(life)).sort((a, b) => a - b);
    }
    before = new Map();
    for (const [at, { side, tracts }] of pockets.entries()) {
      const lifeOf = before.get(side) ?? [];
      before.set(side, lifeOf);
      for (const tract of tracts) lifeOf[tract] = own[at]!;
    }
    alive = own;
    numbers.push(own);
  }
  return { lives, numbers };
}

/** By side and number of a tract, the life of the area that it was part of. */
type LifeOfTract = Map<SideKey, number[]>;

/** With how many of its tracts an area lies where each area of its side lay before. */
function sharedWith({ side, tracts }: Pocket, before: LifeOfTract): Map<number, number> {
  const found = new Map<number, number>();
  const lifeOf = before.get(side);
  if (lifeOf === undefined) return found;
  for (const tract of tracts) {
    const life = lifeOf[tract];
    if (life !== undefined) found.set(life, (found.get(life) ?? 0) + 1);
  }
  return found;
}
