import type { Reading } from "../../model/index.ts";
import { placeMentionId, sideMentionId } from "../evidence.ts";
import { add, type SideCluster } from "./sides.ts";

/** So many places at least two sides must have taken on the same days, so that they are one side under two names. */
const enough = 2;
/** The same for two names that one document uses: it may mean two sides by them. */
const enoughWithin = 3;
/** By how much the agreement with one side must exceed that with any side that the same documents tell of beside it. */
const margin = 2;

/**
 * Joins sides whose names have nothing in common by what they did: where one document has "the regime" take the places
 * that others have "the army" take, on the same days, both are one side. So meet also the sides of documents in
 * different languages. Sides that documents set against each other are not joined.
 */
export function joinByGround(
  clusters: readonly SideCluster[],
  readings: readonly Reading[],
  placeOf: ReadonlyMap<string, string>,
): SideCluster[] {
  const left = [...clusters];
  const clusterOf = new Map<string, SideCluster>();
  for (const cluster of left)
    for (const { document, key } of cluster.members) clusterOf.set(sideMentionId(document, key), cluster);
  const { agreed, opposed } = encounters(readings, placeOf, clusterOf);
  for (;;) {
    const pair = surest(left, agreed, opposed);
    if (pair === null) return left;
    const [into, from] = pair;
    for (const member of from.members) add(into, member);
    left.splice(left.indexOf(from), 1);
    for (const counts of [agreed, opposed]) counts.merge(into, from);
  }
}

/** Counts for unordered pairs of sides. */
class Pairs {
  readonly #rows = new Map<SideCluster, Map<SideCluster, number>>();

  of(a: SideCluster, b: SideCluster): number {
    return this.#rows.get(a)?.get(b) ?? 0;
  }

  add(a: SideCluster, b: SideCluster, count = 1): void {
    if (a === b) return;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = this.#rows.get(from) ?? new Map<SideCluster, number>();
      this.#rows.set(from, row);
      row.set(to, (row.get(to) ?? 0) + count);
    }
  }

  merge(into: SideCluster, from: SideCluster): void {
    const row = [...(this.#rows.get(from) ?? [])];
    for (const [other, count] of row) {
      this.#rows.get(other)?.delete(from);
      this.add(into, other, count);
    }
    this.#rows.delete(from);
  }
}

/**
 * On how many places and days documents have two sides take the same place, and how often one document sets the one
 * against the other: in so many words, or by having each take the same place on a day of its own.
 */
function encounters(
  readings: readonly Reading[],
  placeOf: ReadonlyMap<string, string>,
  clusterOf: ReadonlyMap<string, SideCluster>,
): { agreed: Pairs; opposed: Pairs } {
  const [agreed, opposed] = [new Pairs(), new Pairs()];
  const takers = new Map<string, Map<SideCluster, Set<string>>>();
  for (const reading of readings) {
    const cluster = (key: string | null | undefined) =>
      key ? clusterOf.get(sideMentionId(reading.document, key)) : undefined;
    const taken = new Map<string, { cluster: SideCluster; day: string }>();
    for (const claim of reading.claims) {
      if (claim.kind !== "control" || claim.set || claim.modality === "planned" || claim.modality === "denied")
        continue;
      const holder = cluster(claim.holder);
      const against = cluster(claim.against?.side);
      if (holder && against) opposed.add(holder, against);
      const { first, last, basis } = claim.when;
      const place = placeOf.get(placeMentionId(claim.document, claim.place.id));
      if (!holder || !place || (claim.change !== "capture" && claim.change !== "advance")) continue;
      if (first === null || first !== last || basis === "document") continue;
      const before = taken.get(place);
      if (before && before.day !== first) opposed.add(before.cluster, holder);
      taken.set(place, { cluster: holder, day: first });
      const key = `${first} ${place}`;
      const among = takers.get(key) ?? new Map<SideCluster, Set<string>>();
      takers.set(key, among);
      among.set(holder, (among.get(holder) ?? new Set()).add(reading.document));
    }
  }
  for (const among of takers.values()) countAgreement([...among], agreed);
  return { agreed, opposed };
}

function countAgreement(takers: readonly (readonly [SideCluster, ReadonlySet<string>])[], agreed: Pairs): void {
  for (const [i, [a, ofA]] of takers.entries()) {
    for (const [b, ofB] of takers.slice(i + 1)) {
      if (ofA.size > 1 || ofB.size > 1 || ![...ofA].every((document) => ofB.has(document))) agreed.add(a, b);
    }
  }
}

/** The two sides that agree most, the larger first; null where none agree enough. */
function surest(clusters: readonly SideCluster[], agreed: Pairs, opposed: Pairs): [SideCluster, SideCluster] | null {
  let best: [SideCluster, SideCluster] | null = null;
  let most = 0;
  for (const [i, a] of clusters.entries()) {
    for (const b of clusters.slice(i + 1)) {
      const count = agreed.of(a, b);
      if (count <= most || count < margin * opposed.of(a, b)) continue;
      const rivals = clusters.filter((other) => other !== a && other !== b);
      const beside = Math.max(
        0,
        ...rivals.filter((other) => together(other, b)).map((other) => agreed.of(a, other)),
        ...rivals.filter((other) => together(other, a)).map((other) => agreed.of(b, other)),
      );
      if (count < (together(a, b) ? enoughWithin : enough) || count < margin * beside) continue;
      best = a.members.length >= b.members.length ? [a, b] : [b, a];
      most = count;
    }
  }
  return best;
}

/** Whether some document tells of both. */
function together(a: SideCluster, b: SideCluster): boolean {
  const documents = new Set(a.members.map(({ document }) => document));
  return b.members.some(({ document }) => documents.has(document));
}
