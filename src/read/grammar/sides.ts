import type { Side } from "../../model/index.ts";
import { fold } from "./fold.ts";
import type { Bond, GrammarLanguage, SideLabel } from "./language.ts";
import type { Phrase } from "./phrase.ts";

interface Node {
  readonly key: string;
  readonly surfaces: Map<string, number>;
  named: boolean;
  family: string | null;
  mentions: number;
  acts: number;
  /** How often a phrase with a word for armed men named it. */
  armed: number;
  readonly unit: boolean;
  readonly person: boolean;
  /** Column of an infobox it stands in, null where there is none. */
  column: string | null;
}

/**
 * Finds the sides of a document. Every label a force goes by is a node; sentences tie nodes together (allies, other names,
 * lists, "X-led") and set them apart (attacks, captures, sieges); a family of words and the form of names add weak ties.
 * Nodes are then merged greedily, the strongest tie first, as long as the ties between two groups outweigh their enmities
 * (correlation clustering, greedy additive edge contraction).
 */
export class SideFinder {
  private readonly language: GrammarLanguage;
  private readonly nodes = new Map<string, Node>();
  private readonly weights = new Map<string, number>();
  private readonly compounds = new Set<string>();
  /** For common words ("army", "militant"): the names they have stood with. */
  private readonly owners = new Map<string, Map<string, number>>();
  private keyOf = new Map<string, string>();
  private enemies = new Map<string, Map<string, number>>();
  sides: Side[] = [];

  constructor(language: GrammarLanguage) {
    this.language = language;
  }

  /** Counts one mention of a force; `acting` where it is the subject of a verb of war. */
  mention(phrase: Phrase, acting: boolean): void {
    const label = this.language.label(phrase);
    if (!label) return;
    const node = this.node(label);
    node.mentions++;
    if (acting) node.acts++;
    if (phrase.kind === "force") node.armed++;
    for (const other of label.also ?? []) {
      this.node({ ...other.label, surfaces: ["", ...other.label.surfaces] });
      if (other.weight > 2) this.add(label.key, other.label.key, other.weight);
      else {
        const owners = this.owners.get(other.label.key) ?? new Map<string, number>();
        owners.set(label.key, (owners.get(label.key) ?? 0) + other.weight);
        this.owners.set(other.label.key, owners);
      }
    }
  }

  /** A name of several words, each of which may be a label of its own ("Kurdish YPG"): those words name one side. */
  compound(name: string): void {
    const words = fold(name).split(" ");
    if (words.length > 1 && words.length < 6) this.compounds.add(words.join(" "));
  }

  /** A name of an infobox column of belligerents or units: those of one column are one side. */
  column(label: SideLabel, column: string): void {
    const node = this.node(label);
    node.column ??= column;
    node.acts++;
  }

  bond(bond: Bond): void {
    const a = this.language.label(bond.a);
    const b = this.language.label(bond.b);
    if (!a || !b || a.key === b.key) return;
    this.node(a);
    this.node(b);
    this.add(a.key, b.key, bond.weight);
  }

  /** Two labels that took one place one after the other. */
  rival(a: SideLabel, b: SideLabel): void {
    if (this.language.kinship(a.key, b.key) > 0 || (a.family !== null && a.family === b.family)) return;
    this.node(a);
    this.node(b);
    this.add(a.key, b.key, -0.8);
  }

  /** Whether a name has been seen to act as a force. */
  acts(name: string): number {
    return this.nodes.get(fold(name))?.acts ?? 0;
  }

  private node(label: SideLabel): Node {
    let node = this.nodes.get(label.key);
    if (!node) {
      node = {
        key: label.key,
        surfaces: new Map(),
        named: label.named,
        family: label.family,
        mentions: 0,
        acts: 0,
        armed: 0,
        unit: label.unit ?? false,
        person: label.person ?? false,
        column: null,
      };
      this.nodes.set(label.key, node);
    }
    // The first is how this phrase calls it; the others are names it may go by.
    for (const [index, surface] of label.surfaces.entries())
      node.surfaces.set(surface, (node.surfaces.get(surface) ?? 0) + (index === 0 ? 1 : 0));
    return node;
  }

