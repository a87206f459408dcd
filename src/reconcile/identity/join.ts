import type { Cluster } from "./cluster.ts";
import {
  absorb,
  admit,
  clusterType,
  compareClusters,
  keptApart,
  mayAdmit,
  mayJoin,
  newCluster,
  sameClass,
} from "./cluster.ts";
import { homonyms } from "./homonyms.ts";
import type { Mention } from "./mentions.ts";
import { exactKey, isDescription, nameWords, plainKey, soundKey } from "./normalise.ts";
import { isGround } from "./types.ts";

/** A join that one key suggests and another reason forbids or leaves in doubt. */
export interface Doubt {
  readonly a: Cluster;
  readonly b: Cluster;
  readonly reason: string;
}

/** The shortest key by sound that may join two places by itself; shorter ones are only proposed. */
export const shortestSound = 4;

/**
 * Joins mentions to places, from the surest evidence to the weakest: the same name; a name that is the other's alias;
 * the same name but for generic words; the same name as it sounds. Two mentions of one document are never joined.
 */
export function joinMentions(
  mentions: readonly Mention[],
  generic: ReadonlySet<string>,
): { clusters: Cluster[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  let clusters = byOwnName(mentions);
  const tiers: readonly ((cluster: Cluster) => Iterable<string>)[] = [
    (cluster) => ownNames(cluster).map((name) => plainKey(name, generic)),
    (cluster) => ownNames(cluster).map((name) => soundKey(name, generic)),
  ];
  clusters = byAlias(clusters, doubts);
  for (const keysOf of tiers) clusters = bySharedKey(clusters, keysOf, doubts);
  clusters = bySharedKey(clusters, glossKeys, doubts, readApart);
  return { clusters: clusters.sort(compareClusters), doubts };
}

const nothing: ReadonlySet<string> = new Set();

/** Whether no reader read both: one reader's names meet by the words of its own language, or they are two places. */
function readApart(a: Cluster, b: Cluster): boolean {
  const readers = new Set(a.mentions.map(({ reader }) => reader));
  return b.mentions.every(({ reader }) => !readers.has(reader));
}

/**
 * What a place is called in the words all languages share, its kind apart: "Motorgyár" and "Motor Factory" are each a
 * factory that sounds alike. Names without any shared word, and kinds that may be missing, say nothing by this.
 */
function glossKeys(cluster: Cluster): string[] {
  if (cluster.described) return [];
  const keys = cluster.mentions.flatMap(({ place: { gloss, type } }) => {
    if (gloss === undefined) return [];
    const kind = nameWords(type);
    const words = nameWords(gloss);
    const core = words.filter((word) => !kind.includes(word));
    const known = type !== "place" && type !== "area";
    if (core.length === 0) return known && words.length > 1 ? [`${words.join("")}~${type}`] : [];
    if (!known) return core.length > 1 ? [`${core.join("")}~`] : [];
    return [`${soundKey(core.join(" "), nothing) || core.join("")}~${isGround(type) ? "" : type}`];
  });
  return [...new Set(keys)];
}

/** The cluster's own names, none where it is only described. */
export function ownNames(cluster: Cluster): string[] {
  return cluster.described ? [] : [...cluster.names.keys()].sort();
}

/** The same name in different documents is the same place, unless their types or their regions cannot be one place's. */
function byOwnName(mentions: readonly Mention[]): Cluster[] {
  const byName = new Map<string, Mention[]>();
  for (const mention of mentions) {
    // "the airport" of one document is not that of another: what is only described is joined to nothing by its words.
    const key = isDescription(mention.place.name) ? mention.id : exactKey(mention.place.name);
    const among = byName.get(key);
    if (among) among.push(mention);
    else byName.set(key, [mention]);
  }
  return [...byName.values()].flatMap((named) => {
    const regionOf = homonyms(named);
    const clusters: Cluster[] = [];
    for (const mention of named) {
      const region = regionOf(mention);
      const open = clusters.filter((cluster) => cluster.region === region && mayAdmit(cluster, mention));
      const home = open.find((cluster) => sameClass(cluster, mention)) ?? open[0];
      if (home) admit(home, mention);
      else clusters.push(newCluster(mention, region));
    }
    return clusters;
  });
}

/** One place's own name is another's alias: the same place, where only one place has that name. */
function byAlias(clusters: readonly Cluster[], doubts: Doubt[]): Cluster[] {
  const owners = new Map<string, Cluster[]>();
  for (const cluster of clusters)
    for (const name of ownNames(cluster)) owners.set(name, [...(owners.get(name) ?? []), cluster]);
  const home = new Map<Cluster, Cluster>();
  const root = (cluster: Cluster): Cluster => {
    let at = cluster;
    while (home.has(at)) at = home.get(at)!;
    return at;
  };
  for (const cluster of [...clusters].sort(compareClusters)) {
    for (const alias of [...cluster.aliases].sort()) {
      if (cluster.names.has(alias)) continue;
      const named = [...new Set((owners.get(alias) ?? []).map(root))].filter((other) => other !== root(cluster));
      if (named.length !== 1) continue;
      const other = named[0]!;
      const own = root(cluster);
      if (mayJoin(own, other)) {
        const [into, from] = compareClusters(own, other) < 0 ? [own, other] : [other, own];
        absorb(into, from);
        home.set(from, into);
      } else if (!keptApart(own, other))
        doubts.push({ a: own, b: other, reason: `one is called by the other's name, but ${types(own, other)}` });
    }
  }
  return clusters.filter((cluster) => !home.has(cluster));
}

/** Clusters that share a key are one place where that leaves no choice; where it does, they are doubts. */
function bySharedKey(
  clusters: readonly Cluster[],
  keysOf: (cluster: Cluster) => Iterable<string>,
  doubts: Doubt[],
  concerns: (a: Cluster, b: Cluster) => boolean = () => true,
): Cluster[] {
  const byKey = new Map<string, Set<Cluster>>();
  for (const cluster of clusters) {
    for (const key of keysOf(cluster)) {
      if (key === "") continue;
      const among = byKey.get(key) ?? new Set<Cluster>();
      among.add(cluster);
      byKey.set(key, among);
    }
  }
  const gone = new Set<Cluster>();
  for (const key of [...byKey.keys()].sort()) {
    const among = [...byKey.get(key)!].filter((cluster) => !gone.has(cluster)).sort(compareClusters);
    for (let i = 0; i < among.length; i++) {
      const into = among[i]!;
      for (let j = i + 1; j < among.length; j++) {
        const from = among[j]!;
        if (gone.has(into) || gone.has(from) || keptApart(into, from) || !concerns(into, from)) continue;
        const choices = among.filter((other) => other !== from && !gone.has(other) && mayJoin(other, from));
        if (mayJoin(into, from) && choices.length === 1 && key.length >= shortestSound) {
          absorb(into, from);
          gone.add(from);
        } else doubts.push({ a: into, b: from, reason: doubtOf(into, from, choices.length, key) });
      }
    }
  }
  return clusters.filter((cluster) => !gone.has(cluster));
}

function doubtOf(a: Cluster, b: Cluster, choices: number, key: string): string {
  if (choices > 1) return "their names are alike, but a third place's is too";
  if (key.length < shortestSound) return "their names are alike, but short";
  return `their names are alike, but ${types(a, b)}`;
}

function types(a: Cluster, b: Cluster): string {
  return `one is a ${clusterType(a)} and the other a ${clusterType(b)}`;
}
