import type { CaseSide, SideHandle, SideKey } from "../../model/index.ts";
import { sideMentionId } from "../evidence.ts";
import { add, type SideCluster } from "../identity/sides.ts";
import type { Decided } from "./decided.ts";

function emptyCluster(): SideCluster {
  return { members: [], names: new Map(), keys: new Map() };
}

/** Joins and splits the sides as people decided, in the order of the decisions. */
export function joinAndSplitSides(clusters: readonly SideCluster[], acts: Decided["sides"]): SideCluster[] {
  let now = [...clusters];
  for (const act of acts) {
    if (act.kind === "join-sides") {
      const wanted = act.sides.flatMap((side) => clustersOf(now, side));
      const [into, ...others] = [...new Set(wanted)];
      if (into === undefined) continue;
      for (const other of others) for (const member of other.members) add(into, member);
      now = now.filter((cluster) => !others.includes(cluster));
    } else if (act.kind === "split-side") {
      const taken = new Set(act.mentions);
      now = now.flatMap((cluster) => {
        const [part, rest] = [emptyCluster(), emptyCluster()];
        for (const member of cluster.members)
          add(taken.has(sideMentionId(member.document, member.key)) ? part : rest, member);
        return part.members.length === 0 || rest.members.length === 0 ? [cluster] : [rest, part];
      });
    }
  }
  return now;
}

/** The clusters that have the handle's mentions, those with most of them first. */
function clustersOf(clusters: readonly SideCluster[], { mentions }: SideHandle): SideCluster[] {
  const wanted = new Set(mentions);
  const count = ({ members }: SideCluster) =>
    members.filter(({ document, key }) => wanted.has(sideMentionId(document, key))).length;
  return clusters.filter((cluster) => count(cluster) > 0).sort((a, b) => count(b) - count(a));
}

/** The side of the case that a handle means now: the one most of its mentions are of, else the one with its key. */
export function sideOfHandle(
  handle: SideHandle,
  sides: readonly CaseSide[],
  sideOf: ReadonlyMap<string, SideKey>,
): SideKey | null {
  const counts = new Map<SideKey, number>();
  for (const mention of handle.mentions) {
    const key = sideOf.get(mention);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  return most?.[0] ?? sides.find(({ key }) => key === handle.key)?.key ?? null;
}

/**
 * The sides with the names that were decided on first, and with those that only decisions speak of; and how corrected
 * claims name them.
 */
export function describeSides(
  { sides, sideOf }: { readonly sides: readonly CaseSide[]; readonly sideOf: ReadonlyMap<string, SideKey> },
  decided: Decided,
): { sides: CaseSide[]; sideOf: Map<string, SideKey> } {
  const all = new Map(sides.map((side) => [side.key, side]));
  const found = new Map(sideOf);
  const keyOf = (handle: SideHandle): SideKey => {
    const known = sideOfHandle(handle, [...all.values()], found);
    if (known !== null) return known;
    all.set(handle.key, { key: handle.key, names: [handle.name], mentions: [] });
    return handle.key;
  };
  for (const [mention, handle] of decided.sideReferences) found.set(mention, keyOf(handle));
  for (const act of decided.sides) {
    if (act.kind !== "describe-side" || act.name === undefined) continue;
    const key = sideOfHandle(act.side, [...all.values()], found);
    if (key === null) continue;
    const side = all.get(key)!;
    all.set(key, { ...side, names: [act.name, ...side.names.filter((name) => name !== act.name)] });
  }
  return { sides: [...all.values()].sort((a, b) => (a.key < b.key ? -1 : 1)), sideOf: found };
}