  private add(a: string, b: string, weight: number): void {
    const key = a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`;
    const before = this.weights.get(key) ?? 0;
    // Many mentions of one enmity count less and less: one sentence misread must not weigh like ten.
    const damped =
      before === 0 || Math.sign(before) !== Math.sign(weight) ? weight : weight / (1 + Math.abs(before) / 3);
    this.weights.set(key, before + damped);
  }

  /** Settles the sides from all that was counted. `isForce` says which names are forces at all. */
  settle(isForce: (name: string) => boolean): void {
    const able = (node: Node): boolean =>
      !node.named || node.column !== null || (node.person ? node.acts > 0 : isForce(node.key));
    const forces = [...this.nodes.values()].filter(able);
    const nodes = [...this.nodes.values()].filter(
      (node) =>
        able(node) ||
        forces.some(
          (force) => force.key.slice(0, 3) === node.key.slice(0, 3) && this.language.kinship(force.key, node.key) >= 3,
        ),
    );
    nodes.sort((a, b) => (a.key < b.key ? -1 : 1));
    const index = new Map(nodes.map((node, at) => [node.key, at]));
    const civil =
      nodes.some((node) => node.family === "opposition" && node.acts + node.mentions > 1) &&
      nodes.some((node) => node.family === "state");
    const tie = nodes.map(() => new Float64Array(nodes.length));
    const put = (a: number, b: number, weight: number): void => {
      tie[a]![b]! += weight;
      tie[b]![a]! += weight;
    };
    for (const [key, weight] of this.weights) {
      const [a, b] = key.split("\u0000") as [string, string];
      const i = index.get(a);
      const j = index.get(b);
      if (i !== undefined && j !== undefined) put(i, j, weight);
    }
    const related = kindred(nodes);
    for (let i = 0; i < nodes.length; i++)
      for (let j = i + 1; j < nodes.length; j++) {
        const a = nodes[i]!;
        const b = nodes[j]!;
        const kin = !related[i]!.has(j) ? 0 : this.language.kinship(a.key, b.key);
        if (kin > 0) put(i, j, kin === AMBIGUOUS && ambiguous(a, b, nodes, this.language) ? 0.3 : kin);
        // Words like "government" and "rebels" name the two sides of a civil war; between states they tell nothing.
        if (civil && a.family && b.family && !(a.named && b.named)) put(i, j, a.family === b.family ? 2 : -2.5);
        if (a.column && b.column) put(i, j, a.column === b.column ? 4 : -40);
      }
    // "the militants" are ISIL's where nobody else's fighters are called so; an army each side has tells nothing.
    for (const [common, owners] of this.owners) {
      const ranked = [...owners].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      if (ranked.length > 1 && ranked[0]![1] < ranked[1]![1] * 3) continue;
      const i = index.get(common);
      const j = index.get(ranked[0]![0]);
      if (i !== undefined && j !== undefined && i !== j) put(i, j, Math.min(3, ranked[0]![1]));
    }
    const active = nodes.filter((node) => node.acts > 1).sort((a, b) => b.acts - a.acts || (a.key < b.key ? -1 : 1));
    if (active.length > 1) {
      // The two that act most are enemies unless something ties them.
      const i = index.get(active[0]!.key)!;
      const j = index.get(active[1]!.key)!;
      if (tie[i]![j]! <= 0) put(i, j, -1);
    }
    for (const name of this.compounds) {
      const parts = name
        .split(" ")
        .map((word) => index.get(word))
        .filter((at) => at !== undefined);
      for (let one = 1; one < parts.length; one++) if (parts[0] !== parts[one]) put(parts[0]!, parts[one]!, 2);
    }
    const groups = balance(contract(tie), tie, nodes);
    this.name(groups.map((group) => group.map((at) => nodes[at]!)));
    this.oppose();
  }

  private name(groups: Node[][]): void {
    const taken = new Set<string>();
    this.keyOf = new Map();
    this.sides = [];
    const ranked = groups
      .map((group) => ({ group, acts: group.reduce((sum, node) => sum + node.acts * 3 + node.mentions, 0) }))
      .filter(
        ({ group, acts }) =>
          group.some((node) => node.column) ||
          (group.every((node) => node.person) && acts > 12) ||
          (!group.every((node) => node.person) &&
            !(group.every((node) => node.person || node.unit) && acts < 12) &&
            group.some((node) => node.acts > 0) &&
            (acts > 8 || group.some((node) => node.armed > 0))),
      )
      .sort((a, b) => b.acts - a.acts || (a.group[0]!.key < b.group[0]!.key ? -1 : 1));
    for (const { group } of ranked) {
      const names = new Map<string, number>();
      for (const node of group)
        for (const [surface, count] of node.surfaces)
          if (!node.person || group.length === 1) names.set(surface, (names.get(surface) ?? 0) + count);
      const ordered = [...names]
        .filter(([name]) => name !== "" && (!/^[\d\p{P}]/u.test(name) || names.size === 1))
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const display = displayName(ordered) ?? group[0]!.key;
      const base = fold(display).replace(/\s+/g, "-");
      let key = base;
      for (let count = 2; taken.has(key); count++) key = `${base}-${count}`;
      taken.add(key);
      for (const node of group) this.keyOf.set(node.key, key);
      this.sides.push({ key, names: [display, ...ordered.map(([name]) => name).filter((name) => name !== display)] });
    }
  }

  private oppose(): void {
    this.enemies = new Map();
    for (const [key, weight] of this.weights) {
      if (weight >= 0) continue;
      const [a, b] = key.split("\u0000") as [string, string];
      const i = this.keyOf.get(a);
      const j = this.keyOf.get(b);
      if (!i || !j || i === j) continue;
      for (const [one, other] of [
        [i, j],
        [j, i],
      ] as const) {
        const row = this.enemies.get(one) ?? new Map<string, number>();
        row.set(other, (row.get(other) ?? 0) - weight);
        this.enemies.set(one, row);
      }
    }
  }

  /** The side a phrase names; null where it names none that acts in the document. */
  sideOf(phrase: Phrase): string | null {
    const label = this.language.label(phrase);
    if (!label) return null;
    const own = this.keyOf.get(label.key);
    if (own || !label.named || label.person) return own ?? null;
    // "the Azanian General Staff" is Azania's, though it fights nobody itself.
    const first = label.key.split(" ")[0]!;
    return first === label.key ? null : (this.keyOf.get(first) ?? null);
  }

  sideOfName(name: string): string | null {
    return this.keyOf.get(fold(name)) ?? null;
  }

  /** The side that a side mostly fights; with two sides, the other one. */
  enemyOf(side: string): string | null {
    const row = this.enemies.get(side);
    if (row && row.size > 0) return [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
    const main = this.sides.slice(0, 2).map((one) => one.key);
    return main.length === 2 && main.includes(side) ? main.find((key) => key !== side)! : null;
  }
}

/** For each node those that could be kin by form: they share the first letters of a word, or one may be the other's initials. */
function kindred(nodes: readonly Node[]): Set<number>[] {
  const found = nodes.map(() => new Set<number>());
  const groups = new Map<string, number[]>();
  nodes.forEach((node, index) => {
    const words = node.key.split(" ");
    const heads = new Set(words.map((word) => word.slice(0, 3)));
    if (words.length > 1) heads.add(`#${words[0]![0]}`);
    else if (words[0]!.length < 7) heads.add(`#${words[0]![0]}`);
    for (const head of heads) groups.set(head, [...(groups.get(head) ?? []), index]);
  });
  for (const group of groups.values()) for (const a of group) for (const b of group) if (a !== b) found[a]!.add(b);
  return found;
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

