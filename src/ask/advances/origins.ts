import type { ControlInterval } from "../../model/index.ts";
import { anchorOf, covering, dayNumber } from "../../reconcile/index.ts";
import type { CaseGround } from "../ground.ts";
import { geometryOf } from "../history.ts";
import type { Advance, Move } from "./advance.ts";
import { shareOf } from "./gains.ts";

type Position = readonly [longitude: number, latitude: number];

/** A place that a side could have come from. */
interface Candidate {
  readonly place: string;
  /** Borders between its ground and the place gained. */
  readonly borders: number;
  readonly distance: number;
}

/** Ground that a sentence names may lie so many borders away; what no sentence names must border on the place. */
const namedReach = 2;

/** Finds the ground that advances came from: none is made up where the side held nothing there. */
export class Origins {
  readonly #of: CaseGround;
  readonly #histories: ReadonlyMap<string, readonly ControlInterval[]>;
  readonly #named: (claims: readonly string[], places: readonly string[]) => ReadonlySet<string>;
  readonly #tractsOf = new Map<string, number[]>();
  readonly #near = new Map<string, readonly Candidate[]>();

  /** @param named which of the places the sentences of some claims name */
  constructor(
    of: CaseGround,
    histories: ReadonlyMap<string, readonly ControlInterval[]>,
    named: (claims: readonly string[], places: readonly string[]) => ReadonlySet<string>,
  ) {
    this.#of = of;
    this.#histories = histories;
    this.#named = named;
    of.adjacency.tracts.forEach(({ places }, tract) => {
      for (const place of places) this.#tractsOf.set(place, [...(this.#tractsOf.get(place) ?? []), tract]);
    });
  }

  /** The moves of one day with where each came from. */
  ofDay(moves: readonly Move[]): Advance[] {
    const found = new Map<Move, Pick<Advance, "from" | "basis">>();
    for (const move of moves) {
      const from = this.#held(move);
      if (from) found.set(move, from);
    }
    // Ground that was reached from ground taken on the same day: only along a chain that begins at ground held before.
    for (let size = -1; size !== found.size; ) {
      size = found.size;
      const reached = [...found.keys()].filter(({ outcome }) => outcome !== "repelled");
      for (const move of moves) {
        if (found.has(move)) continue;
        const own = new Set(reached.filter(({ side }) => side === move.side).map(({ place }) => place));
        const [nearest] = this.#around(move.place).filter(({ place, borders }) => borders <= 1 && own.has(place));
        if (nearest) found.set(move, { from: nearest.place, basis: "same day" });
      }
    }
    return moves.map((move) => ({ ...move, ...(found.get(move) ?? { from: null, basis: null }) }));
  }

  #held({ place, side, day, claims }: Move): Pick<Advance, "from" | "basis"> | null {
    const before = dayNumber(day) - 1;
    const shareOn = (other: string) => shareOf(this.#on(other, before), side);
    const around = this.#around(place);
    const named = this.#named(
      claims,
      around.map((one) => one.place),
    );
    const told = named.size === 0 ? undefined : around.find((one) => named.has(one.place) && shareOn(one.place) > 0);
    if (told) return { from: told.place, basis: "named" };
    let inPart: string | null = null;
    for (const { place: other, borders } of around) {
      if (borders > 1) continue;
      const share = shareOn(other);
      if (share === 1) return { from: other, basis: "adjacent" };
      if (share > 0) inPart ??= other;
    }
    return inPart === null ? null : { from: inPart, basis: "adjacent" };
  }

  /** The interval of a place on a day; what held before the first change is carried back without end. */
  #on(place: string, day: number): ControlInterval | undefined {
    const intervals = this.#histories.get(place);
    return (intervals && covering(intervals, day, Number.POSITIVE_INFINITY)) ?? undefined;
  }

  /** The places on the ground around a place, the nearest first. */
  #around(place: string): readonly Candidate[] {
    const known = this.#near.get(place);
    if (known) return known;
    const { adjacency, groundOf } = this.#of;
    const own = this.#tractsOf.get(place) ?? groundOf(place).tracts;
    // What lies on several tracts is a whole: one comes to its parts, and no arrow tells to which.
    const at = own.length > 1 ? null : this.#positionOf(place);
    const wholes = this.#wholesOf(place);
    const found = new Map<string, Candidate>();
    const seen = new Set<number>(own);
    let ring: readonly number[] = own;
    for (let borders = 0; borders <= namedReach && at !== null; borders++) {
      for (const tract of ring) {
        for (const other of adjacency.tracts[tract]!.places) {
          const position = other === place || found.has(other) || wholes.has(other) ? null : this.#positionOf(other);
          if (position) found.set(other, { place: other, borders, distance: between(at, position) });
        }
      }
      ring = ring.flatMap((tract) => adjacency.graph[tract]!.filter((next) => !seen.has(next) && seen.add(next)));
    }
    const candidates = [...found.values()].sort((a, b) => a.distance - b.distance || (a.place < b.place ? -1 : 1));
    this.#near.set(place, candidates);
    return candidates;
  }

  /** The places that a place is a part of. */
  #wholesOf(place: string): ReadonlySet<string> {
    const found = new Set<string>();
    let parent = this.#of.all.placeById.get(place)?.parent ?? null;
    while (parent !== null && !found.has(parent)) {
      found.add(parent);
      parent = this.#of.all.placeById.get(parent)?.parent ?? null;
    }
    return found;
  }

  #positionOf(id: string): Position | null {
    const place = this.#of.all.placeById.get(id);
    const geometry = place ? geometryOf(this.#of.all, place) : null;
    return geometry === null ? null : anchorOf(geometry);
  }
}

function between([x, y]: Position, [u, v]: Position): number {
  return Math.hypot((u - x) * Math.cos((y * Math.PI) / 180), v - y);
}
