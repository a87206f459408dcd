import { describe, expect, it } from "vitest";
import { enlist } from "../../../src/read/grammar/sides/enlist.ts";
import type { Node } from "../../../src/read/grammar/sides/graph.ts";
import { TieTable } from "../../../src/read/grammar/sides/tie-table.ts";

function node(key: string, person: boolean): Node {
  const counts = { mentions: 2, acts: 1, takes: 0, armed: person ? 0 : 1 };
  return {
    key,
    surfaces: new Map(),
    named: true,
    family: null,
    unit: false,
    person,
    column: null,
    titled: 0,
    ...counts,
  };
}

/** Two armies, a third that nothing ties to anybody, and two generals. */
const nodes = [
  node("azanian", false),
  node("boravian", false),
  node("ostran", false),
  node("holt", true),
  node("varn", true),
];

function groupsWith(...told: [number, number, number][]): number[][] {
  const ties = new TieTable(nodes.length);
  for (const [a, b, weight] of told) ties.add(a, b, weight);
  return enlist([[0], [1], [2], [3], [4]], ties, nodes);
}

describe("persons and their sides", () => {
  it("leaves those alone of whom nothing is told", () => {
    expect(groupsWith([0, 1, -2])).toEqual([[0], [1], [2], [3], [4]]);
  });

  it("puts a general to the army he leads", () => {
    expect(groupsWith([0, 1, -2], [0, 3, 1])).toEqual([[0, 3], [1], [2], [4]]);
  });

  it("puts a general to the army that fights those he fights", () => {
    expect(groupsWith([0, 1, -2], [1, 3, -2])).toEqual([[0, 3], [1], [2], [4]]);
  });

  it("knows by a general's side whose the one is who fights him", () => {
    expect(groupsWith([0, 1, -2], [0, 3, 1], [3, 4, -2])).toEqual([[0, 3], [1, 4], [2]]);
  });

  it("puts him to none where as much speaks for two", () => {
    expect(groupsWith([0, 3, 1], [1, 3, 1])).toEqual([[0], [1], [2], [3], [4]]);
  });

  it("puts nobody to the enemy of nobody", () => {
    expect(groupsWith([3, 4, 1])).toEqual([[0], [1], [2], [3], [4]]);
  });

  it("leaves the table of what was told to whoever takes a copy", () => {
    const ties = new TieTable(3);
    ties.add(0, 1, 2);
    const copy = ties.copy();
    copy.add(0, 1, 5);
    copy.set(1, 2, -1);
    expect([ties.get(0, 1), ties.get(1, 2), copy.get(1, 0), copy.get(2, 1)]).toEqual([2, 0, 7, -1]);
  });
});
