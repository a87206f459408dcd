import type { Ties } from "./ties.ts";

/** A tie weaker than this joins nothing. */
const THRESHOLD = 0.9;

/** Two names that a text sets against each other as often as this are never one side, whoever stands between them. */
const ENMITY = -3;
const NEVER = -1000;

/**
 * Groups the nodes by greedy additive edge contraction (correlation clustering; Keuper et al. 2015): joins the two
 * groups with the heaviest positive tie until none is left. The ties are added up in place.
 */
export function contract(ties: Ties): number[][] {
  const groups: (number[] | null)[] = ties.map((_, index) => [index]);
  for (const row of ties)
    for (let at = 0; at < row.length; at++) if (row[at]! <= ENMITY) row[at] = Math.min(row[at]!, NEVER);
  // Only nodes with some friend take part; the others stay alone.
  const social = groups.map((_, index) => index).filter((index) => ties[index]!.some((weight) => weight > 0));
  for (;;) {
    let best = THRESHOLD;
    let pair: [number, number] | null = null;
    for (let x = 0; x < social.length; x++) {
      const i = social[x]!;
      if (!groups[i]) continue;
      const row = ties[i]!;
      for (let y = x + 1; y < social.length; y++) {
        const j = social[y]!;
        if (row[j]! > best && groups[j]) {
          best = row[j]!;
          pair = [i, j];
        }
      }
    }
    if (!pair) return groups.filter((group) => group !== null);
    const [i, j] = pair;
    groups[i]!.push(...groups[j]!);
    groups[j] = null;
    for (let k = 0; k < groups.length; k++) {
      if (k === i || !groups[k]) continue;
      const sum = ties[i]![k]! + ties[j]![k]!;
      ties[i]![k] = sum;
      ties[k]![i] = sum;
    }
  }
}
