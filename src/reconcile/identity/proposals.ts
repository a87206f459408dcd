import type { Cluster } from "./cluster.ts";
import { mayJoin } from "./cluster.ts";
import { type Doubt, ownNames } from "./join.ts";
import { sameNumbers, soundKey } from "./normalise.ts";

/** Names shorter than this by sound are too easily alike by chance. */
const shortest = 6;

/**
 * Places whose names, as they sound, differ in one letter: perhaps one place spelt twice, perhaps two places.
 * Found by their one-deletion neighbourhoods (W. Garbe, SymSpell), so that the cost grows with the number of names.
 */
export function nearNames(clusters: readonly Cluster[], generic: ReadonlySet<string>): Doubt[] {
  const byNeighbour = new Map<string, Map<Cluster, string>>();
  for (const cluster of clusters) {
    for (const name of ownNames(cluster)) {
      const sound = soundKey(name, generic);
      if (sound.length < shortest) continue;
      for (const neighbour of deletions(sound)) {
        const among = byNeighbour.get(neighbour) ?? new Map<Cluster, string>();
        among.set(cluster, name);
        byNeighbour.set(neighbour, among);
      }
    }
  }
  const doubts = new Map<string, Doubt>();
  for (const among of byNeighbour.values()) {
    if (among.size < 2 || among.size > 8) continue;
    const list = [...among].sort(([a], [b]) => (a.id < b.id ? -1 : 1));
    for (const [i, [a, nameOfA]] of list.entries()) {
      for (const [b, nameOfB] of list.slice(i + 1)) {
        if (!mayJoin(a, b) || !sameNumbers(nameOfA, nameOfB)) continue;
        doubts.set(`${a.id} ${b.id}`, { a, b, reason: "their names differ in one letter" });
      }
    }
  }
  return [...doubts.values()];
}

function deletions(key: string): Set<string> {
  const found = new Set([key]);
  for (let at = 0; at < key.length; at++) found.add(key.slice(0, at) + key.slice(at + 1));
  return found;
}
