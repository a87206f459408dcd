import type { CasePlace, GazetteerEntry, PlaceMention } from "../../model/index.ts";
import { DecidedPlaces, giveTypes, joinAndSplit, locate } from "../decisions/places.ts";
import type { Evidence } from "../evidence.ts";
import { allegiancesOf } from "./allegiances.ts";
import type { Cluster } from "./cluster.ts";
import { clusterType, compareClusters } from "./cluster.ts";
import { matchGazetteer } from "./gazetteer.ts";
import { genericWords } from "./generic.ts";
import type { Identity, JoinProposal } from "./identity.ts";
import { type Doubt, joinMentions } from "./join.ts";
import { MentionPlaces, partsOf } from "./mention-places.ts";
import { collectMentions, type Mention } from "./mentions.ts";
import { findMisnamed } from "./misnamed.ts";
import { exactKey, isDescription, nameWords } from "./normalise.ts";
import { parentsOf } from "./parents.ts";
import { nearNames } from "./proposals.ts";
import { bareName, seatsOf } from "./seats.ts";
import { joinSides } from "./sides.ts";
import { foughtForRegions } from "./theatre.ts";
import { typeClass } from "./types.ts";
import { vicinity } from "./vicinity.ts";
import { IdentityWatch } from "./watch.ts";

/**
 * Joins the documents' places and sides to those of the case. Joins that are in doubt are proposed, not made, and two
 * places that one document keeps apart are never joined. The order of documents does not matter.
 */
export function identify(evidence: Evidence): Identity {
  return identifyWatched(evidence).identity;
}

