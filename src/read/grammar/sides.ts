import type { Side } from "../../model/index.ts";
import { fold } from "./fold.ts";
import type { GrammarLanguage } from "./language.ts";
import type { Phrase } from "./phrase.ts";
import { balance } from "./sides/balance.ts";
import { contract } from "./sides/contract.ts";
import { enlist } from "./sides/enlist.ts";
import type { Node, SideGraph } from "./sides/graph.ts";
import { KindredIndex } from "./sides/kindred.ts";
import { NameGate } from "./sides/name-gate.ts";
import { nameSides } from "./sides/naming.ts";
import { rally } from "./sides/rally.ts";
import { sharedWords } from "./sides/shared-words.ts";
import type { TieTable } from "./sides/tie-table.ts";
import { belligerentNodes, tieTogether } from "./sides/ties.ts";

/** Names with less of a kinship by their form may be two belligerents'. */
const KIN = 1.8;

/**
 * The sides of a document. Every label a force goes by is a node; sentences tie nodes together (allies, other names, lists,
 * "X-led") and set them apart (attacks, captures, sieges); a family of words and the form of names add weak ties. Nodes are
 * then merged greedily, the strongest tie first, as long as the ties between two groups outweigh their enmities.
 */
export class Sides {
  private readonly language: GrammarLanguage;
  private readonly byLabel: ReadonlyMap<string, string>;
  private readonly enemies: ReadonlyMap<string, string>;
  private readonly byKinship = new Map<string, string | null>();
  private readonly lone: ReadonlySet<string>;
  private readonly labels: readonly (readonly [key: string, side: string])[];
  private readonly kindred: KindredIndex;
  private readonly gate: NameGate;
  private readonly state: string | null;
  readonly list: readonly Side[];

  /** @param isForce which names are forces at all */
  constructor(graph: SideGraph, language: GrammarLanguage, isForce: (name: string) => boolean) {
    this.language = language;
    const { nodes, groups } = groupForces(graph, language, isForce);
    const named = nameSides(groups.map((group) => group.map((at) => nodes[at]!)));
    this.list = named.sides;
    this.byLabel = named.sideOf;
    this.lone = named.lone;
    this.state = stateAtWar(nodes, named.sideOf);
    this.enemies = mainEnemies(graph, named.sideOf);
    this.labels = [...named.sideOf];
    const keys = this.labels.map(([key]) => key);
    this.kindred = new KindredIndex(keys, language);
    this.gate = new NameGate(keys, language);
  }

  /** The side a phrase names; null where it names none that acts in the document. */
  of(phrase: Phrase): string | null {
    const label = this.language.label(phrase);
    if (!label) return this.isRegular(phrase) ? this.state : null;
    const own = this.byLabel.get(label.key);
    if (own || !label.named || label.person) return own ?? null;
    // "the Azanian General Staff" is Azania's, though it fights nobody itself.
    const space = label.key.indexOf(" ");
    return space < 0 ? null : (this.byLabel.get(label.key.slice(0, space)) ?? null);
  }

  /** "soldiers", of whom nothing is said. */
  private isRegular({ kind, head, name, modifiers, possessor, heldBy, within }: Phrase): boolean {
    if (kind !== "force" || head === null || !this.language.regulars?.has(head)) return false;
    return name === null && modifiers.length === 0 && !possessor && heldBy === null && within === null;
  }

  /** The side that goes by a name, or alone by names of its kin ("Azania" for "Azanian forces"); null where none does. */
  ofName(name: string): string | null {
    const key = fold(name);
    const own = this.byLabel.get(key);
    if (own !== undefined || key === "") return own ?? null;
    const known = this.byKinship.get(key);
    if (known !== undefined) return known;
    const plain = this.language.withoutEndings?.(name).map((form) => this.byLabel.get(fold(form))) ?? [];
    const kin = new Set<string>(plain.filter((side) => side !== undefined).slice(0, 1));
    if (kin.size === 0) this.addKin(key, kin);
    const side = kin.size === 1 ? [...kin][0]! : null;
    this.byKinship.set(key, side);
    return side;
  }

  /** Whether it is worth asking `ofName` for the words `[from, to)`; false where it has no answer to them. */
  mayName(words: readonly string[], from: number, to: number): boolean {
    return this.gate.mayName(words, from, to);
  }

  private addKin(key: string, kin: Set<string>): void {
    for (const at of this.kindred.of(key)) {
      const [label, side] = this.labels[at]!;
      if (this.language.kinship(key, label) >= KIN) kin.add(side);
    }
  }

  /** Whether a side is only a unit or a commander that took ground, with nothing told of whose it is. */
  isLone(side: string): boolean {
    return this.lone.has(side);
  }

  /** What a side is called; null where there is none of this key. */
  nameOf(side: string): string | null {
    return this.list.find((one) => one.key === side)?.names[0] ?? null;
  }

  /** The side that a side mostly fights; with two sides, the other one. */
  enemyOf(side: string): string | null {
    const enemy = this.enemies.get(side);
    if (enemy) return enemy;
    const main = this.list.slice(0, 2).map((one) => one.key);
    return main.length === 2 && main.includes(side) ? main.find((key) => key !== side)! : null;
  }
}

/** The one side of a civil war that is the state's; null in a war of states. */
function stateAtWar(nodes: readonly Node[], sideOf: ReadonlyMap<string, string>): string | null {
  const of = (family: string) =>
    new Set(nodes.flatMap((node) => (node.family === family ? (sideOf.get(node.key) ?? []) : [])));
  const [states, others] = [of("state"), of("opposition")];
  const [state] = states;
  return state !== undefined && states.size === 1 && others.size > 0 && !others.has(state) ? state : null;
}

/** The labels of the belligerents, and which of them are one side. */
function groupForces(
  graph: SideGraph,
  language: GrammarLanguage,
  isForce: (name: string) => boolean,
): { readonly nodes: readonly Node[]; readonly groups: readonly (readonly number[])[] } {
  const all = belligerentNodes(graph, language, isForce);
  const told = tieTogether(graph, all, language);
  const found = joined(told, all);
  const shared = sharedWords(graph, all, found, told);
  if (shared.size === 0) return { nodes: all, groups: rally(enlist(found, told, all), all) };
  const nodes = all.filter((node) => !shared.has(node.key));
  const ties = tieTogether(graph, nodes, language);
  return { nodes, groups: rally(enlist(joined(ties, nodes), ties, nodes), nodes) };
}

/** The nodes that ties join; what was told of each pair stays as it is. */
function joined(told: TieTable, nodes: readonly Node[]): number[][] {
  const ties = told.copy();
  return balance(contract(ties), ties, nodes);
}

/** For each side with enemies the one that the sentences set it apart from most. */
function mainEnemies(graph: SideGraph, sideOf: ReadonlyMap<string, string>): Map<string, string> {
  const rows = new Map<string, Map<string, number>>();
  const oppose = (side: string, enemy: string, weight: number): void => {
    const row = rows.get(side) ?? new Map<string, number>();
    row.set(enemy, (row.get(enemy) ?? 0) + weight);
    rows.set(side, row);
  };
  for (const [a, b, weight] of graph.bonds()) {
    const one = sideOf.get(a);
    const other = sideOf.get(b);
    if (weight >= 0 || !one || !other || one === other) continue;
    oppose(one, other, -weight);
    oppose(other, one, -weight);
  }
  return new Map(
    [...rows].map(([side, row]) => [side, [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]]),
  );
}
