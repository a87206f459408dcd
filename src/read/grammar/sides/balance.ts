import { type Node, prominence } from "./graph.ts";
import type { Ties } from "./ties.ts";

/** The groups being balanced, with what is asked of them all the time. */
interface Balance {
  readonly groups: number[][];
  /** The tie between two groups: that of all their nodes. */
  between(a: readonly number[], b: readonly number[]): number;
  members(group: readonly number[]): Node[];
}

/**
 * Joins groups that no tie joins, by the rule that the enemy of one's enemy is a friend: infobox columns with the forces
 * of the sentences, small forces with the large one that fights the same side. Changes `groups` and returns it.
 */
export function balance(groups: number[][], ties: Ties, nodes: readonly Node[]): number[][] {
  const state: Balance = {
    groups,
    between: (a, b) => a.reduce((sum, i) => sum + b.reduce((inner, j) => inner + ties[i]![j]!, 0), 0),
    members: (group) => group.map((at) => nodes[at]!),
  };
  joinColumns(state);
  befriend(state);
  return groups;
}

function hasColumn({ members }: Balance, group: readonly number[]): boolean {
  return members(group).some((node) => node.column !== null);
}

/** A column of the infobox that no sentence speaks of is the side that the sentences know as its enemy's enemy. */
function joinColumns(state: Balance): void {
  const { groups, between, members } = state;
  for (let at = 0; at < groups.length; at++) {
    const column = groups[at]!;
    if (!hasColumn(state, column)) continue;
    const enemies = groups.filter((group) => group !== column && between(group, column) <= -20);
    const [best] = groups
      .filter(
        (group) =>
          group !== column &&
          !hasColumn(state, group) &&
          between(group, column) > -1 &&
          enemies.some((enemy) => between(group, enemy) < -1),
      )
      .sort((a, b) => prominence(members(b)) - prominence(members(a)));
    if (!best) continue;
    column.push(...best);
    const gone = groups.indexOf(best);
    groups.splice(gone, 1);
    if (gone < at) at--;
  }
}

/** A small force that only fights one side, which another, larger one fights as well, is on the larger one's side. */
function befriend(state: Balance): void {
  const { groups, between, members } = state;
  for (let at = 0; at < groups.length; at++) {
    const small = groups[at]!;
    const own = members(small);
    const weight = prominence(own);
    if (weight === 0 || !own.every((node) => node.unit || node.person) || hasColumn(state, small)) continue;
    const enemies = groups.filter((group) => group !== small && between(group, small) <= -0.8);
    const [enemy] = enemies;
    if (enemies.length !== 1 || !enemy) continue;
    const friends = groups.filter(
      (group) =>
        group !== small &&
        group !== enemy &&
        between(group, small) >= 0 &&
        between(group, enemy) <= -2 &&
        prominence(members(group)) > 2 * weight,
    );
    if (friends.length !== 1) continue;
    friends[0]!.push(...small);
    groups.splice(at, 1);
    at--;
  }
}
