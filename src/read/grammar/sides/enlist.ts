import { isPartOfSide, type Node, prominence } from "./graph.ts";
import { between } from "./shared-words.ts";
import type { TieTable } from "./tie-table.ts";

/** Evidence weaker than this enlists nobody, nor does a lead over the next side smaller than this. */
const ENOUGH = 0.5;

/**
 * A commander is on somebody's side: puts each group of only persons and numbered units to the side that its sentences tie him to, or that
 * fights those he fights. The best known go first, since whoever fights them is then known as well.
 *
 * @param groups which nodes are one side, by their indices; changed and returned
 * @param ties what was said of each pair of nodes, before any were joined
 */
export function enlist(groups: number[][], ties: TieTable, nodes: readonly Node[]): number[][] {
  const isPersons = (group: readonly number[]): boolean => group.every((at) => isPartOfSide(nodes[at]!));
  const weightOf = (group: readonly number[]): number => prominence(group.map((at) => nodes[at]!));
  const persons = groups.filter(isPersons).sort((a, b) => weightOf(b) - weightOf(a));
  for (let changed = true; changed; ) {
    changed = false;
    for (const group of persons) {
      const at = groups.indexOf(group);
      if (at < 0) continue;
      const sides = groups.filter((one) => one !== group && !isPersons(one) && isArmed(one, nodes));
      const [best, next] = sides
        .map((side) => ({ side, weight: allegiance(group, side, sides, ties) }))
        .sort((a, b) => b.weight - a.weight);
      if (!best || best.weight < ENOUGH || best.weight < (next?.weight ?? 0) + ENOUGH) continue;
      best.side.push(...group);
      groups.splice(at, 1);
      changed = true;
    }
  }
  return groups;
}

function isArmed(group: readonly number[], nodes: readonly Node[]): boolean {
  return group.some((at) => nodes[at]!.armed > 0 || nodes[at]!.column !== null);
}

/** How much speaks for a person being of a side: what ties him to it, and the enemies they share. */
function allegiance(
  person: readonly number[],
  side: readonly number[],
  sides: readonly (readonly number[])[],
  ties: TieTable,
): number {
  let weight = between(person, side, ties);
  for (const enemy of sides) {
    if (enemy === side) continue;
    const his = -between(person, enemy, ties);
    const theirs = -between(side, enemy, ties);
    if (his > 0 && theirs > 0) weight += Math.min(his, theirs);
  }
  return weight;
}
