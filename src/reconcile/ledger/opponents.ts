import type { Reading, SideKey } from "../../model/index.ts";
import { Actors } from "../actors.ts";
import type { Identity } from "../identity/identity.ts";
import type { claimCounts } from "./counting.ts";
import type { OpponentOf } from "./effect.ts";

type Counts = Map<SideKey, Map<SideKey, number>>;

/** What one document tells of who stands against whom. */
export interface Oppositions {
  /** The sides it knows of; where they are two, each is the other's opponent. */
  readonly sides: readonly SideKey[];
  /** The two sides of each claim that sets one against another. */
  readonly pairs: readonly (readonly [SideKey, SideKey])[];
}

/** Counts who stands against whom, in each document and in the case. */
export class Opponents {
  readonly #case: Counts = new Map();
  readonly #documents = new Map<string, { readonly counts: Counts; readonly told: Oppositions }>();
  readonly #answers = new Map<string, Map<SideKey, SideKey | null>>();

  /** Puts what a document tells in the place of what it told before. */
  replace(document: string, told: Oppositions): void {
    for (const [a, b] of this.#documents.get(document)?.told.pairs ?? []) add(this.#case, a, b, -1);
    const counts: Counts = new Map();
    for (const [a, b] of told.pairs) {
      add(counts, a, b, 1);
      add(this.#case, a, b, 1);
    }
    this.#documents.set(document, { counts, told });
  }

  /** The documents for which an answer given before is another one now; from then on it is. */
  takeChanges(): Set<string> {
    const changed = new Set<string>();
    for (const [document, answers] of this.#answers) {
      for (const [side, before] of answers) {
        const now = this.#answer(side, document);
        if (now === before) continue;
        answers.set(side, now);
        changed.add(document);
      }
    }
    return changed;
  }

  /**
   * The side most set against this one, in the document and in the case alike (each with its share of what is told of
   * this side there); where nothing is told, the only other side the document knows.
   */
  readonly of: OpponentOf = (side, document) => {
    let answers = this.#answers.get(document);
    if (answers === undefined) {
      answers = new Map();
      this.#answers.set(document, answers);
    }
    let answer = answers.get(side);
    if (answer === undefined) {
      answer = this.#answer(side, document);
      answers.set(side, answer);
    }
    return answer;
  };

  #answer(side: SideKey, document: string): SideKey | null {
    const own = this.#documents.get(document);
    const told = greatest(own?.counts.get(side), this.#case.get(side));
    if (told !== null) return told;
    const sides = own?.told.sides ?? [];
    const others = sides.filter((other) => other !== side);
    return sides.length === 2 && others.length === 1 ? others[0]! : null;
  }
}

/**
 * Who fights whom, as every claim of a document made by a day tells: the sides that one claim sets against each other,
 * and, if less surely, two sides that it has at one place one after the other. What is planned or denied tells nothing,
 * and whose word counts for control does not matter here.
 */
export function oppositionsOf(reading: Reading, identity: Identity, said: ReturnType<typeof claimCounts>): Oppositions {
  const actors = new Actors(identity, reading.document, said);
  const sides = [...new Set(reading.sides.map(({ key }) => actors.ofKey(key)!))];
  const pairs: [SideKey, SideKey][] = [];
  const holders = new Map<string, SideKey>();
  const oppose = (a: SideKey, b: SideKey) => {
    if (a !== b) pairs.push([a, b]);
  };
  for (const claim of reading.claims) {
    if (claim.kind !== "control" || claim.modality === "planned" || claim.modality === "denied" || !said(claim))
      continue;
    const by = actors.of(claim.by, claim);
    const against = actors.of(claim.against, claim);
    const holder = actors.confused ? null : actors.holderOf(claim, () => null);
    if (holder !== null && against !== null) oppose(holder, against);
    if (by !== null && against !== null && by !== holder) oppose(by, against);
    // Who leaves is no friend of who comes; who takes a place for another is.
    if (claim.change === "withdraw" && holder !== null && by !== null) oppose(holder, by);
    if (holder === null || claim.set) continue;
    const before = holders.get(claim.place.id);
    if (before !== undefined) oppose(before, holder);
    holders.set(claim.place.id, holder);
  }
  return { sides, pairs };
}

function add(counts: Counts, a: SideKey, b: SideKey, count: number): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const row = counts.get(from) ?? new Map<SideKey, number>();
    counts.set(from, row);
    const now = (row.get(to) ?? 0) + count;
    if (now === 0) row.delete(to);
    else row.set(to, now);
  }
}

/** The side with the greatest share of what the document and of what the case tells; all that the first tells is in the second. */
function greatest(
  document: ReadonlyMap<SideKey, number> | undefined,
  all: ReadonlyMap<SideKey, number> | undefined,
): SideKey | null {
  if (all === undefined) return null;
  const [ofDocument, ofAll] = [sumOf(document), sumOf(all)];
  let best: SideKey | null = null;
  let most = 0;
  for (const [side, count] of all) {
    const own = document?.get(side);
    const share = (own === undefined ? 0 : own / ofDocument) + count / ofAll;
    if (share > most || (share === most && best !== null && side < best)) {
      best = side;
      most = share;
    }
  }
  return best;
}

function sumOf(row: ReadonlyMap<SideKey, number> | undefined): number {
  let sum = 0;
  for (const count of row?.values() ?? []) sum += count;
  return sum;
}
