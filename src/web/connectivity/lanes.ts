import type { SideKey } from "../../model/index.ts";
import type { Period } from "./period.ts";

/** A stretch of days on which a band is as it is; `to` is the first day on which it is otherwise. */
export interface BandStep {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  readonly cutOff: boolean;
}

/** One area through time. */
export interface Band {
  readonly area: number;
  readonly steps: readonly BandStep[];
}

/** The areas of one side, one below the other. */
export interface Lane {
  readonly side: SideKey;
  readonly height: number;
  readonly bands: readonly Band[];
  /** How many areas there are from each day on, the small ones as well. */
  readonly counts: readonly { readonly day: number; readonly areas: number }[];
}

const tallest = 72;
const thinnest = 3;
const gap = 2;
/** Areas that never have so many pieces of ground are counted, but not drawn. */
const fewestPieces = 2;
const mostLanes = 4;
const mostBands = 14;

/** The lanes of the sides that have most ground, on one scale. */
export function lanesOf(period: Period): Lane[] {
  const { areas } = period.answer;
  const sides = [...new Set(areas.map(({ side }) => side))];
  const measured = areas.some(({ stretches }) => stretches.some(({ area }) => area > 0));
  const sizeOn = (area: number, day: number) => {
    const stretch = period.area(area, day);
    return stretch === null ? 0 : measured ? stretch.area : stretch.pieces;
  };
  const drafts = sides.map((side) => {
    const own = areas.flatMap((area, number) => (area.side === side ? [number] : []));
    const days = new Set([period.first, ...own.flatMap((area) => [...period.daysOf(area), period.lifeOf(area)[1]])]);
    const sorted = [...days].filter((day) => day >= period.first && day <= period.last).sort((a, b) => a - b);
    const total = (day: number) => own.reduce((sum, area) => sum + sizeOn(area, day), 0);
    return { side, own, days: sorted, most: Math.max(...sorted.map(total)) };
  });
  const most = Math.max(1e-9, ...drafts.map((draft) => draft.most));
  return drafts
    .sort((a, b) => b.most - a.most || (a.side < b.side ? -1 : 1))
    .slice(0, mostLanes)
    .map(({ side, own, days }) => {
      const alive = (area: number, day: number) => period.area(area, day) !== null && day >= period.lifeOf(area)[0];
      const drawn = inFamilies(largest(own, period), period);
      const steps = new Map<number, BandStep[]>(drawn.map((area) => [area, []]));
      let height = 0;
      for (const [index, day] of days.entries()) {
        const to = days[index + 1] ?? period.last + 1;
        let top = 0;
        for (const area of drawn) {
          if (!alive(area, day)) continue;
          const bottom = top + Math.max(thinnest, (sizeOn(area, day) / most) * tallest);
          const { cutOff } = period.area(area, day)!;
          const own = steps.get(area)!;
          const before = own.at(-1);
          if (before && before.to === day && before.top === top && before.bottom === bottom && before.cutOff === cutOff)
            own[own.length - 1] = { ...before, to };
          else own.push({ from: day, to, top, bottom, cutOff });
          top = bottom + gap;
        }
        height = Math.max(height, top - gap);
      }
      const counts = days
        .map((day) => ({ day, areas: own.filter((area) => alive(area, day)).length }))
        .filter(({ areas: count }, at, all) => count !== all[at - 1]?.areas);
      const bands = drawn.map((area) => ({ area, steps: steps.get(area)! })).filter((band) => band.steps.length > 0);
      return { side, height: Math.max(height, thinnest), bands, counts };
    });
}

/** The areas that are drawn: not the single places, nor more than there is room for. */
function largest(own: readonly number[], period: Period): number[] {
  const { areas } = period.answer;
  const most = (area: number) => Math.max(...areas[area]!.stretches.map(({ pieces }) => pieces));
  return own
    .filter((area) => areas[area]!.stretches.some(({ pieces, main }) => main || pieces >= fewestPieces))
    .sort((a, b) => most(b) - most(a) || a - b)
    .slice(0, mostBands);
}

/** The largest first, and every area after the one it split off from, so that bands that part lie beside each other. */
function inFamilies(own: readonly number[], period: Period): number[] {
  const most = (area: number) => Math.max(...period.answer.areas[area]!.stretches.map(({ pieces }) => pieces));
  const bySize = own.toSorted((a, b) => most(b) - most(a) || a - b);
  const drawn = new Set(own);
  const parentOf = (area: number) => period.answer.areas[area]!.from.find((other) => drawn.has(other)) ?? -1;
  const children = Map.groupBy(bySize, parentOf);
  const found: number[] = [];
  const walk = [...(children.get(-1) ?? [])].reverse();
  for (let area = walk.pop(); area !== undefined; area = walk.pop()) {
    found.push(area);
    walk.push(...[...(children.get(area) ?? [])].reverse());
  }
  return found;
}

/** The outline of a run of steps as an SVG path: along the tops, back along the bottoms. */
export function bandPath(steps: readonly BandStep[], left: (day: number) => number): string {
  const n = (value: number) => Math.round(value * 10) / 10;
  const runs: BandStep[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.to === step.from) run.push(step);
    else runs.push([step]);
  }
  return runs
    .map((run) => {
      const tops = run.map(({ from, to, top }) => `L${n(left(from))} ${n(top)}L${n(left(to))} ${n(top)}`).join("");
      const bottoms = run
        .toReversed()
        .map(({ from, to, bottom }) => `L${n(left(to))} ${n(bottom)}L${n(left(from))} ${n(bottom)}`)
        .join("");
      return `M${tops.slice(1)}${bottoms}Z`;
    })
    .join("");
}
