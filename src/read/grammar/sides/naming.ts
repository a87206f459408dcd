import type { Side } from "../../../model/index.ts";
import { fold } from "../fold.ts";
import { type Node, prominence } from "./graph.ts";

/** Groups of labels below these sums of mentions and acts are nobody who could hold ground. */
const ENOUGH_FOR_PERSONS = 12;
const ENOUGH_WITHOUT_ARMED_MEN = 8;

/** The sides of a document, the most prominent first, and the side of each label. */
export interface NamedSides {
  readonly sides: readonly Side[];
  readonly sideOf: ReadonlyMap<string, string>;
  /** The sides known only by having taken ground: units and commanders whose side the text does not tell. */
  readonly lone: ReadonlySet<string>;
}

/** Gives the groups that act in the document their keys and names; the others are no sides. */
export function nameSides(groups: readonly (readonly Node[])[]): NamedSides {
  const taken = new Set<string>();
  const sideOf = new Map<string, string>();
  const sides: Side[] = [];
  const lone = new Set<string>();
  const ranked = groups
    .map((group) => ({ group, weight: prominence(group) }))
    .filter(({ group, weight }) => isSide(group, weight) || takesGround(group))
    .sort((a, b) => b.weight - a.weight || (a.group[0]!.key < b.group[0]!.key ? -1 : 1));
  for (const { group, weight } of ranked) {
    const names = namesOf(group);
    const display = displayName(names) ?? group[0]!.key;
    const base = fold(display).replace(/\s+/g, "-");
    let key = base;
    for (let count = 2; taken.has(key); count++) key = `${base}-${count}`;
    taken.add(key);
    if (!isSide(group, weight) || group.every((node) => node.person)) lone.add(key);
    for (const node of group) sideOf.set(node.key, key);
    sides.push({ key, names: [display, ...names.map(([name]) => name).filter((name) => name !== display)] });
  }
  return { sides, sideOf, lone };
}

function isSide(group: readonly Node[], weight: number): boolean {
  if (group.some((node) => node.column)) return true;
  if (group.every((node) => node.person)) return weight > ENOUGH_FOR_PERSONS;
  if (group.every((node) => node.person || node.unit) && weight < ENOUGH_FOR_PERSONS) return false;
  return (
    group.some((node) => node.acts > 0) && (weight > ENOUGH_WITHOUT_ARMED_MEN || group.some((node) => node.armed > 0))
  );
}

/** Who takes ground under a name of his own is somebody, however short the text. */
function takesGround(group: readonly Node[]): boolean {
  return group.some((node) => node.named && node.takes > 0);
}

/** What a group goes by, the most frequent first; a commander's name only where he stands alone. */
function namesOf(group: readonly Node[]): [name: string, count: number][] {
  const names = new Map<string, number>();
  for (const node of group)
    if (!node.person || group.length === 1)
      for (const [surface, count] of node.surfaces) names.set(surface, (names.get(surface) ?? 0) + count);
  // Units go by numbers; where nothing else is armed, they are what the side is called.
  const army = group.some((node) => (node.armed > 0 || node.column !== null) && !/^\d/.test(node.key));
  return [...names]
    .filter(([name]) => name !== "" && (!/^[\d\p{P}]/u.test(name) || names.size === 1 || (!army && /^\d/.test(name))))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/**
 * What a side is called: "rebels" rather than "rebel", "Azanian forces" rather than "Azanian", a common noun ("government")
 * where the text uses one about as often as a name.
 */
function displayName(ordered: readonly (readonly [string, number])[]): string | null {
  const counts = new Map(ordered);
  const top = ordered[0]?.[1] ?? 0;
  const usable = ordered.filter(([name, count]) => {
    if (/^\p{Ll}/u.test(name)) return !name.includes(" ") && !counts.has(`${name}s`);
    return count > 0 && count * 3 >= top;
  });
  const common = usable.find(([name, count]) => /^\p{Ll}/u.test(name) && count * 3 >= top);
  return (common ?? usable[0] ?? ordered[0])?.[0] ?? null;
}
