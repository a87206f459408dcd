import type { GrammarLanguage } from "../language.ts";
import { isPartOfSide, type Node, type SideGraph } from "./graph.ts";
import { KindredIndex } from "./kindred.ts";
import { TieTable } from "./tie-table.ts";

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
export function tieTogether(graph: SideGraph, nodes: readonly Node[], language: GrammarLanguage): TieTable {
  const index = new Map(nodes.map((node, at) => [node.key, at]));
  const ties = new TieTable(nodes.length);
  const put = (a: number | undefined, b: number | undefined, weight: number): void => {
    if (a !== undefined && b !== undefined && a !== b) ties.add(a, b, weight);
  };
  for (const [a, b, weight] of graph.bonds()) put(index.get(a), index.get(b), weight);
  tieByForm(graph, nodes, language, put);
  // "the militants" are one force's where nobody else's fighters are called so; an army each side has tells nothing.
  for (const [common, owners] of graph.owners) {
    const ranked = [...owners].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (ranked.length > 1 && ranked[0]![1] < ranked[1]![1] * 3) continue;
    put(index.get(common), index.get(ranked[0]![0]), Math.min(3, ranked[0]![1]));
  }
  const [first, second] = nodes
    .filter((node) => node.acts > 1 && !isPartOfSide(node))
    .sort((a, b) => b.acts - a.acts || (a.key < b.key ? -1 : 1))
    .map((node) => index.get(node.key)!);
  // The two that act most are enemies unless something ties them.
  if (first !== undefined && second !== undefined && ties.get(first, second) <= 0) put(first, second, -1);
  for (const [a, b] of compoundPairs(graph, index)) put(a, b, 2);
  return ties;
}

/**
 * The labels that stand together in one name ("Lipan militia"). A word that stands with several ("Ostran army",
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
  graph: SideGraph,
  nodes: readonly Node[],
  language: GrammarLanguage,
  put: (a: number, b: number, weight: number) => void,
): void {
  const kindred = new KindredIndex(
    nodes.map((node) => node.key),
    language,
  );
  const ambiguous = ambiguity(nodes, kindred, graph, language);
  for (let a = 0; a < nodes.length; a++)
    for (const b of kindred.of(nodes[a]!.key)) {
      if (b <= a) continue;
      const kin = language.kinship(nodes[a]!.key, nodes[b]!.key);
      if (kin > 0) put(a, b, kin === AMBIGUOUS && ambiguous(nodes[a]!, nodes[b]!) ? 0.3 : kin);
    }
  tieFamilies(nodes, put);
  tieColumns(nodes, put);
}

/** Words like "government" and "rebels" name the two sides of a civil war; between states they tell nothing. */
function tieFamilies(nodes: readonly Node[], put: (a: number, b: number, weight: number) => void): void {
  const civil =
    nodes.some((node) => node.family === "opposition" && node.acts + node.mentions > 1) &&
    nodes.some((node) => node.family === "state");
  if (!civil) return;
  const families = [...nodes.keys()].filter((at) => nodes[at]!.family !== null);
  const common = families.filter((at) => !nodes[at]!.named);
  for (const a of common)
    for (const b of families) if (nodes[b]!.named || a < b) put(a, b, nodes[a]!.family === nodes[b]!.family ? 2 : -2.5);
}

/** Forces in one column of an infobox are one side, those in two are enemies. */
function tieColumns(nodes: readonly Node[], put: (a: number, b: number, weight: number) => void): void {
  const listed = [...nodes.keys()].filter((at) => nodes[at]!.column !== null);
  for (const a of listed) for (const b of listed) if (a < b) put(a, b, nodes[a]!.column === nodes[b]!.column ? 4 : -40);
}

/** Whether the shorter of two labels is kin to several in the same weak way ("the Army", where each side has one). */
function ambiguity(
  nodes: readonly Node[],
  kindred: KindredIndex,
  graph: SideGraph,
  language: GrammarLanguage,
): (a: Node, b: Node) => boolean {
  const known = new Map<Node, boolean>();
  return (a, b) => {
    const short = a.key.length < b.key.length ? a : b;
    let answer = known.get(short);
    if (answer === undefined) {
      const kin = kindred
        .of(short.key)
        .filter((at) => nodes[at] !== short && language.kinship(short.key, nodes[at]!.key) === AMBIGUOUS);
      const owned = graph.owners.get(short.key)?.size ?? 0;
      answer = kin.length + owned > 1;
      known.set(short, answer);
    }
    return answer;
  };
}
