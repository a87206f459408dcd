/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const cell = 64;
/** More than the columns of any screen. */
const stride = 100_003;

/** Which parts of the sheet are taken; asked through a grid, so that thousands of names stay quick. */
export class Occupancy {
  readonly #grid = new Map<number, Box[]>();

  constructor(taken: readonly Box[] = []) {
    for (const box of taken) this.take(box);
  }

  isFree(box: Box): boolean {
    const right = Math.floor(box.right / cell);
    const bottom = Math.floor(box.bottom / cell);
    for (let x = Math.floor(box.left / cell); x <= right; x++) {
      for (let y = Math.floor(box.top / cell); y <= bottom; y++) {
        const here = this.#grid.get(x * stride + y);
        if (here?.some((other) => overlap(box, other))) return false;
      }
    }
    return true;
  }

  take(box: Box): void {
    const right = Math.floor(box.right / cell);
    const bottom = Math.floor(box.bottom / cell);
    for (let x = Math.floor(box.left / cell); x <= right; x++) {
      for (let y = Math.floor(box.top / cell); y <= bottom; y++) {
        const here = this.#grid.get(x * stride + y);
        if (here) here.push(box);
        else this.#grid.set(x * stride + y, [box]);
      }
    }
  }
}

/** A square around a point. */
export function around(x: number, y: number, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
