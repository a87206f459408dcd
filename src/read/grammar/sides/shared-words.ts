import type { Node, SideGraph } from "./graph.ts";
import type { TieTable } from "./tie-table.ts";

/** So many mentions are more than a slip. */
const OFTEN = 3;

/**
 * The common words that enemies share: where the text speaks of "the Azanian army" and "the Boravian army", "the army" alone
 * is nobody's name; who is meant the sentence tells.
 *
 * @param groups which nodes were taken for one side, by their indices
 * @param ties what was said of each pair of nodes, before any were joined
 */
export function sharedWords(
  graph: SideGraph,
  nodes: readonly Node[],
  groups: readonly (readonly number[])[],
  ties: TieTable,
): ReadonlySet<string> {
  const groupOf = new Map(groups.flatMap((group) => group.map((at) => [nodes[at]!.key, group] as const)));
  const shared = new Set<string>();
  for (const { key: word, named, family } of nodes) {
    if (named) continue;
    const owners = new Map(graph.owners.get(word));
    for (const { key, mentions } of nodes)
      if (key.endsWith(` ${word}`)) owners.set(key, (owners.get(key) ?? 0) + mentions);
    if (owners.size < 2) continue;
    const held = new Map<readonly number[], number>();
    for (const [owner, count] of owners) {
      const group = groupOf.get(owner);
      if (group) held.set(group, (held.get(group) ?? 0) + count);
    }
    const [first, second] = [...held].sort((a, b) => b[1] - a[1]);
    // One stray mention among many tells nothing.
    if (!first || !second || first[1] >= second[1] * 3) continue;
    const tie = between(first[0], second[0], ties);
    // Armies and governments are what each side has; "rebels" of two groups may be friends.
    if (tie < 0 || (tie === 0 && family === "state" && second[1] >= OFTEN)) shared.add(word);
  }
  return shared;
}

/** What was said of two groups: the sum over their members. */
export function between(a: readonly number[], b: readonly number[], ties: TieTable): number {
  return a.reduce((sum, one) => sum + b.reduce((inner, other) => inner + ties.get(one, other), 0), 0);
}