/** The kinship of "the Army" with one that is called an army: only good where there is one such. */
const AMBIGUOUS = 1.2;

function ambiguous(a: Node, b: Node, nodes: readonly Node[], language: GrammarLanguage): boolean {
  const short = a.key.length < b.key.length ? a : b;
  return nodes.filter((node) => node !== short && language.kinship(short.key, node.key) === AMBIGUOUS).length > 1;
}

/** A column of the infobox that no sentence speaks of is the side that the sentences know as its enemy's enemy. */
function balance(groups: number[][], tie: readonly Float64Array[], nodes: readonly Node[]): number[][] {
  const between = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, i) => sum + b.reduce((inner, j) => inner + tie[i]![j]!, 0), 0);
  for (let a = 0; a < groups.length; a++) {
    const column = groups[a]!;
    if (!column.some((at) => nodes[at]!.column !== null)) continue;
    const enemies = groups.filter((group) => group !== column && between(group, column) <= -20);
    const rivals = groups
      .map((group, index) => ({ group, index }))
      .filter(
        ({ group }) =>
          group !== column &&
          !group.some((at) => nodes[at]!.column !== null) &&
          between(group, column) > -1 &&
          enemies.some((enemy) => between(group, enemy) < -1),
      );
    if (rivals.length === 0) continue;
    const best = rivals.sort((x, y) => weight(y.group, nodes) - weight(x.group, nodes))[0]!;
    column.push(...best.group);
    groups.splice(best.index, 1);
    if (best.index < a) a--;
  }
  return befriend(groups, between, nodes);
}