/** The same with a watch that tells whether changed readings change it. */
export function identifyWatched(evidence: Evidence): { identity: Identity; watch: IdentityWatch } {
  const mentions = collectMentions(evidence.readings);
  const generic = genericWords(mentionsByDocument(mentions), evidence.gazetteer);
  const joined = joinMentions(mentions, generic);
  const { decided } = evidence;
  const known = decided ? joinAndSplit(joined.clusters, decided.places) : joined.clusters;
  const located = matchGazetteer(known, evidence.gazetteer, generic);
  if (decided) {
    locate(located.clusters, decided, located.entryOf);
    giveTypes(located.clusters, decided);
  }
  const clusters = [...located.clusters].sort(compareClusters);
  const idOf = identifiers(clusters);
  const placeOf = new MentionPlaces();
  for (const cluster of clusters) {
    const id = idOf.get(cluster)!;
    for (const { document, place } of cluster.mentions) placeOf.set(document, place.id, id);
  }
  const decisions = decided ? new DecidedPlaces(clusters) : null;
  const ownNames = new Map<string, Set<Cluster>>();
  for (const cluster of clusters) {
    for (const name of cluster.names.keys()) ownNames.set(name, (ownNames.get(name) ?? new Set()).add(cluster));
  }
  const seats = seatsOf(clusters);
  const named = new Set([...seats.values()].flatMap((regions) => regions.map(({ region }) => region)));
  const parents = parentsOf(clusters, idOf, placeOf, located.entryOf, seats);
  const names = new Map<Cluster, string>();
  for (const { place, name, parent } of decided?.descriptions ?? []) {
    const [cluster] = decisions!.of(place);
    if (cluster === undefined) continue;
    if (name !== undefined) names.set(cluster, name);
    if (parent !== undefined) putInto(cluster, parent === null ? undefined : decisions!.of(parent)[0], parents, idOf);
  }
  for (const [mention, handle] of decided?.placeReferences ?? []) {
    const [cluster] = decisions!.of(handle);
    if (cluster !== undefined) placeOf.set(...partsOf(mention), idOf.get(cluster)!);
  }
  const places = clusters
    .map((cluster) => {
      const spellings = seats.get(cluster)?.map(({ name }) => name) ?? (named.has(cluster) ? [] : bareNames(cluster));
      const parent = parents.get(cluster) ?? null;
      const place = casePlace(cluster, idOf.get(cluster)!, parent, located.entryOf.get(cluster), ownNames, spellings);
      const name = names.get(cluster);
      return name === undefined || name === place.name ? place : renamed(place, name);
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const proposals = proposalsOf([...joined.doubts, ...nearNames(clusters, generic)], clusters, idOf, placeOf);
  const { sides, sideOf, ground } = joinSides(evidence.readings, placeOf, decided);
  const misnamed = findMisnamed(evidence.readings, sides, sideOf);
  const lands = new Set(sides.flatMap((side) => side.names.map(exactKey)));
  const identity = {
    places,
    placeOf,
    vicinity: vicinity(evidence, places, placeOf, lands),
    proposals,
    generic,
    sides,
    sideOf,
    misnamed,
    allegiances: allegiancesOf(evidence.readings, sides, sideOf),
  };
  const clusterOf = new Map(clusters.map((cluster) => [idOf.get(cluster)!, cluster]));
  const titles = new Map(evidence.documents.map(({ id, title }) => [id, title]));
  const byId = new Map(places.map((place) => [place.id, place]));
  const fought = foughtForRegions({ titles, byId, placeOf, lands });
  return { identity, watch: new IdentityWatch({ sides: ground, clusterOf, placeOf, nameOf, fought }) };
}

/** Puts a place into another as a person decided, unless that one lies in it. */
function putInto(
  cluster: Cluster,
  parent: Cluster | undefined,
  parents: Map<Cluster, string>,
  idOf: ReadonlyMap<Cluster, string>,
): void {
  if (parent === undefined) {
    parents.delete(cluster);
    return;
  }
  const clusterOf = new Map([...idOf].map(([each, id]) => [id, each]));
  const seen = new Set<Cluster>();
  for (
    let at: Cluster | undefined = parent;
    at !== undefined && !seen.has(at);
    at = clusterOf.get(parents.get(at) ?? "")
  ) {
    if (at === cluster) return;
    seen.add(at);
  }
  parents.set(cluster, idOf.get(parent)!);
}

function renamed(place: CasePlace, name: string): CasePlace {
  const { described: _, ...named } = place;
  return {
    ...named,
    name,
    aliases: [...new Set([...place.aliases, place.name])].filter((alias) => alias !== name).sort(),
  };
}

function mentionsByDocument(mentions: readonly Mention[]): Map<string, PlaceMention[]> {
  const byDocument = new Map<string, PlaceMention[]>();
  for (const mention of mentions) {
    const among = byDocument.get(mention.document);
    if (among) among.push(mention.place);
    else byDocument.set(mention.document, [mention.place]);
  }
  return byDocument;
}

/** The name most documents use, those in the case's own language first; of equals the longest, then the first by letters. */
function nameOf(cluster: Cluster): string {
  const counts = new Map<string, number>();
  for (const { place, claims, common } of cluster.mentions)
    counts.set(place.name, (counts.get(place.name) ?? 0) + (common ? 1.5 : 1) + claims / 1e4);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]![0];
}

/** Ids made of the name, so that they stay the same as documents are added; of two alike the smaller place gets a number. */
function identifiers(clusters: readonly Cluster[]): Map<Cluster, string> {
  const used = new Set<string>();
  const ids = new Map<Cluster, string>();
  for (const cluster of clusters) {
    const slug = nameWords(nameOf(cluster)).join("-") || "place";
    let id = slug;
    for (let n = 2; used.has(id); n++) id = `${slug}-${n}`;
    used.add(id);
    ids.set(cluster, id);
  }
  return ids;
}

function casePlace(
  cluster: Cluster,
  id: string,
  parent: string | null,
  entry: GazetteerEntry | undefined,
  ownNames: ReadonlyMap<string, ReadonlySet<Cluster>>,
  spellings: readonly string[],
): CasePlace {
  const name = nameOf(cluster);
  const aliases = new Set<string>(spellings);
  for (const { place } of cluster.mentions) for (const alias of [place.name, ...place.aliases]) aliases.add(alias);
  if (entry) for (const alias of [entry.name, ...entry.names]) aliases.add(alias);
  aliases.delete(name);
  return {
    id,
    name,
    // A name by which another place goes is not listed: asking for it must lead to that place.
    aliases: [...aliases].filter((alias) => belongsHere(alias, cluster, ownNames)).sort(),
    type: typeOf(cluster, entry),
    parent,
    mentions: cluster.mentions.map((mention) => mention.id).sort(),
    gazetteer: entry?.id ?? null,
    ...(entry === undefined && cluster.mentions.every(({ place }) => place.described ?? isDescription(place.name))
      ? { described: true }
      : {}),
  };
}

/** Where no document tells what it is, a gazetteer's word that it is a structure: an airport is no ground of a region's like. */
function typeOf(cluster: Cluster, entry: GazetteerEntry | undefined): string {
  const told = clusterType(cluster);
  return told === "place" && entry !== undefined && typeClass(entry.type) === "building" ? entry.type : told;
}

/** What a region is called for short ("Torvan" for "Torvan Province"). */
function bareNames(cluster: Cluster): string[] {
  const type = clusterType(cluster);
  if (typeClass(type) !== "region") return [];
  return [...new Set(cluster.mentions.map(({ place }) => place.name))].flatMap((name) => bareName(name, type) ?? []);
}

function belongsHere(alias: string, cluster: Cluster, ownNames: ReadonlyMap<string, ReadonlySet<Cluster>>): boolean {
  const owners = ownNames.get(exactKey(alias));
  return !owners || owners.has(cluster);
}

function proposalsOf(
  doubts: readonly Doubt[],
  clusters: readonly Cluster[],
  idOf: ReadonlyMap<Cluster, string>,
  placeOf: MentionPlaces,
): JoinProposal[] {
  const nameById = new Map(clusters.map((cluster) => [idOf.get(cluster)!, nameOf(cluster)]));
  const found = new Map<string, JoinProposal>();
  for (const { a, b, reason } of doubts) {
    const ids = [placeOf.get(a.id), placeOf.get(b.id)];
    if (!ids[0] || !ids[1] || ids[0] === ids[1]) continue;
    const [first, second] = ids[0] < ids[1] ? [ids[0], ids[1]] : [ids[1], ids[0]];
    const key = `${first} ${second}`;
    if (!found.has(key))
      found.set(key, { a: first, b: second, names: [nameById.get(first)!, nameById.get(second)!], reason });
  }
  return [...found.values()].sort((x, y) => (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
}
