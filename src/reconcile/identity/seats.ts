import { type Cluster, clusterType, compareClusters } from "./cluster.ts";
import { ownNames, shortestSound } from "./join.ts";
import { exactKey, nameWords, soundKey } from "./normalise.ts";
import { canContain, isGround, typeClass } from "./types.ts";

/** A region that bears a place's name, with that name as it is spelt there ("Torvan" of "Torvan Province"). */
export interface Seat {
  readonly region: Cluster;
  readonly name: string;
}

const none: ReadonlySet<string> = new Set();

/**
 * The regions named after a place, the smallest first: a province, county or raion is called by the town it is
 * administered from, and lies around it. The two may be spelt differently; then the place has both spellings. Where
 * two places could be meant, none is.
 */
export function seatsOf(clusters: readonly Cluster[]): Map<Cluster, Seat[]> {
  const settlements = new Map<string, Set<Cluster>>();
  for (const cluster of clusters) {
    const type = clusterType(cluster);
    if (typeClass(type) === "region" || !isGround(type)) continue;
    for (const name of ownNames(cluster)) {
      for (const key of [name, soundOf(name)])
        if (key !== null) settlements.set(key, (settlements.get(key) ?? new Set()).add(cluster));
    }
  }
  const found = new Map<Cluster, Seat[]>();
  for (const region of [...clusters].sort(compareClusters)) {
    if (typeClass(clusterType(region)) !== "region") continue;
    const seen = new Set<Cluster>();
    for (const { place } of region.mentions) {
      const name = bareName(place.name, place.type);
      if (name === null) continue;
      const among = settlements.get(exactKey(name)) ?? settlements.get(soundOf(name) ?? "");
      if (among?.size !== 1) continue;
      const seat = [...among][0]!;
      if (seen.has(seat)) continue;
      seen.add(seat);
      found.set(seat, [...(found.get(seat) ?? []), { region, name }]);
    }
  }
  for (const seats of found.values()) seats.sort((a, b) => inside(a, b) - inside(b, a));
  return found;
}

/** How a name sounds, as a key that no name itself is; null where that tells too little. */
function soundOf(name: string): string | null {
  const sound = soundKey(name, none);
  return sound.length < shortestSound ? null : `~${sound}`;
}

/** -1 where the first region can lie in the second and not the other way round. */
function inside(a: Seat, b: Seat): number {
  return canContain(clusterType(b.region), clusterType(a.region)) ? -1 : 0;
}

/** A region's name without the word for what it is at its end ("Torvan Province" is "Torvan"); null where it has none. */
export function bareName(name: string, type: string): string | null {
  const words = name.trim().split(/\s+/);
  const last = nameWords(words.at(-1) ?? "");
  return words.length > 1 && last.join(" ") === nameWords(type).join(" ") ? words.slice(0, -1).join(" ") : null;
}
