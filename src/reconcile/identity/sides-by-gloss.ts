import { add, type SideCluster } from "./sides.ts";

/** By how much one side must share more shared terms than any other that could be meant. */
const margin = 1;

/**
 * Joins sides that documents in different languages tell of by what their names mean: "kormány" and "government" are one
 * word in the terms all languages share. Only sides that no reader and no document has both are joined, and only where one
 * choice is the best from either side.
 */
export function joinByGloss(clusters: readonly SideCluster[]): SideCluster[] {
  const left = [...clusters];
  for (;;) {
    const pair = surest(left);
    if (pair === null) return left;
    const [into, from] = pair;
    for (const member of from.members) add(into, member);
    left.splice(left.indexOf(from), 1);
  }
}

function surest(clusters: readonly SideCluster[]): [SideCluster, SideCluster] | null {
  let best: { pair: [SideCluster, SideCluster]; shared: number } | null = null;
  const terms = new Map(clusters.map((cluster) => [cluster, termsOf(cluster)]));
  for (const [at, a] of clusters.entries()) {
    if (terms.get(a)!.size === 0) continue;
    for (const b of clusters.slice(at + 1)) {
      if (terms.get(b)!.size === 0 || !readApart(a, b)) continue;
      const shared = common(terms.get(a)!, terms.get(b)!);
      if (shared === 0 || shared <= (best?.shared ?? 0)) continue;
      const rival = Math.max(0, ...[a, b].flatMap((one) => clusters.map((c) => rivalOf(one, c, [a, b], terms))));
      if (shared - rival >= margin) best = { pair: [a, b], shared };
    }
  }
  return best?.pair ?? null;
}

/** What a side shares with another one that it could be instead. */
function rivalOf(
  one: SideCluster,
  other: SideCluster,
  pair: readonly SideCluster[],
  terms: ReadonlyMap<SideCluster, ReadonlySet<string>>,
): number {
  if (pair.includes(other) || !readApart(one, other)) return 0;
  return common(terms.get(one)!, terms.get(other)!);
}

const termsOf = ({ members }: SideCluster): Set<string> => new Set(members.flatMap(({ glosses }) => glosses));

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const term of a) if (b.has(term)) count++;
  return count;
}

function readApart(a: SideCluster, b: SideCluster): boolean {
  return a.members.every((one) =>
    b.members.every(({ reader, document }) => reader !== one.reader && document !== one.document),
  );
}
