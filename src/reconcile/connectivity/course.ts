import type { ControlInterval, Day, SideKey } from "../../model/index.ts";
import { type DayNumber, dayNumber, dayOf } from "../days.ts";
import type { Adjacency } from "./adjacency.ts";
import { fewestTracts, isCutOff, leastShare, type Pocket, pocketsOf, type Ring } from "./pockets.ts";
import { type Presence, presencesOn } from "./presence.ts";

/**
 * What became of a side's ground as a whole: `split` one area became several, `joined` several became one, `encircled`
 * other sides' ground closed around an area, `relieved` it no longer lies all around it, `lost` the side lost an area, all
 * of it or all but splinters, which `after` has.
 */
export type PocketChange = "split" | "joined" | "encircled" | "relieved" | "lost";

/** One such change. Areas are lists of tract numbers. */
export interface PocketEvent {
  readonly date: Day;
  readonly change: PocketChange;
  readonly side: SideKey;
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  /** Of the areas after a split, those cut off by it; of those before a junction, those it relieved (by their index). */
  readonly cutOff: readonly number[];
  readonly relieved: readonly number[];
  /** The tracts between them that changed hands on that day: the corridor that was opened or cut. */
  readonly through: readonly number[];
  /** Who has these tracts after it. */
  readonly by: readonly SideKey[];
  /** The claims that moved them. */
  readonly claims: readonly string[];
}

/** What the areas of a day are derived from. */
export interface Ground {
  readonly adjacency: Adjacency;
  readonly histories: ReadonlyMap<string, readonly ControlInterval[]>;
  /** What claims say of encirclement on a day. */
  readonly ringsOn: (day: DayNumber) => readonly Ring[];
}

/** Who is where, and the areas that come of it, on one day. */
export interface DayOfGround {
  readonly presences: readonly Presence[];
  readonly pockets: readonly Pocket[];
}

const kept = new WeakMap<Ground, Map<DayNumber, DayOfGround>>();

/** The areas of all sides on one day; found once for each day of one ground. */
export function groundOn(ground: Ground, day: DayNumber): DayOfGround {
  let days = kept.get(ground);
  if (days === undefined) {
    days = new Map();
    kept.set(ground, days);
  }
  let found = days.get(day);
  if (found === undefined) {
    const { adjacency, histories, ringsOn } = ground;
    const presences = presencesOn(adjacency.tracts, adjacency.graph, histories, day);
    found = { presences, pockets: pocketsOf(adjacency, presences, ringsOn(day)) };
    days.set(day, found);
  }
  return found;
}

/** The days within a period on which some place's state changes, the first day of the period included. */
export function daysOfChange(
  histories: ReadonlyMap<string, readonly ControlInterval[]>,
  first: DayNumber,
  last: DayNumber,
): DayNumber[] {
  const days = new Set([first]);
  for (const intervals of histories.values()) {
    for (const interval of intervals) {
      const next = interval.last === null ? null : dayNumber(interval.last) + 1;
      for (const day of [dayNumber(interval.first), next])
        if (day !== null && day > first && day <= last) days.add(day);
    }
  }
  return [...days].sort((a, b) => a - b);
}

/** How the areas of all sides change from the first day to the last, in order of time and of sides. */
export function courseOf(ground: Ground, first: DayNumber, last: DayNumber): PocketEvent[] {
  const events: PocketEvent[] = [];
  let before: DayOfGround | null = null;
  for (const day of daysOfChange(ground.histories, first - 1, last)) {
    const now = groundOn(ground, day);
    if (before !== null) events.push(...changesOf(before, now, ground.adjacency, dayOf(day)));
    before = now;
  }
  return events;
}

