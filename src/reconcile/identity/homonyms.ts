import type { Mention } from "./mentions.ts";

/** A region that so many times as many documents contradict is a slip of one reading, and no other place of the name. */
const outnumbered = 3;

/**
 * Tells places of one name apart by the regions that documents put them in: two villages of one name lie in two
 * provinces. Gives each mention its place's region, null where all are one place. A mention that names no region, or one
 * that nearly all contradict, is of the place most documents speak of.
 */
export function homonyms(mentions: readonly Mention[]): (mention: Mention) => string | null {
  const counts = new Map<string, Map<string, number>>();
  for (const { regions } of mentions) {
    for (const [type, region] of regions) {
      const ofType = counts.get(type) ?? new Map<string, number>();
      counts.set(type, ofType.set(region, (ofType.get(region) ?? 0) + 1));
    }
  }
  for (const [type, ofType] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ranked = [...ofType].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    const [main] = ranked;
    const apart = new Set(ranked.flatMap(([region, count]) => (count * outnumbered > main![1] ? [region] : [])));
    if (apart.size < 2) continue;
    return ({ regions }) => {
      const region = regions.get(type);
      return region !== undefined && apart.has(region) ? region : main![0];
    };
  }
  return () => null;
}
