/**
 * For each pair of nodes how strongly they belong together; negative for enemies. Symmetric, and kept only for the pairs
 * that something was said of: a long document has thousands of names and most have nothing to do with each other.
 */
export class TieTable {
  private readonly rows: readonly Map<number, number>[];

  constructor(size: number) {
    this.rows = Array.from({ length: size }, () => new Map<number, number>());
  }

  get size(): number {
    return this.rows.length;
  }

  /** 0 where nothing was said of the two. */
  get(a: number, b: number): number {
    return this.rows[a]!.get(b) ?? 0;
  }

  set(a: number, b: number, weight: number): void {
    this.rows[a]!.set(b, weight);
    this.rows[b]!.set(a, weight);
  }

  add(a: number, b: number, weight: number): void {
    this.set(a, b, this.get(a, b) + weight);
  }

  /** The nodes that something was said of together with this one, and the tie to each. */
  of(a: number): ReadonlyMap<number, number> {
    return this.rows[a]!;
  }
}