function changesOf(before: DayOfGround, after: DayOfGround, { graph }: Adjacency, date: Day): PocketEvent[] {
  const sides = [...new Set([...before.pockets, ...after.pockets].map(({ side }) => side))].sort();
  return sides.flatMap((side) => {
    const [old, now] = [areasOf(before, side), areasOf(after, side)];
    const heirOf = new Map(now.flatMap((area, at) => area.tracts.map((tract) => [tract, at] as const)));
    const heirsOf = new Map(old.map((area) => [area, heirsIn(area, now, heirOf)]));
    const event = (change: PocketChange, from: readonly Pocket[], to: readonly Pocket[]): PocketEvent => {
      const through = movedBetween(before, after, side, graph, [...from, ...to]);
      return {
        ...{ date, change, side, through },
        before: from.map(({ tracts }) => tracts),
        after: to.map(({ tracts }) => tracts),
        cutOff: from.every((area) => !isCutOff(area)) ? to.flatMap((area, at) => (isCutOff(area) ? [at] : [])) : [],
        relieved:
          to.length > 0 && to.every((area) => !isCutOff(area))
            ? from.flatMap((area, at) => (isCutOff(area) ? [at] : []))
            : [],
        by: [...new Set(through.flatMap((tract) => after.presences[tract]!.sides))].sort(),
        claims: [...new Set(through.flatMap((tract) => after.presences[tract]!.claims))],
      };
    };
    const events: PocketEvent[] = [];
    for (const [area, heirs] of heirsOf) {
      if (heirs.length > 1) events.push(event("split", [area], heirs));
      if (heirs.length === 0) events.push(event("lost", [area], splintersOf(area, after)));
      const [only] = heirs;
      if (heirs.length !== 1 || now.length !== old.length || only!.enclosed === area.enclosed) continue;
      events.push(event(only!.enclosed ? "encircled" : "relieved", [area], [only!]));
    }
    for (const area of now) {
      const forebears = old.filter((other) => heirsOf.get(other)!.includes(area));
      if (forebears.length > 1) events.push(event("joined", forebears, [area]));
    }
    return events;
  });
}

/** The areas of a side that are no splinters; a splinter is no event of its own. */
function areasOf({ pockets }: DayOfGround, side: SideKey): Pocket[] {
  const own = pockets.filter((pocket) => pocket.side === side);
  const all = own.reduce((sum, { tracts }) => sum + tracts.length, 0);
  return own.filter(({ main, tracts }) => main || tracts.length >= Math.max(fewestTracts, leastShare * all));
}

/** What is left to the side of an area that none of its areas goes on from. */
function splintersOf(area: Pocket, { pockets }: DayOfGround): Pocket[] {
  return pockets.filter((pocket) => pocket.side === area.side && meet(area, pocket));
}

function meet(a: Pocket, b: Pocket): boolean {
  const those = new Set(b.tracts);
  return a.tracts.some((tract) => those.has(tract));
}

/**
 * The areas that lie where one lay before.
 *
 * @param heirOf the number of the area of now that each tract is part of
 */
function heirsIn(area: Pocket, now: readonly Pocket[], heirOf: ReadonlyMap<number, number>): Pocket[] {
  const found = new Set<number>();
  for (const tract of area.tracts) {
    const heir = heirOf.get(tract);
    if (heir !== undefined) found.add(heir);
  }
  return [...found].sort((a, b) => a - b).map((at) => now[at]!);
}

/** The tracts in and around these areas that the side gained or lost; of those presumed only where nothing else moved. */
function movedBetween(
  before: DayOfGround,
  after: DayOfGround,
  side: SideKey,
  graph: Adjacency["graph"],
  areas: readonly Pocket[],
): number[] {
  const within = new Set(areas.flatMap(({ tracts }) => tracts));
  const moved = after.presences.flatMap((presence, tract) => {
    const was = before.presences[tract]!;
    const near = within.has(tract) || graph[tract]!.some((next) => within.has(next));
    return near && was.sides.includes(side) !== presence.sides.includes(side) ? [tract] : [];
  });
  const told = moved.filter((tract) => !after.presences[tract]!.presumed && !before.presences[tract]!.presumed);
  return told.length > 0 ? told : moved;
}
