import type { SideKey } from "../../model/index.ts";
import { Actors } from "../actors.ts";
import type { Evidence, View } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import { claimCounts } from "./counting.ts";
import type { OpponentOf } from "./effect.ts";

type Counts = Map<SideKey, Map<SideKey, number>>;

/** Counts who stands against whom, in each document and in the case. */
export class Opponents {
  readonly #case: Counts = new Map();
  readonly #documents = new Map<string, Counts>();
  readonly #sides = new Map<string, readonly SideKey[]>();
  readonly #answers = new Map<string, SideKey | null>();

  /** The sides a document knows of; where they are two, each is the other's opponent. */
  addSides(document: string, sides: readonly SideKey[]): void {
    this.#sides.set(document, sides);
  }

  /** One claim that sets one side against another. */
  add(document: string, a: SideKey, b: SideKey, count = 1): void {
    if (a === b) return;
    const own = this.#documents.get(document) ?? new Map();
    this.#documents.set(document, own);
    for (const counts of [this.#case, own]) {
      bump(counts, a, b, count);
      bump(counts, b, a, count);
    }
    this.#answers.clear();
  }

  /**
   * The side most set against this one, in the document and in the case alike (each with its share of what is told of
   * this side there); where nothing is told, the only other side the document knows.
   */
  readonly of: OpponentOf = (side, document) => {
    const key = `${document} ${side}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const shares = new Map<SideKey, number>();
    for (const row of [this.#documents.get(document)?.get(side), this.#case.get(side)]) addShares(shares, row);
    const sides = this.#sides.get(document) ?? [];
    const others = sides.filter((other) => other !== side);
    const answer = greatest(shares) ?? (sides.length === 2 && others.length === 1 ? others[0]! : null);
    this.#answers.set(key, answer);
    return answer;
  };
}

/**
 * Who fights whom, as every claim made by a day tells: the sides that one claim sets against each other, and, if less
 * surely, two sides that a document has at one place one after the other. What is planned or denied tells nothing, and
 * whose word counts for control does not matter here.
 */
export function findOpponents(evidence: Evidence, identity: Identity, knownBy: View["knownBy"]): Opponents {
  const opponents = new Opponents();
  const said = claimCounts(evidence, { knownBy });
  for (const reading of evidence.readings) {
    const { document } = reading;
    const actors = new Actors(identity, document);
    opponents.addSides(document, [...new Set(reading.sides.map(({ key }) => actors.ofKey(key)!))]);
    const holders = new Map<string, SideKey>();
    for (const claim of reading.claims) {
      if (claim.kind !== "control" || claim.modality === "planned" || claim.modality === "denied" || !said(claim))
        continue;
      const by = actors.of(claim.by);
      const against = actors.of(claim.against);
      const holder = actors.confused ? null : actors.holderOf(claim, () => null);
      if (holder !== null && against !== null) opponents.add(reading.document, holder, against);
      if (by !== null && against !== null && by !== holder) opponents.add(reading.document, by, against);
      // Who leaves is no friend of who comes; who takes a place for another is.
      if (claim.change === "withdraw" && holder !== null && by !== null) opponents.add(reading.document, holder, by);
      if (holder === null || claim.set) continue;
      const before = holders.get(claim.place.id);
      if (before !== undefined) opponents.add(reading.document, before, holder);
      holders.set(claim.place.id, holder);
    }
  }
  return opponents;
}

function bump(counts: Counts, a: SideKey, b: SideKey, count: number): void {
  const row = counts.get(a) ?? new Map<SideKey, number>();
  counts.set(a, row);
  row.set(b, (row.get(b) ?? 0) + count);
}

function addShares(shares: Map<SideKey, number>, row: ReadonlyMap<SideKey, number> | undefined): void {
  let all = 0;
  for (const count of row?.values() ?? []) all += count;
  for (const [side, count] of row ?? []) shares.set(side, (shares.get(side) ?? 0) + count / all);
}

function greatest(row: ReadonlyMap<SideKey, number>): SideKey | null {
  let best: SideKey | null = null;
  let share = 0;
  for (const [side, n] of row) {
    if (n > share || (n === share && best !== null && side < best)) {
      best = side;
      share = n;
    }
  }
  return best;
}
