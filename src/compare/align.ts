import { type AnchorSpace, type Anchors, joined } from "./anchors.ts";

/** One sentence to be aligned. */
export interface Alignable {
  readonly anchors: Anchors;
  /** Its text, to know it again unchanged, and its length in code units. */
  readonly text: string;
  /** Sentences of one group only are aligned with one another. */
  readonly group: string;
}

/** Indices into the two lists; either may be empty. */
export interface Aligned {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** What leaving a sentence without counterpart costs, and what two sentences for one cost. */
const GAP = -0.12;
const MERGE = -0.04;
/** Cells of the table up to which every pair is looked at; longer stretches only near their diagonal. */
const MOST_CELLS = 250_000;

/**
 * Aligns two texts sentence by sentence, in order: one to one, two to one, one to two, or none. What is the same in both
 * holds the alignment; between, the sum of likenesses is made greatest by dynamic programming over lengths and anchors.
 * Source: W. Gale and K. Church, "A program for aligning sentences in bilingual corpora" (1993), with anchors for
 * cognates after M. Simard, G. Foster and P. Isabelle (1992).
 */
export function align(a: readonly Alignable[], b: readonly Alignable[], space: AnchorSpace): Aligned[] {
  const found: Aligned[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [atA, atB] of [...unchanged(a, b), [a.length, b.length] as const]) {
    found.push(...between(a, b, { fromA, atA, fromB, atB }, space));
    if (atA < a.length) found.push({ a: [atA], b: [atB] });
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  return found;
}

/** Sentences that stand in both texts word for word and once, as far as they keep their order (patience diff, B. Cohen). */
function unchanged(a: readonly Alignable[], b: readonly Alignable[]): (readonly [number, number])[] {
  const once = (list: readonly Alignable[]): Map<string, number> => {
    const places = new Map<string, number>();
    for (const [index, { text }] of list.entries()) places.set(text, places.has(text) ? -1 : index);
    return places;
  };
  const inB = once(b);
  const pairs = [...once(a)].flatMap(([key, at]) => {
    const other = inB.get(key) ?? -1;
    return at >= 0 && other >= 0 ? [[at, other] as const] : [];
  });
  return longestRising(pairs);
}

/** The longest run of pairs that rises in both; they come rising in the first. */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? tails[low - 1]! : -1);
    tails[low] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) run.push(pairs[at]!);
  return run.reverse();
}

interface Stretch {
  readonly fromA: number;
  readonly atA: number;
  readonly fromB: number;
  readonly atB: number;
}

const MOVES = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
] as const;

function between(
  a: readonly Alignable[],
  b: readonly Alignable[],
  { fromA, atA, fromB, atB }: Stretch,
  space: AnchorSpace,
): Aligned[] {
  const rows = atA - fromA;
  const columns = atB - fromB;
  if (rows === 0 && columns === 0) return [];
  const ratio = ratioOf(a, b);
  const band = rows * columns <= MOST_CELLS ? columns : Math.max(50, Math.floor(MOST_CELLS / Math.max(1, rows) / 2));
  const best = new Map<number, { score: number; move: number }>();
  const cell = (row: number, column: number): number => row * (columns + 1) + column;
  best.set(0, { score: 0, move: -1 });
  for (let row = 0; row <= rows; row++) {
    const middle = rows === 0 ? 0 : Math.round((row * columns) / rows);
    for (let column = Math.max(0, middle - band); column <= Math.min(columns, middle + band); column++) {
      if (row === 0 && column === 0) continue;
      let found = { score: Number.NEGATIVE_INFINITY, move: -1 };
      for (const [move, [ofA, ofB]] of MOVES.entries()) {
        if (ofA > row || ofB > column) continue;
        const from = best.get(cell(row - ofA, column - ofB));
        if (!from) continue;
        const ones = a.slice(fromA + row - ofA, fromA + row);
        const others = b.slice(fromB + column - ofB, fromB + column);
        const score = from.score + scoreOf(ones, others, ratio, space);
        if (score > found.score) found = { score, move };
      }
      if (found.move >= 0) best.set(cell(row, column), found);
    }
  }
  const steps: Aligned[] = [];
  for (let [row, column] = [rows, columns]; row > 0 || column > 0; ) {
    const [ofA, ofB] = MOVES[best.get(cell(row, column))!.move]!;
    steps.push({
      a: Array.from({ length: ofA }, (_, index) => fromA + row - ofA + index),
      b: Array.from({ length: ofB }, (_, index) => fromB + column - ofB + index),
    });
    [row, column] = [row - ofA, column - ofB];
  }
  return steps.reverse();
}

/** How many code units of B one of A makes. */
function ratioOf(a: readonly Alignable[], b: readonly Alignable[]): number {
  const length = (list: readonly Alignable[]): number => list.reduce((sum, { text }) => sum + text.length, 0);
  const [one, other] = [length(a), length(b)];
  return one === 0 || other === 0 ? 1 : Math.min(2, Math.max(0.5, other / one));
}

function scoreOf(ones: readonly Alignable[], others: readonly Alignable[], ratio: number, space: AnchorSpace): number {
  if (ones.length === 0 || others.length === 0) return GAP * (ones.length + others.length);
  const group = ones[0]!.group;
  if (ones.some((one) => one.group !== group) || others.some((one) => one.group !== group))
    return Number.NEGATIVE_INFINITY;
  // Two for one: each of them must tell something of it, if it tells anything.
  const strange = (one: Alignable, there: readonly Alignable[]): boolean =>
    one.anchors.size > 2 && space.likeness(one.anchors, anchorsOf(there)) === 0;
  if (ones.length > 1 && ones.some((one) => strange(one, others))) return Number.NEGATIVE_INFINITY;
  if (others.length > 1 && others.some((one) => strange(one, ones))) return Number.NEGATIVE_INFINITY;
  const likeness = space.likeness(anchorsOf(ones), anchorsOf(others));
  const length = (list: readonly Alignable[]): number => list.reduce((sum, { text }) => sum + text.length, 0);
  const [short, long] = [length(ones) * ratio, length(others)].sort((x, y) => x - y) as [number, number];
  const merged = ones.length + others.length > 2 ? MERGE : 0;
  return likeness + 0.15 * (short / Math.max(1, long)) + merged - 0.1;
}

const together = new WeakMap<Alignable, Anchors>();

/** The anchors of one sentence, or of two that follow each other; those of two are kept under the first. */
function anchorsOf(list: readonly Alignable[]): Anchors {
  const [one, other] = list;
  if (!other) return one!.anchors;
  const known = together.get(one!) ?? joined(one!.anchors, other.anchors);
  together.set(one!, known);
  return known;
}
