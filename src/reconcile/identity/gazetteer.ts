import { liesIn } from "../../model/geometry.ts";
import type { GazetteerEntry } from "../../model/index.ts";
import type { Cluster } from "./cluster.ts";
import { absorb, clusterType, compareClusters, mayJoin } from "./cluster.ts";
import { ownNames } from "./join.ts";
import { exactKey, plainKey, soundKey } from "./normalise.ts";
import { compatibleTypes, typeClass } from "./types.ts";

interface Index {
  readonly byId: ReadonlyMap<string, GazetteerEntry>;
  readonly keys: readonly ReadonlyMap<string, readonly GazetteerEntry[]>[];
}

/** How a cluster's names met an entry: the lower the rank, the surer. */
interface Match {
  readonly entry: GazetteerEntry;
  readonly rank: number;
}

/**
 * Finds the gazetteer entry of each place, and joins places that different documents call by different names of one
 * entry. An entry goes to one place only; where several entries fit, the parent and then the type must tell, else none.
 */
export function matchGazetteer(
  clusters: Cluster[],
  gazetteer: readonly GazetteerEntry[],
  generic: ReadonlySet<string>,
): { clusters: Cluster[]; entryOf: Map<Cluster, GazetteerEntry> } {
  const entryOf = new Map<Cluster, GazetteerEntry>();
  if (gazetteer.length === 0) return { clusters, entryOf };
  const index = indexOf(gazetteer, generic);
  const claims: { cluster: Cluster; match: Match }[] = [];
  for (const cluster of clusters) {
    const match = bestMatch(cluster, index, generic);
    if (match) claims.push({ cluster, match });
  }
  claims.sort((a, b) => a.match.rank - b.match.rank || compareClusters(a.cluster, b.cluster));
  const owner = new Map<string, Cluster>();
  const gone = new Set<Cluster>();
  for (const { cluster, match } of claims) {
    const first = owner.get(match.entry.id);
    if (!first) {
      owner.set(match.entry.id, cluster);
      entryOf.set(cluster, match.entry);
    } else if (mayJoin(first, cluster)) {
      absorb(first, cluster);
      gone.add(cluster);
    }
  }
  return { clusters: clusters.filter((cluster) => !gone.has(cluster)), entryOf };
}

function indexOf(gazetteer: readonly GazetteerEntry[], generic: ReadonlySet<string>): Index {
  const keys = [
    new Map<string, GazetteerEntry[]>(),
    new Map<string, GazetteerEntry[]>(),
    new Map<string, GazetteerEntry[]>(),
  ];
  for (const entry of gazetteer) {
    const seen = keys.map(() => new Set<string>());
    for (const name of new Set([entry.name, ...entry.names])) {
      const forms = [exactKey(name), plainKey(name, generic), soundKey(name, generic)];
      for (const [tier, key] of forms.entries()) {
        if (key === "" || seen[tier]!.has(key)) continue;
        seen[tier]!.add(key);
        const among = keys[tier]!.get(key);
        if (among) among.push(entry);
        else keys[tier]!.set(key, [entry]);
      }
    }
  }
  return { byId: new Map(gazetteer.map((entry) => [entry.id, entry])), keys };
}

function bestMatch(cluster: Cluster, index: Index, generic: ReadonlySet<string>): Match | null {
  const own = ownNames(cluster);
  const others = [...cluster.aliases].filter((alias) => !cluster.names.has(alias)).sort();
  const forms = [
    (name: string) => name,
    (name: string) => plainKey(name, generic),
    (name: string) => soundKey(name, generic),
  ];
  let rank = 0;
  for (const names of [own, others]) {
    for (const [tier, form] of forms.entries()) {
      const candidates = new Set<GazetteerEntry>();
      for (const name of names) {
        const key = form(name);
        if (key === "" || (tier === 2 && key.length < 4)) continue;
        for (const entry of index.keys[tier]!.get(key) ?? []) {
          if (compatibleTypes(entry.type, clusterType(cluster))) candidates.add(entry);
        }
      }
      const entry = theOne([...candidates], cluster, index);
      if (entry) return { entry, rank };
      if (candidates.size > 0 && tier === 0) return null;
      rank++;
    }
  }
  return null;
}

/**
 * Of several entries the one whose parent the documents name too, the one that has most of the place's names, or the only
 * one of the type they speak of.
 */
function theOne(all: readonly GazetteerEntry[], cluster: Cluster, index: Index): GazetteerEntry | null {
  const candidates = withoutTwins(all);
  if (candidates.length <= 1) return candidates[0] ?? null;
  const parents = new Set(cluster.mentions.flatMap(({ parentName }) => (parentName ? [exactKey(parentName)] : [])));
  const underParent = candidates.filter((entry) => {
    const parent = entry.parent ? index.byId.get(entry.parent) : undefined;
    return parent && [parent.name, ...parent.names].some((name) => parents.has(exactKey(name)));
  });
  if (underParent.length === 1) return underParent[0]!;
  const called = [...cluster.aliases].map((name) => candidates.filter((entry) => isCalled(entry, name)));
  const counts = candidates.map((entry) => called.filter((those) => those.includes(entry)).length);
  const most = Math.max(...counts);
  const best = candidates.filter((_, index) => counts[index] === most);
  if (most > 1 && best.length === 1) return best[0]!;
  const type = typeClass(clusterType(cluster));
  const ofType = candidates.filter((entry) => type !== null && typeClass(entry.type) === type);
  return ofType.length === 1 ? ofType[0]! : null;
}

function isCalled(entry: GazetteerEntry, key: string): boolean {
  return [entry.name, ...entry.names].some((name) => exactKey(name) === key);
}

/** One place told twice, by a point and by an outline around it (of two gazetteers): the outline tells more. */
function withoutTwins(candidates: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  if (candidates.length < 2) return candidates;
  const outlines = candidates.flatMap(({ geometry }) => (geometry && geometry.type !== "Point" ? [geometry] : []));
  return candidates.filter(
    ({ geometry }) => geometry?.type !== "Point" || !outlines.some((outline) => liesIn(geometry.coordinates, outline)),
  );
}
