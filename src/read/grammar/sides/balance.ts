import { type Node, prominence } from "./graph.ts";
import type { TieTable } from "./tie-table.ts";

type Group = number[];

/** The groups being balanced, with what is asked of them all the time. */
interface Balance {
  readonly groups: Group[];
  /** The tie between two groups: that of all their nodes. */
  between(a: Group, b: Group): number;
  members(group: Group): Node[];
  /** The groups that something was said of together with this one. */
  around(group: Group): Set<Group>;
  /** Puts the nodes of the second group into the first and takes the second from the list. */
  join(group: Group, gone: Group): void;
}

/**
 * Joins groups that no tie joins, by the rule that the enemy of one's enemy is a friend: infobox columns with the forces
 * of the sentences, small forces with the large one that fights the same side. Changes `groups` and returns it.
 */
export function balance(groups: Group[], ties: TieTable, nodes: readonly Node[]): Group[] {
  const groupOf: Group[] = [];
  for (const group of groups) for (const at of group) groupOf[at] = group;
  const state: Balance = {
    groups,
    between: (a, b) => a.reduce((sum, i) => sum + b.reduce((inner, j) => inner + ties.get(i, j), 0), 0),
    members: (group) => group.map((at) => nodes[at]!),
    around: (group) => {
      const near = new Set(group.flatMap((at) => [...ties.of(at).keys()].map((other) => groupOf[other]!)));
      near.delete(group);
      return near;
    },
    join: (group, gone) => {
      for (const at of gone) groupOf[at] = group;
      group.push(...gone);
      groups.splice(groups.indexOf(gone), 1);
    },
  };
  joinColumns(state);
  befriend(state);
  return groups;
}

function hasColumn({ members }: Balance, group: Group): boolean {
  return members(group).some((node) => node.column !== null);
}

/** A column of the infobox that no sentence speaks of is the side that the sentences know as its enemy's enemy. */
function joinColumns(state: Balance): void {
  const { groups, between, members, around, join } = state;
  for (let at = 0; at < groups.length; at++) {
    const column = groups[at]!;
    if (!hasColumn(state, column)) continue;
    const enemies = [...around(column)].filter((group) => between(group, column) <= -20);
    const near = new Set(enemies.flatMap((enemy) => [...around(enemy)]));
    const [best] = groups
      .filter(
        (group) =>
          near.has(group) &&
          group !== column &&
          !hasColumn(state, group) &&
          between(group, column) > -1 &&
          enemies.some((enemy) => between(group, enemy) < -1),
      )
      .sort((a, b) => prominence(members(b)) - prominence(members(a)));
    if (!best) continue;
    const before = groups.indexOf(best) < at;
    join(column, best);
    if (before) at--;
  }
}

/** A small force that only fights one side, which another, larger one fights as well, is on the larger one's side. */
function befriend(state: Balance): void {
  const { groups, between, members, around, join } = state;
  for (let at = 0; at < groups.length; at++) {
    const small = groups[at]!;
    const own = members(small);
    const weight = prominence(own);
    if (weight === 0 || !own.every((node) => node.unit || node.person) || hasColumn(state, small)) continue;
    const enemies = [...around(small)].filter((group) => between(group, small) <= -0.8);
    const [enemy] = enemies;
    if (enemies.length !== 1 || !enemy) continue;
    const friends = [...around(enemy)].filter(
      (group) =>
        group !== small &&
        between(group, small) >= 0 &&
        between(group, enemy) <= -2 &&
        prominence(members(group)) > 2 * weight,
    );
    if (friends.length !== 1) continue;
    join(friends[0]!, small);
    at--;
  }
}
