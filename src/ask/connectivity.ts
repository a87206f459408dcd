import type { Case } from "../case/case.ts";
import {
  type Adjacency,
  type AreaLife,
  cutOffBy,
  dayNumber,
  dayOf,
  daysOfChange,
  type Fire,
  groundOn,
  isCutOff,
  livesOf,
  type Pocket,
  type Presence,
  routeOn,
} from "../reconcile/index.ts";
import type { View } from "./answers.ts";
import type { AreaOfPeriod, AreaStretch, ConnectivityOfPeriod, GroundStretch } from "./connectivity-answers.ts";
import { checkView } from "./days.ts";
import { type CaseGround, groundOf } from "./ground.ts";
import { courseUnder, rounded } from "./pockets.ts";

/**
 * How the ground hangs together on each day of a period (the case's own where a day is left out): who has each piece of
 * it, the areas that come of it and how they split and join, the roads, the attacks, and what `pocketCourse` tells.
 */
export function connectivity(
  kase: Case,
  options: { readonly from?: string; readonly to?: string; readonly view?: View } = {},
): ConnectivityOfPeriod {
  const of = groundOf(kase);
  const under = of.under(checkView(options.view ?? {}));
  const course = courseUnder(kase, under, options);
  const { ground, fires } = under;
  const [first, last] = [dayNumber(course.first), dayNumber(course.last)];
  const changes = daysOfChange(ground.histories, first, last);
  const days = changes.map((day) => ({ day, ...groundOn(ground, day) }));
  const { lives, numbers } = livesOf(days);
  const within = fires.filter((fire) => fire.first <= last && fire.last >= first);
  return {
    ...course,
    ground: stretchesOfGround(days, numbers, of.adjacency),
    areas: lives.map(areaOfPeriod),
    routes: of.routes.map((route) => ({
      id: route.id,
      stretches: runs(days, ({ presences, day }) => {
        const { state, sides } = routeOn(route, of.adjacency, presences, [], day);
        return { state, sides };
      }),
    })),
    fires: firesOn(within, of, days),
  };
}

/** So many of the places that would split an area are told, those that cut off most. */
const mostSplits = 60;

interface Step {
  readonly day: number;
  readonly presences: readonly Presence[];
  readonly pockets: readonly Pocket[];
}

/** What holds from each day on which it becomes another than before. */
function runs<V extends object>(days: readonly Step[], at: (step: Step, index: number) => V): (V & { from: string })[] {
  const found: (V & { from: string })[] = [];
  let before = "";
  for (const [index, step] of days.entries()) {
    const value = at(step, index);
    const key = JSON.stringify(value);
    if (key !== before) found.push({ from: dayOf(step.day), ...value });
    before = key;
  }
  return found;
}

function stretchesOfGround(
  days: readonly Step[],
  numbers: readonly (readonly number[])[],
  { tracts }: Adjacency,
): GroundStretch[][] {
  const found: GroundStretch[][] = tracts.map(() => []);
  const keys: string[] = tracts.map(() => "");
  const before: { presence: Presence | null; areas: readonly number[] }[] = tracts.map(() => ({
    presence: null,
    areas: [],
  }));
  for (const [index, { day, presences, pockets }] of days.entries()) {
    const areaOf = new Map<string, Int32Array>();
    for (const [at, { side, tracts: own }] of pockets.entries()) {
      const areas = areaOf.get(side) ?? new Int32Array(tracts.length);
      areaOf.set(side, areas);
      for (const tract of own) areas[tract] = numbers[index]![at]!;
    }
    for (let tract = 0; tract < tracts.length; tract++) {
      const presence = presences[tract]!;
      const last = before[tract]!;
      // On most days most ground is as on the day before, which is told without writing it down.
      if (presence === last.presence && presence.sides.every((side, at) => areaOf.get(side)![tract] === last.areas[at]))
        continue;
      const { sides, status, presumed } = presence;
      const areas = sides.map((side) => areaOf.get(side)![tract]!);
      before[tract] = { presence, areas };
      const value = { sides, status, presumed, areas };
      const key = JSON.stringify(value);
      if (key !== keys[tract]) found[tract]!.push({ from: dayOf(day), ...value });
      keys[tract] = key;
    }
  }
  return found;
}

function areaOfPeriod({ side, from, into, end, steps }: AreaLife): AreaOfPeriod {
  const stretches: AreaStretch[] = [];
  let before = "";
  let pocketBefore: Pocket | null = null;
  for (const { day, pocket } of steps) {
    // What would split an area follows from its ground alone.
    const same: boolean = pocketBefore !== null && sameGround(pocketBefore, pocket);
    const splitBy: AreaStretch["splitBy"] = same ? stretches.at(-1)!.splitBy : splitsOf(pocket);
    const { tracts, presumed, area, main, enclosed, encircled, around } = pocket;
    const size = { pieces: tracts.length, presumed, area: rounded(area) };
    const rest = { ...size, main, cutOff: isCutOff(pocket), enclosed, encircled, around };
    const key = JSON.stringify(rest);
    const value = { ...rest, splitBy };
    if (key !== before || !(same || sameSplits(stretches.at(-1)!.splitBy, splitBy)))
      stretches.push({ from: dayOf(day), ...value });
    [before, pocketBefore] = [key, pocket];
  }
  return { side, from, into, end: end === null ? null : dayOf(end), stretches };
}

function sameSplits(a: AreaStretch["splitBy"], b: AreaStretch["splitBy"]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
}

function sameGround(a: Pocket, b: Pocket): boolean {
  return a.tracts.length === b.tracts.length && a.tracts.every((tract, index) => tract === b.tracts[index]);
}

function splitsOf({ articulations }: Pocket): AreaStretch["splitBy"] {
  return articulations
    .toSorted((a, b) => b.pieces[1]! - a.pieces[1]! || a.node - b.node)
    .slice(0, mostSplits)
    .map((each) => ({ ground: each.node, cutOff: cutOffBy(each) }));
}

/** Attacks on ground of which the attacker does not have all on the day, or of which nothing is known. */
function firesOn(fires: readonly Fire[], of: CaseGround, days: readonly Step[]): ConnectivityOfPeriod["fires"] {
  const on = (day: number) => days.findLast((step) => step.day <= day) ?? days[0]!;
  return fires.flatMap(({ claim, place, by, first, last }) => {
    const { presences } = on(first);
    const { tracts, wide } = of.groundOf(place);
    // "They shelled the city" does not tell what of it.
    const ground = (wide ? [] : tracts).filter((tract) => {
      const { sides } = presences[tract]!;
      return sides.length !== 1 || sides[0] !== by;
    });
    const fire = { claim, place, by, first, last };
    const routes = of.routes.flatMap((route, index) =>
      routeOn(route, of.adjacency, presences, [fire], first).underFire.length > 0 ? [index] : [],
    );
    if (ground.length === 0 && routes.length === 0) return [];
    return [{ claim, by, first: dayOf(first), last: dayOf(last), ground, routes }];
  });
}
