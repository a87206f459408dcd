/** An undirected graph without loops: the neighbours of each node, by its number, in ascending order. */
export type Graph = readonly (readonly number[])[];

/** The graph of so many nodes and these pairs of them; a pair may stand twice, a loop counts for nothing. */
export function graphOf(nodes: number, edges: Iterable<readonly [number, number]>): Graph {
  const neighbours = Array.from({ length: nodes }, () => new Set<number>());
  for (const [a, b] of edges) {
    if (a === b) continue;
    neighbours[a]!.add(b);
    neighbours[b]!.add(a);
  }
  return neighbours.map((set) => [...set].sort((a, b) => a - b));
}

/**
 * The connected parts of what is left of a graph where only the kept nodes stand: each a list of nodes in ascending
 * order, the part with the least node first. Linear in nodes and edges.
 */
export function components(graph: Graph, kept: (node: number) => boolean): number[][] {
  const seen = new Uint8Array(graph.length);
  const found: number[][] = [];
  for (let start = 0; start < graph.length; start++) {
    if (seen[start] || !kept(start)) continue;
    const part = [start];
    seen[start] = 1;
    for (let at = 0; at < part.length; at++) {
      for (const next of graph[part[at]!]!) {
        if (seen[next] || !kept(next)) continue;
        seen[next] = 1;
        part.push(next);
      }
    }
    found.push(part.sort((a, b) => a - b));
  }
  return found;
}
