import { PairQueue } from "./pair-queue.ts";
import type { TieTable } from "./tie-table.ts";

/** A tie weaker than this joins nothing. */
const THRESHOLD = 0.9;

/** Two names that a text sets against each other as often as this are never one side, whoever stands between them. */
const ENMITY = -3;
const NEVER = -1000;

/**
 * Groups the nodes by greedy additive edge contraction (correlation clustering; Keuper et al. 2015): joins the two
 * groups with the heaviest positive tie until none is left. The ties are added up in place.
 */
export function contract(ties: TieTable): number[][] {
  const groups: (number[] | null)[] = Array.from({ length: ties.size }, (_, index) => [index]);
  const queue = new PairQueue();
  const offer = (a: number, b: number, weight: number): void => {
    if (weight > THRESHOLD) queue.push(a < b ? { a, b, weight } : { a: b, b: a, weight });
  };
  for (let a = 0; a < ties.size; a++)
    for (const [b, weight] of ties.of(a)) {
      if (b < a) continue;
      if (weight <= ENMITY) ties.set(a, b, Math.min(weight, NEVER));
      offer(a, b, weight);
    }
  for (let pair = queue.pop(); pair; pair = queue.pop()) {
    const { a, b, weight } = pair;
    // What was offered before one of the two was joined to others no longer holds.
    if (!groups[a] || !groups[b] || ties.get(a, b) !== weight) continue;
    groups[a].push(...groups[b]);
    groups[b] = null;
    for (const other of new Set([...ties.of(a).keys(), ...ties.of(b).keys()])) {
      if (other === a || !groups[other]) continue;
      const sum = ties.get(a, other) + ties.get(b, other);
      ties.set(a, other, sum);
      offer(a, other, sum);
    }
  }
  return groups.filter((group) => group !== null);
}
