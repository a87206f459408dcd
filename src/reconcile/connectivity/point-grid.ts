import type { Point } from "./plane.ts";

/** So many squares are kept in a row of numbers, a number each; of more only those with a point. */
const mostInRow = 8_000_000;

/** The points of many tracts in squares of one size, so that those near a point are found among few. */
export class PointGrid {
  readonly #size: number;
  readonly #columns: number;
  readonly #west: number;
  readonly #south: number;
  /** Number of the first point in each square, and of the one after each point; -1 for none. */
  readonly #first: Int32Array | Map<number, number>;
  readonly #next: Int32Array;
  readonly #tract: Int32Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;

  /** @param size the side of a square, and how far is near */
  constructor(points: readonly (readonly Point[])[], size: number) {
    let [west, south, east, north, count] = [Infinity, Infinity, -Infinity, -Infinity, 0];
    for (const own of points) {
      count += own.length;
      for (const [x, y] of own) {
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
    }
    this.#size = size;
    [this.#west, this.#south] = [west, south];
    // A column to spare on either side, so that what lies beyond an edge is in no other row.
    this.#columns = Math.floor((east - west) / size) + 3;
    const squares = this.#columns * (Math.floor((north - south) / size) + 3);
    this.#first = squares <= mostInRow ? new Int32Array(squares).fill(-1) : new Map();
    this.#next = new Int32Array(count);
    this.#tract = new Int32Array(count);
    this.#x = new Float64Array(count);
    this.#y = new Float64Array(count);
    let at = 0;
    for (const [tract, own] of points.entries()) {
      for (const point of own) {
        const square = this.#squareOf(point);
        [this.#x[at], this.#y[at]] = point;
        this.#tract[at] = tract;
        this.#next[at] = this.#firstIn(square);
        if (this.#first instanceof Map) this.#first.set(square, at);
        else this.#first[square] = at;
        at++;
      }
    }
  }

  #squareOf([x, y]: Point): number {
    const column = Math.floor((x - this.#west) / this.#size) + 1;
    const row = Math.floor((y - this.#south) / this.#size) + 1;
    return row * this.#columns + column;
  }

  #firstIn(square: number): number {
    return (this.#first instanceof Map ? this.#first.get(square) : this.#first[square]) ?? -1;
  }

  /** The tracts but one with a point near one of the points, each once. */
  near(point: Point, own: number): number[] {
    const found: number[] = [];
    const middle = this.#squareOf(point);
    const reach = this.#size * this.#size;
    for (let row = middle - this.#columns; row <= middle + this.#columns; row += this.#columns) {
      for (let square = row - 1; square <= row + 1; square++) {
        for (let at = this.#firstIn(square); at >= 0; at = this.#next[at]!) {
          const tract = this.#tract[at]!;
          if (tract === own || found.includes(tract)) continue;
          const [x, y] = [point[0] - this.#x[at]!, point[1] - this.#y[at]!];
          if (x * x + y * y <= reach) found.push(tract);
        }
      }
    }
    return found;
  }
}
