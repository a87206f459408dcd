/** Things in the order of their place in the text, to be asked for stretches of it. */
export class Ordered<Item> {
  private readonly items: readonly Item[];
  private readonly start: (item: Item) => number;

  /** @param start where an item begins; `items` need not be in order */
  constructor(items: readonly Item[], start: (item: Item) => number) {
    this.start = start;
    this.items = items.toSorted((a, b) => start(a) - start(b));
  }

  /** Those that begin in `[from, to)`, in order. */
  between(from: number, to: number): readonly Item[] {
    return this.items.slice(this.first(from), this.first(to));
  }

  /** The last that begins in `[from, to)`; null where none does. */
  last(from: number, to: number): Item | null {
    const index = this.first(to) - 1;
    const item = this.items[index];
    return item !== undefined && this.start(item) >= from ? item : null;
  }

  private first(position: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(this.items[middle]!) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
