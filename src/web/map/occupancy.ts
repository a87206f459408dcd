/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const cell = 64;

/** Which parts of the sheet are taken; asked through a grid, so that thousands of names stay quick. */
export class Occupancy {
  readonly #grid = new Map<number, Box[]>();

  constructor(taken: readonly Box[] = []) {
    for (const box of taken) this.take(box);
  }

  isFree(box: Box): boolean {
    for (const key of keys(box)) {
      for (const other of this.#grid.get(key) ?? []) if (overlap(box, other)) return false;
    }
    return true;
  }

  take(box: Box): void {
    for (const key of keys(box)) {
      const here = this.#grid.get(key);
      if (here) here.push(box);
      else this.#grid.set(key, [box]);
    }
  }
}

/** A square around a point. */
export function around(x: number, y: number, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function* keys(box: Box): Generator<number> {
  for (let x = Math.floor(box.left / cell); x <= Math.floor(box.right / cell); x++) {
    for (let y = Math.floor(box.top / cell); y <= Math.floor(box.bottom / cell); y++) yield x * 100_003 + y;
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
