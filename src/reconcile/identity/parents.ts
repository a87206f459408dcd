import type { GazetteerEntry } from "../../model/index.ts";
import { type Cluster, clusterType } from "./cluster.ts";
import type { MentionPlaces } from "./mention-places.ts";
import type { Seat } from "./seats.ts";
import { canContain, typeClass } from "./types.ts";

/** What the gazetteer says of where a place lies weighs as half a document; that a region is named after it, a quarter. */
const byGazetteer = 0.5;
const byName = 0.25;
/** What no document tells the kind of is a poor parent: as like as not no place at all. */
const ofNoKind = 0.1;

/**
 * The parent of each place: the one most mentions give, else the gazetteer's, else the region that bears the place's
 * name. A place is never its own ancestor, and a region lies in nothing but larger regions.
 */
export function parentsOf(
  clusters: readonly Cluster[],
  idOf: ReadonlyMap<Cluster, string>,
  placeOf: MentionPlaces,
  entryOf: ReadonlyMap<Cluster, GazetteerEntry>,
  seats: ReadonlyMap<Cluster, readonly Seat[]>,
): Map<Cluster, string> {
  const byEntry = new Map([...entryOf].map(([cluster, entry]) => [entry.id, idOf.get(cluster)!]));
  const typeOf = new Map(clusters.map((cluster) => [idOf.get(cluster)!, clusterType(cluster)]));
  const around = regionsAround(seats);
  const parents = new Map<string, string>();
  const found = new Map<Cluster, string>();
  for (const cluster of clusters) {
    const own = idOf.get(cluster)!;
    const type = typeOf.get(own)!;
    const counts = new Map<string, number>();
    const worths = new Map<string, number>();
    const worthOf = (parent: string): number => {
      const around = typeOf.get(parent)!;
      if (parent === own || !canContain(around, type)) return 0;
      if (typeClass(type) === "region" && typeClass(around) !== "region") return 0;
      return around === "place" ? ofNoKind : 1;
    };
    const count = (parent: string | undefined, weight: number) => {
      if (parent === undefined) return;
      let worth = worths.get(parent);
      if (worth === undefined) {
        worth = worthOf(parent);
        worths.set(parent, worth);
      }
      if (worth > 0) counts.set(parent, (counts.get(parent) ?? 0) + weight * worth);
    };
    for (const { document, place, parent } of cluster.mentions)
      count(parent === null ? undefined : placeOf.of(document, place.parent!), 1);
    const entry = entryOf.get(cluster);
    count(entry?.parent ? byEntry.get(entry.parent) : undefined, byGazetteer);
    for (const region of around.get(cluster) ?? []) count(idOf.get(region), byName);
    for (const [parent] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
      if (leadsTo(parent, own, parents)) continue;
      parents.set(own, parent);
      found.set(cluster, parent);
      break;
    }
  }
  return found;
}

/** Of a place that several regions are named after, the smallest lies around it, and the next around that. */
function regionsAround(seats: ReadonlyMap<Cluster, readonly Seat[]>): Map<Cluster, Cluster[]> {
  const around = new Map<Cluster, Cluster[]>();
  for (const [seat, regions] of seats) {
    let inner = seat;
    for (const { region } of regions) {
      around.set(inner, [...(around.get(inner) ?? []), region]);
      inner = region;
    }
  }
  return around;
}

function leadsTo(from: string, to: string, parents: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = from; at !== undefined; at = parents.get(at)) if (at === to) return true;
  return false;
}
