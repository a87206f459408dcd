import type { SideKey } from "../../model/index.ts";
import type { Adjacency } from "./adjacency.ts";
import { type Articulation, articulations } from "./articulation.ts";
import { components } from "./graph.ts";
import type { Presence } from "./presence.ts";

/** How an area lies: on the map, and among the ground of the other sides. */
export interface Situation {
  /** Square kilometres; divided ground counts whole. */
  readonly area: number;
  /**
   * Whether it is the side's main body: of the areas that no claim says are encircled the one with the longest edge
   * towards what is beyond the map.
   */
  readonly main: boolean;
  /** Whether other sides' ground lies all around it: it reaches neither the edge of the map nor ground nothing is told of. */
  readonly enclosed: boolean;
  /** Whether claims say that it, or a place in it, is encircled by another side. */
  readonly encircled: { readonly by: SideKey; readonly claims: readonly string[] } | null;
  /** The other sides that it borders on, with the number of tracts they have around it, the most first. */
  readonly around: readonly { readonly side: SideKey; readonly tracts: number }[];
}

/** A connected area of one side on one day. */
export interface Pocket extends Situation {
  readonly side: SideKey;
  /** Numbers of its tracts, ascending. */
  readonly tracts: readonly number[];
  /** How many of them are only presumed to be the side's. */
  readonly presumed: number;
  /** The tracts whose loss would split it. */
  readonly articulations: readonly Articulation[];
}

/** A claim that ground of a side is encircled: where, and by whom. */
export interface Ring {
  readonly tracts: readonly number[];
  /** Whether the place is larger than any tract ("the east of the city"), so that all that hangs together with it is meant. */
  readonly wide: boolean;
  readonly by: SideKey;
  readonly claims: readonly string[];
}

/** An area of fewer tracts than this, or a smaller share of its side's ground, is a splinter. */
export const fewestTracts = 2;
export const leastShare = 0.02;
/** So large a share of an area must be told to be encircled, so that all of it is. */
const enoughOfIt = 0.5;

/** Whether an area has no way to its side's main body, or other sides' ground all around it. */
export function isCutOff({ main, enclosed }: Pocket): boolean {
  return !main || enclosed;
}

/** Every side's connected areas, a side's main body first, then the larger first. Tracts of several sides are in each one's. */
export function pocketsOf(adjacency: Adjacency, presences: readonly Presence[], rings: readonly Ring[] = []): Pocket[] {
  const sides = [...new Set(presences.flatMap((presence) => presence.sides))].sort();
  return sides.flatMap((side) => {
    const has = (tract: number) => presences[tract]!.sides.includes(side);
    const drafts = components(adjacency.graph, has).map((part) => ({
      part,
      encircled: ringAround(part, presences, side, rings),
    }));
    const main = mainOf(drafts, adjacency.rim);
    return drafts
      .map(({ part, encircled }): Pocket => {
        let splits: readonly Articulation[] | undefined;
        const { around, enclosed } = surroundings(part, adjacency, presences, side);
        return {
          side,
          tracts: part,
          presumed: part.filter((tract) => presences[tract]!.presumed).length,
          area: part.reduce((sum, tract) => sum + adjacency.tracts[tract]!.area, 0),
          main: part === main,
          enclosed,
          encircled,
          around,
          // What would split it is asked of few areas, and costs as much as all the rest.
          get articulations() {
            splits ??= articulations(adjacency.graph, part, has);
            return splits;
          },
        };
      })
      .sort(
        (a, b) => Number(b.main) - Number(a.main) || b.tracts.length - a.tracts.length || a.tracts[0]! - b.tracts[0]!,
      );
  });
}

function surroundings(
  part: readonly number[],
  { graph, rim }: Adjacency,
  presences: readonly Presence[],
  side: SideKey,
): Pick<Pocket, "around" | "enclosed"> {
  const own = new Set(part);
  const around = new Map<SideKey, Set<number>>();
  let enclosed = true;
  for (const tract of part) {
    if (rim[tract]) enclosed = false;
    for (const next of graph[tract]!) {
      if (own.has(next)) continue;
      if (presences[next]!.sides.length === 0) enclosed = false;
      for (const other of presences[next]!.sides) around.set(other, (around.get(other) ?? new Set()).add(next));
    }
  }
  around.delete(side);
  const counts = [...around].map(([other, tracts]) => ({ side: other, tracts: tracts.size }));
  return { enclosed, around: counts.sort((a, b) => b.tracts - a.tracts || (a.side < b.side ? -1 : 1)) };
}

/** The claims that say that another side surrounds the area: all of a larger place that it is the side's part of, or most of it. */
function ringAround(
  part: readonly number[],
  presences: readonly Presence[],
  side: SideKey,
  rings: readonly Ring[],
): Pocket["encircled"] {
  const own = new Set(part);
  for (const { tracts, wide, by, claims } of rings) {
    if (by === side) continue;
    const held = tracts.filter((tract) => presences[tract]!.sides.includes(side));
    const here = held.filter((tract) => own.has(tract)).length;
    if (here > held.length / 2 && (wide || here >= enoughOfIt * part.length)) return { by, claims };
  }
  return null;
}

/**
 * Of the areas not told to be encircled, splinters left out, the one that has the most of the map's edge, and of equals the
 * most tracts; null where there is none.
 */
function mainOf(
  drafts: readonly { readonly part: readonly number[]; readonly encircled: Pocket["encircled"] }[],
  rim: readonly boolean[],
): readonly number[] | null {
  const all = drafts.reduce((sum, { part }) => sum + part.length, 0);
  const free = drafts.filter(
    ({ part, encircled }) => encircled === null && part.length >= Math.max(fewestTracts, leastShare * all),
  );
  let best: readonly number[] | null = null;
  let most = 0;
  // Where all but splinters are said to be encircled, that does not tell which of them is the main body.
  for (const { part } of free.length > 0 ? free : drafts) {
    const edge = part.filter((tract) => rim[tract]).length;
    if (edge > most || (edge === most && best !== null && part.length > best.length)) {
      best = part;
      most = edge;
    }
  }
  return best;
}
