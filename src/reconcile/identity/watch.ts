import type { PlaceMention, Reading } from "../../model/index.ts";
import { isReference } from "../decisions/decided.ts";
import { placeMentionId } from "../evidence.ts";
import { movesOf } from "./allegiances.ts";
import type { Cluster } from "./cluster.ts";
import type { MentionPlaces } from "./mention-places.ts";
import type { SidesByGround } from "./sides-by-ground.ts";
import { clausesOf } from "./vicinity.ts";

/** What an identity rests on, so that it can be told whether a changed reading changes it. */
export interface Grounds {
  readonly sides: SidesByGround;
  readonly clusterOf: ReadonlyMap<string, Cluster>;
  readonly placeOf: MentionPlaces;
  readonly nameOf: (cluster: Cluster) => string;
  /** What a document about the fighting for a region tells of. */
  readonly fought: (reading: Reading) => ReadonlySet<string>;
}

/**
 * Watches whether an identity stays as it is while readings change. Most claims say something new of places and sides
 * that are known; then who and what they are stays the same.
 */
export class IdentityWatch {
  readonly #grounds: Grounds;
  readonly #plan: string;

  constructor(grounds: Grounds) {
    this.#grounds = grounds;
    this.#plan = JSON.stringify(grounds.sides.plan());
  }

  /**
   * Whether the identity is the same with these readings in the place of those before, each with its own. After a `false`
   * the watch knows nothing any more.
   */
  staysWith(changes: readonly (readonly [before: Reading, after: Reading])[]): boolean {
    for (const [before, after] of changes) {
      if (!this.#sameMentions(before, after) || !this.#sameClauses(before, after)) return false;
      if (!sameValue(movesOf(before), movesOf(after))) return false;
      this.#grounds.sides.encounters.replace(before, after);
    }
    return JSON.stringify(this.#grounds.sides.plan()) === this.#plan;
  }

  /** Whether the same places and sides are named; how often each is may not change what it is called. */
  #sameMentions(before: Reading, after: Reading): boolean {
    if (
      before.reader !== after.reader ||
      !sameValue(before.sides, after.sides) ||
      !sameValue(before.places, after.places)
    )
      return false;
    const known = new Set(after.places.map(({ id }) => id));
    const [a, b] = [mentioned(before, known), mentioned(after, known)];
    if (!sameValue([...a.others], [...b.others])) return false;
    for (const mention of new Set([...a.counts.keys(), ...b.counts.keys()])) {
      const more = (b.counts.get(mention) ?? 0) - (a.counts.get(mention) ?? 0);
      if (more !== 0 && !this.#keepsName(placeMentionId(after.document, mention), more)) return false;
    }
    return true;
  }

  #keepsName(mention: string, more: number): boolean {
    const { clusterOf, placeOf, nameOf } = this.#grounds;
    const cluster = clusterOf.get(placeOf.get(mention) ?? "");
    const at = cluster?.mentions.findIndex(({ id }) => id === mention) ?? -1;
    if (cluster === undefined || at < 0) return false;
    const name = nameOf(cluster);
    const counted = cluster.mentions[at]!;
    cluster.mentions[at] = { ...counted, claims: counted.claims + more };
    return nameOf(cluster) === name;
  }

  #sameClauses(before: Reading, after: Reading): boolean {
    const { placeOf, fought } = this.#grounds;
    const told = (reading: Reading) => [...clausesOf(reading, placeOf)].map((clause) => [...clause].sort());
    const of = (reading: Reading) => [...fought(reading)].sort();
    return sameValue(told(before), told(after)) && sameValue(of(before), of(after));
  }
}

/** How often each place has a control claim, and the places that only claims carry, in their order by id. */
function mentioned(
  { claims }: Reading,
  known: ReadonlySet<string>,
): { counts: Map<string, number>; others: Map<string, PlaceMention> } {
  const counts = new Map<string, number>();
  const others = new Map<string, PlaceMention>();
  for (const claim of claims) {
    if (claim.kind !== "control" || claim.set || isReference(claim.place.id)) continue;
    const { id } = claim.place;
    counts.set(id, (counts.get(id) ?? 0) + 1);
    if (!known.has(id) && !others.has(id)) others.set(id, claim.place);
  }
  return { counts, others: new Map([...others].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
