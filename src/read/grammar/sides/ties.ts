import type { GrammarLanguage } from "../language.ts";
import type { Node, SideGraph } from "./graph.ts";

/** For each pair of nodes how strongly they belong together; negative for enemies. Symmetric. */
export type Ties = readonly Float64Array[];

/** The kinship of "the Army" with one that is called an army: only good where there is one such. */
const AMBIGUOUS = 1.2;

/** The labels that take part in the war: forces, and names that are so by form alone. By key. */
export function belligerentNodes(
  graph: SideGraph,
  language: GrammarLanguage,
  isForce: (name: string) => boolean,
): Node[] {
  const all = [...graph.nodes.values()];
  const able = new Set(
    all.filter((node) => !node.named || node.column !== null || (node.person ? node.acts > 0 : isForce(node.key))),
  );
  const byOpening = Map.groupBy(able, (node) => node.key.slice(0, 3));
  return all
    .filter(
      (node) =>
        able.has(node) ||
        byOpening.get(node.key.slice(0, 3))?.some((force) => language.kinship(force.key, node.key) >= 3),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Adds up what sentences, forms of names, families of words, columns and compounds say of each pair of nodes. */
export function tieTogether(graph: SideGraph, nodes: readonly Node[], language: GrammarLanguage): Ties {
  const index = new Map(nodes.map((node, at) => [node.key, at]));
  const ties = nodes.map(() => new Float64Array(nodes.length));
  const put = (a: number | undefined, b: number | undefined, weight: number): void => {
    if (a === undefined || b === undefined || a === b) return;
    ties[a]![b]! += weight;
    ties[b]![a]! += weight;
  };
  for (const [a, b, weight] of graph.bonds()) put(index.get(a), index.get(b), weight);
  tieByForm(nodes, language, put);
  // "the militants" are one force's where nobody else's fighters are called so; an army each side has tells nothing.
  for (const [common, owners] of graph.owners) {
    const ranked = [...owners].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (ranked.length > 1 && ranked[0]![1] < ranked[1]![1] * 3) continue;
    put(index.get(common), index.get(ranked[0]![0]), Math.min(3, ranked[0]![1]));
  }
  const [first, second] = nodes
    .filter((node) => node.acts > 1)
    .sort((a, b) => b.acts - a.acts || (a.key < b.key ? -1 : 1))
    .map((node) => index.get(node.key)!);
  // The two that act most are enemies unless something ties them.
  if (first !== undefined && second !== undefined && ties[first]![second]! <= 0) put(first, second, -1);
  for (const [a, b] of compoundPairs(graph, index)) put(a, b, 2);
  return ties;
}

/**
 * The labels that stand together in one name ("Kurdish militia"). A word that stands with several ("Ostran army",
 * "Velian army") is a word, no bond between those it stands with.
 */
function compoundPairs(graph: SideGraph, index: ReadonlyMap<string, number>): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const partners = new Map<number, Set<number>>();
  for (const name of graph.compounds) {
    const parts = name
      .split(" ")
      .map((word) => index.get(word))
      .filter((at) => at !== undefined);
    for (let one = 1; one < parts.length; one++) {
      pairs.push([parts[0]!, parts[one]!]);
      partners.set(parts[one]!, (partners.get(parts[one]!) ?? new Set<number>()).add(parts[0]!));
    }
  }
  return pairs.filter(([, last]) => partners.get(last)!.size === 1);
}

function tieByForm(
  nodes: readonly Node[],
  language: GrammarLanguage,
  put: (a: number, b: number, weight: number) => void,
): void {
  // Words like "government" and "rebels" name the two sides of a civil war; between states they tell nothing.
  const civil =
    nodes.some((node) => node.family === "opposition" && node.acts + node.mentions > 1) &&
    nodes.some((node) => node.family === "state");
  const related = kindred(nodes);
  for (let i = 0; i < nodes.length; i++)
    for (let j = i + 1; j < nodes.length; j++) {
      const a = nodes[i]!;
      const b = nodes[j]!;
      const kin = related[i]!.has(j) ? language.kinship(a.key, b.key) : 0;
      if (kin > 0) put(i, j, kin === AMBIGUOUS && ambiguous(a, b, nodes, language) ? 0.3 : kin);
      if (civil && a.family && b.family && !(a.named && b.named)) put(i, j, a.family === b.family ? 2 : -2.5);
      if (a.column && b.column) put(i, j, a.column === b.column ? 4 : -40);
    }
}

/** For each node those that could be kin by form: they share the first letters of a word, or one may be the other's initials. */
function kindred(nodes: readonly Node[]): Set<number>[] {
  const found = nodes.map(() => new Set<number>());
  const groups = new Map<string, number[]>();
  nodes.forEach((node, index) => {
    const words = node.key.split(" ");
    const heads = new Set(words.map((word) => word.slice(0, 3)));
    if (words.length > 1 || words[0]!.length < 7) heads.add(`#${words[0]![0]}`);
    for (const head of heads) {
      const group = groups.get(head);
      if (group) group.push(index);
      else groups.set(head, [index]);
    }
  });
  for (const group of groups.values()) for (const a of group) for (const b of group) if (a !== b) found[a]!.add(b);
  return found;
}

function ambiguous(a: Node, b: Node, nodes: readonly Node[], language: GrammarLanguage): boolean {
  const short = a.key.length < b.key.length ? a : b;
  return nodes.filter((node) => node !== short && language.kinship(short.key, node.key) === AMBIGUOUS).length > 1;
}
