import type { Graph } from "./graph.ts";

/** A node whose loss splits the connected part it is in, and how many nodes each of the pieces left has, the largest first. */
export interface Articulation {
  readonly node: number;
  readonly pieces: readonly number[];
  /** The walk in depth that found it, shared by all of a part, and where in it the pieces stand that hang by the node alone. */
  readonly walk: readonly number[];
  readonly at: number;
  readonly hanging: readonly (readonly [start: number, size: number])[];
}

/**
 * The pieces that are left without a node but the largest, each in ascending order: what its loss cuts off, the largest
 * first, of equals the one with the least node. Costs as much as they are large.
 */
export function cutOffBy({ walk, at, hanging }: Articulation): number[][] {
  const own = hanging.reduce((sum, [, size]) => sum + size, 0);
  const rest = walk.length - 1 - own;
  const largest = Math.max(...hanging.map(([, size]) => size));
  const pieces = hanging.map(([start, size]) => walk.slice(start, start + size));
  if (rest > 0 && rest < largest) pieces.push(outside(walk, at, hanging));
  const sorted = pieces.map((piece) => piece.sort((a, b) => a - b));
  sorted.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  return rest >= largest ? sorted : sorted.slice(1);
}

/** What of a walk is neither the node nor hangs by it. */
function outside(walk: readonly number[], at: number, hanging: Articulation["hanging"]): number[] {
  const found: number[] = [];
  let from = 0;
  for (const [start, size] of [[at, 1] as const, ...hanging].sort((a, b) => a[0] - b[0])) {
    for (let index = from; index < start; index++) found.push(walk[index]!);
    from = start + size;
  }
  for (let index = from; index < walk.length; index++) found.push(walk[index]!);
  return found;
}

/**
 * The articulation points of one connected part of a graph, in ascending order. One walk in depth, linear in nodes and
 * edges, without recursion, after J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph
 * manipulation", 1973.
 *
 * @param part every node of one connected part
 * @param kept whether a node stands; must be true for all of `part` and for nothing else next to it
 */
export function articulations(graph: Graph, part: readonly number[], kept: (node: number) => boolean): Articulation[] {
  const root = part[0];
  if (root === undefined) return [];
  const order = new Map<number, number>([[root, 0]]);
  const low = new Map<number, number>([[root, 0]]);
  const size = new Map<number, number>([[root, 1]]);
  const walk = [root];
  /** Of each node where the subtrees that hang by it alone begin in the walk, and their sizes. */
  const hanging = new Map<number, [start: number, size: number][]>();
  const path = [{ node: root, parent: -1, next: 0 }];
  while (path.length > 0) {
    const top = path.at(-1)!;
    const next = graph[top.node]![top.next++];
    if (next !== undefined) {
      if (next === top.parent || !kept(next)) continue;
      const seen = order.get(next);
      if (seen !== undefined) {
        if (seen < low.get(top.node)!) low.set(top.node, seen);
        continue;
      }
      order.set(next, order.size);
      low.set(next, order.size - 1);
      size.set(next, 1);
      walk.push(next);
      path.push({ node: next, parent: top.node, next: 0 });
      continue;
    }
    path.pop();
    if (top.parent < 0) continue;
    size.set(top.parent, size.get(top.parent)! + size.get(top.node)!);
    if (low.get(top.node)! < low.get(top.parent)!) low.set(top.parent, low.get(top.node)!);
    if (low.get(top.node)! >= order.get(top.parent)!) {
      const pieces = hanging.get(top.parent);
      const own: [number, number] = [order.get(top.node)!, size.get(top.node)!];
      if (pieces) pieces.push(own);
      else hanging.set(top.parent, [own]);
    }
  }
  const found: Articulation[] = [];
  for (const [node, own] of hanging) {
    const sizes = own.map(([, each]) => each);
    const rest = part.length - 1 - sizes.reduce((sum, piece) => sum + piece, 0);
    const all = node === root ? sizes : [...sizes, rest];
    if (all.length > 1)
      found.push({ node, pieces: all.sort((a, b) => b - a), walk, at: order.get(node)!, hanging: own });
  }
  return found.sort((a, b) => a.node - b.node);
}
