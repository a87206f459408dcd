import type { ActOf, GazetteerEntry, PlaceHandle } from "../../model/index.ts";
import { absorb, admit, type Cluster, newCluster } from "../identity/cluster.ts";
import { exactKey } from "../identity/normalise.ts";
import type { Decided } from "./decided.ts";

/** Finds the places of the case that decisions are about, among the clusters of mentions as they are now. */
export class DecidedPlaces {
  readonly #byMention = new Map<string, Cluster>();
  readonly #byName = new Map<string, Set<Cluster>>();

  constructor(clusters: Iterable<Cluster>) {
    for (const cluster of clusters) this.#know(cluster);
  }

  #know(cluster: Cluster): void {
    for (const { id, document, place } of cluster.mentions) {
      this.#byMention.set(id, cluster);
      for (const name of [exactKey(place.name), `${document}#${exactKey(place.name)}`]) {
        this.#byName.set(name, (this.#byName.get(name) ?? new Set()).add(cluster));
      }
    }
  }

  /** Takes note that the clusters' mentions have moved. */
  moved(...clusters: readonly Cluster[]): void {
    for (const cluster of clusters) for (const { id } of cluster.mentions) this.#byMention.set(id, cluster);
  }

  ofMention(mention: string): Cluster | undefined {
    return this.#byMention.get(mention);
  }

  /**
   * The clusters that have the handle's mentions, those with most of them first. Where its documents were read again and
   * no mention is there any more, the ones with its name in the same documents, or the only one with its name at all.
   */
  of(handle: PlaceHandle): Cluster[] {
    const counts = new Map<Cluster, number>();
    const count = (cluster: Cluster | undefined) => {
      if (cluster && cluster.mentions.length > 0) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
    };
    for (const mention of handle.mentions) count(this.#byMention.get(mention));
    const name = exactKey(handle.name);
    if (counts.size === 0) {
      for (const mention of handle.mentions) {
        for (const cluster of this.#byName.get(`${mention.split("#", 1)[0]}#${name}`) ?? []) count(cluster);
      }
    }
    if (counts.size === 0) {
      const named = [...(this.#byName.get(name) ?? [])].filter(({ mentions }) => mentions.length > 0);
      if (named.length === 1) return named;
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1)).map(([cluster]) => cluster);
  }
}

/** Joins and splits clusters as people decided, in the order of the decisions. */
export function joinAndSplit(clusters: readonly Cluster[], acts: Decided["places"]): Cluster[] {
  if (acts.length === 0) return [...clusters];
  const known = new DecidedPlaces(clusters);
  const made: Cluster[] = [];
  for (const [index, act] of acts.entries()) {
    if (act.kind === "join-places") join(known, act);
    else {
      const part = split(known, act, String(index));
      if (part) made.push(part);
    }
  }
  return [...clusters, ...made].filter(({ mentions }) => mentions.length > 0);
}

function join(known: DecidedPlaces, { places }: ActOf<"join-places">): void {
  const found = [...new Set(places.flatMap((place) => known.of(place)))];
  const [into, ...others] = found;
  if (into === undefined) return;
  for (const from of others) {
    // What was split before and is joined now is apart no longer.
    for (const [label, part] of [...into.apart]) {
      if (!from.apart.has(label) || from.apart.get(label) === part) continue;
      into.apart.delete(label);
      from.apart.delete(label);
    }
    absorb(into, from);
  }
  known.moved(into);
}

/** Takes the mentions out of their cluster; what is left of it and the new one are never joined again by their names. */
function split(known: DecidedPlaces, { mentions }: ActOf<"split-place">, label: string): Cluster | null {
  const wanted = new Set(mentions);
  const home = mentions.map((mention) => known.ofMention(mention)).find((cluster) => cluster !== undefined);
  if (home === undefined) return null;
  const [out, stay] = [
    home.mentions.filter(({ id }) => wanted.has(id)),
    home.mentions.filter(({ id }) => !wanted.has(id)),
  ];
  if (out.length === 0 || stay.length === 0) return null;
  const part = rebuilt(out, home);
  const rest = rebuilt(stay, home);
  // The cluster itself goes on as what is left, so that whoever holds it holds that.
  home.mentions.length = 0;
  for (const all of [home.documents, home.names, home.aliases, home.types]) all.clear();
  home.mentions.push(...rest.mentions);
  for (const document of rest.documents) home.documents.add(document);
  for (const [name, count] of rest.names) home.names.set(name, count);
  for (const alias of rest.aliases) home.aliases.add(alias);
  for (const [type, count] of rest.types) home.types.set(type, count);
  home.described = rest.described;
  home.id = rest.id;
  home.apart.set(label, "rest");
  part.apart.set(label, "part");
  known.moved(home, part);
  return part;
}

function rebuilt(mentions: readonly Cluster["mentions"][number][], { region }: Cluster): Cluster {
  const [first, ...others] = mentions;
  const cluster = newCluster(first!, region);
  for (const mention of others) admit(cluster, mention);
  return cluster;
}

/** Gives clusters the positions that were decided on, in place of any gazetteer's. */
export function locate(clusters: readonly Cluster[], decided: Decided, entryOf: Map<Cluster, GazetteerEntry>): void {
  if (decided.located.length === 0) return;
  const known = new DecidedPlaces(clusters);
  for (const { place, entry } of decided.located) {
    const [cluster] = known.of(place);
    if (cluster !== undefined) entryOf.set(cluster, entry);
  }
}

/** The weight of a type that a person gave: above that of any number of documents. */
const byDecision = 1e12;

/** Gives clusters the types that were decided on. */
export function giveTypes(clusters: readonly Cluster[], decided: Decided): void {
  const typed = decided.descriptions.filter(({ type }) => type !== undefined);
  if (typed.length === 0) return;
  const known = new DecidedPlaces(clusters);
  for (const [index, { place, type }] of typed.entries()) {
    for (const cluster of known.of(place).slice(0, 1)) cluster.types.set(type!, byDecision + index * byDecision);
  }
}
