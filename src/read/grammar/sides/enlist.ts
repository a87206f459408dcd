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
  // Who is put to a side leaves it one: the sides stay the same ones throughout.
  const sides = new Allegiances(
    groups.filter((one) => !isPersons(one) && isArmed(one, nodes)),
    ties,
  );
  const enlisted = new Set<readonly number[]>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const group of persons) {
      if (enlisted.has(group)) continue;
      const side = sides.sideOf(group);
      if (!side) continue;
      sides.put(group, side);
      enlisted.add(group);
      changed = true;
    }
  }
  if (enlisted.size > 0) groups.splice(0, groups.length, ...groups.filter((group) => !enlisted.has(group)));
  return groups;
}

type Side = number[];

/** The sides that persons are put to. Of the sides only those are looked at that something ties to a person: a long document has many. */
class Allegiances {
  private readonly ties: TieTable;
  private readonly indexOf = new Map<number, number>();
  private readonly sides: readonly Side[];

  constructor(sides: readonly Side[], ties: TieTable) {
    this.sides = sides;
    this.ties = ties;
    sides.forEach((side, index) => {
      for (const at of side) this.indexOf.set(at, index);
    });
  }

  put(group: readonly number[], side: Side): void {
    const index = this.indexOf.get(side[0]!)!;
    for (const at of group) this.indexOf.set(at, index);
    side.push(...group);
  }

  /** The side that most speaks for; null where too little does, or as much for another. */
  sideOf(person: readonly number[]): Side | null {
    const near = this.around(person);
    const enemies = near.filter((side) => between(person, side, this.ties) < 0);
    const possible = new Set([...near, ...enemies.flatMap((enemy) => this.around(enemy))]);
    const [best, next] = [...possible]
      .map((side) => ({ side, weight: allegiance(person, side, enemies, this.ties) }))
      .sort((a, b) => b.weight - a.weight);
    // For all the others nothing speaks at all.
    const second = Math.max(next?.weight ?? 0, possible.size < this.sides.length ? 0 : Number.NEGATIVE_INFINITY);
    return best && best.weight >= ENOUGH && best.weight >= second + ENOUGH ? best.side : null;
  }

  /** The sides that something was said of together with a group, in their order. */
  private around(group: readonly number[]): Side[] {
    const found = new Set<number>();
    for (const at of group)
      for (const other of this.ties.of(at).keys()) {
        const index = this.indexOf.get(other);
        if (index !== undefined) found.add(index);
      }
    return [...found].sort((a, b) => a - b).map((index) => this.sides[index]!);
  }
}

function isArmed(group: readonly number[], nodes: readonly Node[]): boolean {
  return group.some((at) => nodes[at]!.armed > 0 || nodes[at]!.column !== null);
}

/** How much speaks for a person being of a side: what ties him to it, and those of his enemies that it fights as well. */
function allegiance(
  person: readonly number[],
  side: readonly number[],
  enemies: readonly (readonly number[])[],
  ties: TieTable,
): number {
  let weight = between(person, side, ties);
  for (const enemy of enemies) {
    if (enemy === side) continue;
    const his = -between(person, enemy, ties);
    const theirs = -between(side, enemy, ties);
    if (his > 0 && theirs > 0) weight += Math.min(his, theirs);
  }
  return weight;
}
