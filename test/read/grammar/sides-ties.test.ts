import { describe, expect, it } from "vitest";
import { contract } from "../../../src/read/grammar/sides/contract.ts";
import { PairQueue } from "../../../src/read/grammar/sides/pair-queue.ts";
import { TieTable } from "../../../src/read/grammar/sides/tie-table.ts";
import { read } from "./reading.ts";

function tieTable(size: number, ties: readonly (readonly [number, number, number])[]): TieTable {
  const table = new TieTable(size);
  for (const [a, b, weight] of ties) table.add(a, b, weight);
  return table;
}

/** The textbook method: looks through all pairs again after every join. */
function contractSlowly(size: number, ties: readonly (readonly [number, number, number])[]): number[][] {
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const [a, b, weight] of ties) {
    matrix[a]![b]! += weight;
    matrix[b]![a]! += weight;
  }
  for (const row of matrix) for (let at = 0; at < size; at++) if (row[at]! <= -3) row[at] = Math.min(row[at]!, -1000);
  const groups: (number[] | null)[] = matrix.map((_, at) => [at]);
  for (;;) {
    let best = 0.9;
    let pair: [number, number] | null = null;
    for (let a = 0; a < size; a++)
      for (let b = a + 1; b < size; b++)
        if (groups[a] && groups[b] && matrix[a]![b]! > best) {
          best = matrix[a]![b]!;
          pair = [a, b];
        }
    if (!pair) return groups.filter((group) => group !== null);
    const [a, b] = pair;
    groups[a]!.push(...groups[b]!);
    groups[b] = null;
    for (let k = 0; k < size; k++) {
      if (k === a || !groups[k]) continue;
      const sum = matrix[a]![k]! + matrix[b]![k]!;
      matrix[a]![k] = sum;
      matrix[k]![a] = sum;
    }
  }
}

describe("ties between forces", () => {
  it("joins friends and keeps enemies apart whoever stands between them", () => {
    const ties = tieTable(4, [
      [0, 1, 2],
      [1, 2, 2],
      [0, 2, -4],
      [2, 3, 1],
    ]);
    expect(contract(ties)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("joins nothing by a tie too weak", () => {
    expect(contract(tieTable(2, [[0, 1, 0.9]]))).toEqual([[0], [1]]);
  });

  it("finds what looking through all pairs finds", () => {
    let seed = 7;
    const random = () => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return seed / 0x7fffffff;
    };
    for (let round = 0; round < 60; round++) {
      const size = 4 + Math.floor(random() * 20);
      const ties = Array.from({ length: size * 2 }, () => {
        const a = Math.floor(random() * size);
        const b = (a + 1 + Math.floor(random() * (size - 1))) % size;
        return [a, b, Math.round(random() * 16 - 7) / 2] as const;
      });
      expect(contract(tieTable(size, ties))).toEqual(contractSlowly(size, ties));
    }
  });

  it("hands out pairs by weight, then by number", () => {
    const queue = new PairQueue();
    for (const [a, b, weight] of [
      [2, 3, 1],
      [0, 5, 1],
      [4, 6, 3],
      [0, 1, 1],
    ] as const)
      queue.push({ a, b, weight });
    const order = [queue.pop(), queue.pop(), queue.pop(), queue.pop()].map((pair) => [pair!.a, pair!.b]);
    expect(order).toEqual([
      [4, 6],
      [0, 1],
      [0, 5],
      [2, 3],
    ]);
    expect(queue.pop()).toBeUndefined();
  });
});

describe("what a side is called", () => {
  it("is its initials as well, where a people's name stands before them", () => {
    const { sides } = read("On 3 May the Kurdan KPG captured the town of Hall. On 4 May the rebels attacked the KPG.");
    expect(sides.find(({ names }) => names.includes("Kurdan KPG"))?.names).toContain("KPG");
  });

  it("holds no verb and no number that stood before it", () => {
    const { sides } = read(
      "The Observatory for Lives says 500 rebels and 200 soldiers were killed. A site, the Mill, lists 469 rebels. " +
        "Ostran forces lost two posts and the rebels one more tank.",
    );
    for (const name of sides.flatMap(({ names }) => names)) expect(name).not.toMatch(/\d|says|lists|tank/);
  });
});

describe("what a side is, whichever of its mentions comes first", () => {
  it("keeps an army and its government one side where a compound names the army first", () => {
    const reading = read(
      "= Battle of Verin (May 2031) =\n\nThe rebels began the battle after an Army-initiated campaign had cut off Verin. " +
        "On 2 May 2031, government forces captured the town of Dolny. On 3 May, the Army captured the village of Keld. " +
        "On 4 May, the rebels attacked Rove.\n",
      "",
    );
    const holders = reading.claims
      .filter((claim) => claim.kind === "control" && claim.change === "capture")
      .map((claim) => (claim.kind === "control" ? claim.holder : null));
    expect(holders).toHaveLength(2);
    expect(new Set(holders).size).toBe(1);
  });
});
