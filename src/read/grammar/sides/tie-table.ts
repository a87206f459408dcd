/**
 * For each pair of nodes how strongly they belong together; negative for enemies. Symmetric, and kept only for the pairs
 * that something was said of: a long document has thousands of names and most have nothing to do with each other.
 */
export class TieTable {
  /** Made for the nodes that something was said of. */
  private readonly rows: (Map<number, number> | undefined)[];

  constructor(size: number) {
    this.rows = Array.from({ length: size }, () => undefined);
  }

  /** A table of its own, to be added up in. */
  copy(): TieTable {
    const copy = new TieTable(this.size);
    this.rows.forEach((row, at) => {
      if (row) copy.rows[at] = new Map(row);
    });
    return copy;
  }

  get size(): number {
    return this.rows.length;
  }

  /** 0 where nothing was said of the two. */
  get(a: number, b: number): number {
    return this.rows[a]?.get(b) ?? 0;
  }

  set(a: number, b: number, weight: number): void {
    this.row(a).set(b, weight);
    this.row(b).set(a, weight);
  }

  private row(a: number): Map<number, number> {
    const row = this.rows[a] ?? new Map<number, number>();
    this.rows[a] = row;
    return row;
  }

  add(a: number, b: number, weight: number): void {
    this.set(a, b, this.get(a, b) + weight);
  }

  /** The nodes that something was said of together with this one, and the tie to each. */
  of(a: number): ReadonlyMap<number, number> {
    return this.rows[a] ?? NOTHING;
  }
}

const NOTHING: ReadonlyMap<number, number> = new Map();
