import type { Mention } from "./mentions.ts";
import { exactKey, isDescription } from "./normalise.ts";
import { compatibleTypes, typeClass } from "./types.ts";

/** Mentions joined to one place so far. At most one mention a document: a document keeps its own places apart. */
export interface Cluster {
  readonly mentions: Mention[];
  readonly documents: Set<string>;
  /** Exact keys of the mentions' own names with how often each is used, and of all their names. */
  readonly names: Map<string, number>;
  readonly aliases: Set<string>;
  readonly types: Map<string, number>;
  /** Whether the documents have no name for it, only a description ("the airport"). */
  described: boolean;
  /** The region that tells it from other places of its name; null where there are none. */
  readonly region: string | null;
  /** Which part of each place that a person split; places with two parts of one are never joined by their names. */
  readonly apart: Map<string, string>;
  /** The least mention id: what tells clusters apart in any order of input. */
  id: string;
}

export function newCluster(mention: Mention, region: string | null = null): Cluster {
  const cluster: Cluster = {
    mentions: [],
    documents: new Set(),
    names: new Map(),
    aliases: new Set(),
    types: new Map(),
    described: isDescription(mention.place.name),
    region,
    apart: new Map(),
    id: mention.id,
  };
  admit(cluster, mention);
  return cluster;
}

/** Joins one mention; whether it may is the caller's to know. */
export function admit(cluster: Cluster, mention: Mention): void {
  const { place } = mention;
  const name = exactKey(place.name);
  cluster.mentions.push(mention);
  cluster.documents.add(mention.document);
  cluster.names.set(name, (cluster.names.get(name) ?? 0) + 1);
  cluster.aliases.add(name);
  for (const alias of place.aliases) if (!isDescription(alias)) cluster.aliases.add(exactKey(alias));
  cluster.types.set(place.type, (cluster.types.get(place.type) ?? 0) + 1);
  if (mention.id < cluster.id) cluster.id = mention.id;
}

/** Whether a mention may be of the place: its document has no other mention there, and the types can be of one place. */
export function mayAdmit(cluster: Cluster, { document, place }: Mention): boolean {
  return !cluster.documents.has(document) && compatibleTypes(clusterType(cluster), place.type);
}

/** The feature type most mentions give, leaving "place" and "area" aside where anything better is known. */
export function clusterType(cluster: Cluster): string {
  let best = "place";
  let most = 0;
  for (const [type, count] of cluster.types) {
    const weight = type === "place" || type === "area" ? count / 1e6 : count;
    if (weight > most || (weight === most && type < best)) {
      best = type;
      most = weight;
    }
  }
  return best;
}

/** Whether two clusters may be one place: no document names both, and their types can be of one place. */
export function mayJoin(a: Cluster, b: Cluster): boolean {
  if (a === b || isSplit(a, b) || (a.region !== null && b.region !== null && a.region !== b.region)) return false;
  return compatibleTypes(clusterType(a), clusterType(b)) && !bySeat(a, b) && !keptApart(a, b);
}

function isSplit(a: Cluster, b: Cluster): boolean {
  for (const [label, part] of a.apart) if (b.apart.has(label) && b.apart.get(label) !== part) return true;
  return false;
}

/** Whether one is a region and the other not known to be one: a region and the town it is named after, as like as not. */
function bySeat(a: Cluster, b: Cluster): boolean {
  return (typeClass(clusterType(a)) === "region") !== (typeClass(clusterType(b)) === "region");
}

/** Whether some document names both as places of their own. */
export function keptApart(a: Cluster, b: Cluster): boolean {
  const [small, large] = a.documents.size < b.documents.size ? [a, b] : [b, a];
  for (const document of small.documents) if (large.documents.has(document)) return true;
  return false;
}

/** Whether a mention is known to be of the same, informative class as the place. */
export function sameClass(cluster: Cluster, { place }: Mention): boolean {
  const known = typeClass(place.type);
  return known !== null && known === typeClass(clusterType(cluster));
}

/** Moves everything of `from` into `into`. */
export function absorb(into: Cluster, from: Cluster): void {
  into.mentions.push(...from.mentions);
  for (const document of from.documents) into.documents.add(document);
  for (const [name, count] of from.names) into.names.set(name, (into.names.get(name) ?? 0) + count);
  for (const alias of from.aliases) into.aliases.add(alias);
  for (const [label, part] of from.apart) into.apart.set(label, part);
  for (const [type, count] of from.types) into.types.set(type, (into.types.get(type) ?? 0) + count);
  into.described &&= from.described;
  if (from.id < into.id) into.id = from.id;
  from.mentions.length = 0;
}

/** A total order that no order of input changes: larger clusters first, then by their least mention id. */
export function compareClusters(a: Cluster, b: Cluster): number {
  return b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