/** A small force that only fights one side, which another, larger one fights as well, is on the larger one's side. */
function befriend(
  groups: number[][],
  between: (a: readonly number[], b: readonly number[]) => number,
  nodes: readonly Node[],
): number[][] {
  for (let a = 0; a < groups.length; a++) {
    const small = groups[a]!;
    if (
      weight(small, nodes) === 0 ||
      !small.every((at) => nodes[at]!.unit || nodes[at]!.person) ||
      small.some((at) => nodes[at]!.column !== null)
    )
      continue;
    const enemies = groups.filter((group) => group !== small && between(group, small) <= -0.8);
    if (enemies.length !== 1) continue;
    const friends = groups.filter(
      (group) =>
        group !== small &&
        group !== enemies[0] &&
        between(group, small) >= 0 &&
        between(group, enemies[0]!) <= -2 &&
        weight(group, nodes) > 2 * weight(small, nodes),
    );
    if (friends.length !== 1) continue;
    friends[0]!.push(...small);
    groups.splice(a, 1);
    a--;
  }
  return groups;
}

function weight(group: readonly number[], nodes: readonly Node[]): number {
  return group.reduce((sum, at) => sum + nodes[at]!.acts * 3 + nodes[at]!.mentions, 0);
}

/** Greedy additive edge contraction: joins the two groups with the heaviest positive tie until none is left. */
function contract(tie: Float64Array[]): number[][] {
  const groups: (number[] | null)[] = tie.map((_, index) => [index]);
  // Only nodes with some friend take part; the others stay alone.
  const social = groups.map((_, index) => index).filter((index) => tie[index]!.some((weight) => weight > 0));
  for (;;) {
    let best = 0.9;
    let pair: [number, number] | null = null;
    for (let x = 0; x < social.length; x++) {
      const i = social[x]!;
      if (!groups[i]) continue;
      const row = tie[i]!;
      for (let y = x + 1; y < social.length; y++) {
        const j = social[y]!;
        if (row[j]! > best && groups[j]) {
          best = row[j]!;
          pair = [i, j];
        }
      }
    }
    if (!pair) return groups.filter((group): group is number[] => group !== null);
    const [i, j] = pair;
    groups[i]!.push(...groups[j]!);
    groups[j] = null;
    for (let k = 0; k < groups.length; k++) {
      if (k === i || !groups[k]) continue;
      const sum = tie[i]![k]! + tie[j]![k]!;
      tie[i]![k] = sum;
      tie[k]![i] = sum;
    }
  }
}
