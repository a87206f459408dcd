import type { Reading } from "../../model/index.ts";
import { sideMentionId } from "../evidence.ts";
import { Encounters, type PairCounts } from "./encounters.ts";
import type { MentionPlaces } from "./mention-places.ts";
import { add, type SideCluster } from "./sides.ts";

/** So many places at least two sides must have taken on the same days, so that they are one side under two names. */
const enough = 2;
/** The same for two names that one document uses: it may mean two sides by them. */
const enoughWithin = 3;
/** By how much the agreement with one side must exceed that with any side that the same documents tell of beside it. */
const margin = 2;

/** Which side is joined to which, by their numbers, one pair after the other. */
export type JoinPlan = readonly (readonly [into: number, from: number])[];

/**
 * Finds sides whose names have nothing in common to be one by what they did: where one document has "the regime" take the
 * places that others have "the army" take, on the same days, both are one side. So meet also the sides of documents in
 * different languages. Sides that documents set against each other are not joined.
 */
export class SidesByGround {
  readonly encounters: Encounters;
  readonly #sizes: readonly number[];
  readonly #documents: readonly ReadonlySet<string>[];

  constructor(clusters: readonly SideCluster[], readings: readonly Reading[], placeOf: MentionPlaces) {
    const numbers = new Map<string, number>();
    for (const [number, { members }] of clusters.entries())
      for (const { document, key } of members) numbers.set(sideMentionId(document, key), number);
    this.#sizes = clusters.map(({ members }) => members.length);
    this.#documents = clusters.map(({ members }) => new Set(members.map(({ document }) => document)));
    this.encounters = new Encounters((document, key) => numbers.get(sideMentionId(document, key)), placeOf);
    for (const reading of readings) this.encounters.add(reading);
  }

  /** Which sides are to be joined. */
  plan(): JoinPlan {
    const state: Sides = {
      left: this.#sizes.map((_, number) => number),
      sizes: [...this.#sizes],
      documents: [...this.#documents],
      agreed: this.encounters.agreed.copy(),
      opposed: this.encounters.opposed.copy(),
    };
    const plan: [number, number][] = [];
    for (;;) {
      const pair = surest(state);
      if (pair === null) return plan;
      const [into, from] = pair;
      plan.push([into, from]);
      state.left.splice(state.left.indexOf(from), 1);
      state.sizes[into]! += state.sizes[from]!;
      state.documents[into] = new Set([...state.documents[into]!, ...state.documents[from]!]);
      for (const counts of [state.agreed, state.opposed]) counts.merge(into, from);
    }
  }
}

/** Joins the sides as planned. */
export function joinByGround(clusters: readonly SideCluster[], plan: JoinPlan): SideCluster[] {
  const gone = new Set<SideCluster>();
  for (const [into, from] of plan) {
    for (const member of clusters[from]!.members) add(clusters[into]!, member);
    gone.add(clusters[from]!);
  }
  return clusters.filter((cluster) => !gone.has(cluster));
}

interface Sides {
  readonly left: number[];
  readonly sizes: number[];
  readonly documents: ReadonlySet<string>[];
  readonly agreed: PairCounts;
  readonly opposed: PairCounts;
}

/** The two sides that agree most, the larger first; null where none agree enough. */
function surest({ left, sizes, documents, agreed, opposed }: Sides): [number, number] | null {
  const together = (a: number, b: number) => [...documents[b]!].some((document) => documents[a]!.has(document));
  let best: [number, number] | null = null;
  let most = 0;
  for (const [i, a] of left.entries()) {
    for (const b of left.slice(i + 1)) {
      const count = agreed.of(a, b);
      if (count <= most || count < margin * opposed.of(a, b)) continue;
      const rivals = left.filter((other) => other !== a && other !== b);
      const beside = Math.max(
        0,
        ...rivals.filter((other) => together(other, b)).map((other) => agreed.of(a, other)),
        ...rivals.filter((other) => together(other, a)).map((other) => agreed.of(b, other)),
      );
      if (count < (together(a, b) ? enoughWithin : enough) || count < margin * beside) continue;
      best = sizes[a]! >= sizes[b]! ? [a, b] : [b, a];
      most = count;
    }
  }
  return best;
}
