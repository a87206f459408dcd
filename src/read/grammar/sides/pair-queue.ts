/** A tie between two nodes, the first the lower number. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Whether a pair comes before another: the heavier, then the lower numbers. */
function precedes(one: Pair, other: Pair): boolean {
  if (one.weight !== other.weight) return one.weight > other.weight;
  return one.a !== other.a ? one.a < other.a : one.b < other.b;
}

/** Pairs in the order of their weight, the heaviest first: a binary heap. */
export class PairQueue {
  private readonly heap: Pair[] = [];

  push(pair: Pair): void {
    const { heap } = this;
    let at = heap.length;
    heap.push(pair);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!precedes(pair, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = pair;
  }

  /** The heaviest pair, taken out; undefined where none is left. */
  pop(): Pair | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && precedes(heap[child + 1]!, heap[child]!)) child++;
      if (!precedes(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}
