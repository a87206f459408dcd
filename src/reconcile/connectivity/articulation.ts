import type { Graph } from "./graph.ts";

/** A node whose loss splits the connected part it is in, and how many nodes each of the pieces left has, the largest first. */
export interface Articulation {
  readonly node: number;
  readonly pieces: readonly number[];
}

/**
 * The pieces that a connected part falls into without one of its nodes, each in ascending order, the largest first, of
 * equals the one with the least node.
 */
export function piecesWithout(graph: Graph, part: readonly number[], node: number): number[][] {
  const left = new Set(part);
  left.delete(node);
  const pieces: number[][] = [];
  for (const start of part) {
    if (!left.delete(start)) continue;
    const piece = [start];
    for (let at = 0; at < piece.length; at++)
      for (const next of graph[piece[at]!]!) if (left.delete(next)) piece.push(next);
    pieces.push(piece.sort((a, b) => a - b));
  }
  return pieces.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
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
  /** Of each node the sizes of the subtrees that hang by it alone. */
  const hanging = new Map<number, number[]>();
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
      path.push({ node: next, parent: top.node, next: 0 });
      continue;
    }
    path.pop();
    if (top.parent < 0) continue;
    size.set(top.parent, size.get(top.parent)! + size.get(top.node)!);
    if (low.get(top.node)! < low.get(top.parent)!) low.set(top.parent, low.get(top.node)!);
    if (low.get(top.node)! >= order.get(top.parent)!) {
      const pieces = hanging.get(top.parent);
      if (pieces) pieces.push(size.get(top.node)!);
      else hanging.set(top.parent, [size.get(top.node)!]);
    }
  }
  const found: Articulation[] = [];
  for (const [node, pieces] of hanging) {
    const rest = part.length - 1 - pieces.reduce((sum, piece) => sum + piece, 0);
    const all = node === root ? pieces : [...pieces, rest];
    if (all.length > 1) found.push({ node, pieces: all.sort((a, b) => b - a) });
  }
  return found.sort((a, b) => a.node - b.node);
}
