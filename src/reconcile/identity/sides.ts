import type { CaseSide, Reading, SideKey } from "../../model/index.ts";
import type { Decided } from "../decisions/decided.ts";
import { describeSides, joinAndSplitSides } from "../decisions/sides.ts";
import { sideMentionId } from "../evidence.ts";
import type { MentionPlaces } from "./mention-places.ts";
import { exactKey } from "./normalise.ts";
import { joinByGloss } from "./sides-by-gloss.ts";
import { joinByGround, SidesByGround } from "./sides-by-ground.ts";

export interface DocumentSide {
  readonly document: string;
  readonly key: SideKey;
  readonly names: ReadonlySet<string>;
  readonly spelt: readonly string[];
  readonly reader: string;
  /** What its names mean in the terms all languages share. */
  readonly glosses: readonly string[];
}

export interface SideCluster {
  readonly members: DocumentSide[];
  /** How many members have each name. */
  readonly names: Map<string, number>;
  readonly keys: Map<SideKey, number>;
}

/**
 * Joins the sides that documents tell of to the sides of the case, by the names they share. A name counts the more the
 * fewer sides have it, so that "the army" joins less than the name of one army; a name that the same document also gives
 * to the other side counts against. Two sides of one document are not joined by their names. What names leave apart is
 * then joined by what the sides did (`joinByGround`) and, between languages, by what their names mean (`joinByGloss`), and
 * last comes what people decided.
 */
export function joinSides(
  readings: readonly Reading[],
  placeOf: MentionPlaces,
  decided?: Decided,
): { sides: CaseSide[]; sideOf: Map<string, SideKey>; ground: SidesByGround } {
  const documents = groupByDocument(readings);
  const spread = nameSpread(documents);
  const clusters: SideCluster[] = [];
  for (const sides of documents) {
    const pairs: { score: number; side: DocumentSide; cluster: SideCluster }[] = [];
    for (const side of sides) {
      for (const cluster of clusters) {
        const score =
          likeness(side, cluster, spread) -
          0.5 *
            Math.max(0, ...sides.filter((other) => other !== side).map((other) => likeness(other, cluster, spread)));
        if (score > 0) pairs.push({ score, side, cluster });
      }
    }
    pairs.sort((a, b) => b.score - a.score || (a.side.key < b.side.key ? -1 : a.side.key > b.side.key ? 1 : 0));
    const placed = new Set<DocumentSide>();
    const taken = new Set<SideCluster>();
    for (const { side, cluster } of pairs) {
      if (placed.has(side) || taken.has(cluster)) continue;
      placed.add(side);
      taken.add(cluster);
      add(cluster, side);
    }
    for (const side of sides) {
      if (placed.has(side)) continue;
      const cluster: SideCluster = { members: [], names: new Map(), keys: new Map() };
      add(cluster, side);
      clusters.push(cluster);
    }
  }
  const ground = new SidesByGround(clusters, readings, placeOf);
  const joined = joinByGloss(joinByGround(clusters, ground.plan()));
  const found = decided ? describeSides(named(joinAndSplitSides(joined, decided.sides)), decided) : named(joined);
  return { ...found, ground };
}

/** The sides of each document, the document with the most names first, so that the others find something to meet. */
function groupByDocument(readings: readonly Reading[]): DocumentSide[][] {
  const documents = readings.map((reading) =>
    [...reading.sides]
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map((side) => ({
        document: reading.document,
        key: side.key,
        names: new Set([side.key, ...side.names].map(exactKey)),
        spelt: side.names,
        reader: reading.reader,
        glosses: side.glosses ?? [],
      })),
  );
  const size = (sides: readonly DocumentSide[]) => sides.reduce((sum, side) => sum + side.names.size, 0);
  return documents
    .filter((sides) => sides.length > 0)
    .sort((a, b) => size(b) - size(a) || (a[0]!.document < b[0]!.document ? -1 : 1));
}

/** In how many sides of how many documents each name stands. */
function nameSpread(documents: readonly (readonly DocumentSide[])[]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const sides of documents)
    for (const side of sides) for (const name of side.names) spread.set(name, (spread.get(name) ?? 0) + 1);
  return spread;
}

function likeness(side: DocumentSide, cluster: SideCluster, spread: ReadonlyMap<string, number>): number {
  let score = 0;
  for (const name of side.names) {
    const members = cluster.names.get(name);
    if (!members) continue;
    // The share of the sides with this name that are already here: 1 where no other side of the case is called so.
    const purity = (members + 1) / (spread.get(name) ?? 1);
    score += Math.min(1, purity) * (members / cluster.members.length + 0.2);
  }
  if (cluster.keys.has(side.key)) score += cluster.keys.get(side.key)! / cluster.members.length;
  return score;
}

export function add(cluster: SideCluster, side: DocumentSide): void {
  cluster.members.push(side);
  for (const name of side.names) cluster.names.set(name, (cluster.names.get(name) ?? 0) + 1);
  cluster.keys.set(side.key, (cluster.keys.get(side.key) ?? 0) + 1);
}

/** Gives each cluster its members' commonest key; a key two clusters want goes to the larger, the other gets a number. */
function named(clusters: readonly SideCluster[]): { sides: CaseSide[]; sideOf: Map<string, SideKey> } {
  const ordered = [...clusters].sort(
    (a, b) => b.members.length - a.members.length || (firstId(a) < firstId(b) ? -1 : 1),
  );
  const sides: CaseSide[] = [];
  const sideOf = new Map<string, SideKey>();
  const used = new Set<SideKey>();
  for (const cluster of ordered) {
    const wanted = [...cluster.keys].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
    let key = wanted;
    for (let n = 2; used.has(key); n++) key = `${wanted}-${n}`;
    used.add(key);
    const mentions = cluster.members.map((member) => sideMentionId(member.document, member.key)).sort();
    for (const mention of mentions) sideOf.set(mention, key);
    sides.push({ key, names: namesOf(cluster), mentions });
  }
  return { sides: sides.sort((a, b) => (a.key < b.key ? -1 : 1)), sideOf };
}

function namesOf(cluster: SideCluster): string[] {
  const counts = new Map<string, number>();
  for (const member of cluster.members)
    for (const name of new Set(member.spelt)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}

function firstId(cluster: SideCluster): string {
  return cluster.members.map((member) => sideMentionId(member.document, member.key)).sort()[0]!;
}
