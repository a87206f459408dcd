import type { ControlClaim, SideKey } from "../../model/index.ts";
import type { OpponentOf } from "./step.ts";

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

  /** The side that a document sets against this one most often; else the only other it knows; else the case's answer. */
  readonly of: OpponentOf = (side, document) => {
    const key = `${document} ${side}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const sides = this.#sides.get(document) ?? [];
    const others = sides.filter((other) => other !== side);
    const answer =
      most(this.#documents.get(document)?.get(side)) ??
      (sides.length === 2 && others.length === 1 ? others[0]! : most(this.#case.get(side)));
    this.#answers.set(key, answer);
    return answer;
  };
}

/** What a single claim tells of who fights whom. */
export function opposed(
  claim: ControlClaim,
  side: (key: SideKey | null | undefined) => SideKey | null,
): [SideKey, SideKey][] {
  const holder = side(claim.holder);
  const pairs: [SideKey, SideKey][] = [];
  for (const other of [side(claim.by?.side), side(claim.against?.side)])
    if (holder && other && other !== holder) pairs.push([holder, other]);
  const by = side(claim.by?.side);
  const against = side(claim.against?.side);
  if (by && against && by !== against) pairs.push([by, against]);
  return pairs;
}

function bump(counts: Counts, a: SideKey, b: SideKey, count: number): void {
  const row = counts.get(a) ?? new Map<SideKey, number>();
  counts.set(a, row);
  row.set(b, (row.get(b) ?? 0) + count);
}

function most(row: ReadonlyMap<SideKey, number> | undefined): SideKey | null {
  let best: SideKey | null = null;
  let count = 0;
  for (const [side, n] of row ?? []) {
    if (n > count || (n === count && best !== null && side < best)) {
      best = side;
      count = n;
    }
  }
  return best;
}
