import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articulations, cutOffBy } from "../../../src/reconcile/connectivity/articulation.ts";
import { components, graphOf } from "../../../src/reconcile/connectivity/graph.ts";

const most = 12;
const edges = fc.array(fc.tuple(fc.nat(most - 1), fc.nat(most - 1)), { maxLength: 24 });
const held = fc.uniqueArray(fc.nat(most - 1), { maxLength: most }).map((nodes) => new Set(nodes));
const settings = { numRuns: 1000 };

describe("connected parts", () => {
  test("are a partition of what is held: every held node in exactly one, no other node in any", () => {
    fc.assert(
      fc.property(edges, held, (pairs, kept) => {
        const parts = components(graphOf(most, pairs), (node) => kept.has(node));
        expect(parts.flat().toSorted((a, b) => a - b)).toEqual([...kept].sort((a, b) => a - b));
      }),
      settings,
    );
  });

  test("two held neighbours are in one part", () => {
    fc.assert(
      fc.property(edges, held, (pairs, kept) => {
        const parts = components(graphOf(most, pairs), (node) => kept.has(node));
        const partOf = new Map(parts.flatMap((part, index) => part.map((node) => [node, index])));
        for (const [a, b] of pairs) if (kept.has(a) && kept.has(b)) expect(partOf.get(a)).toBe(partOf.get(b));
      }),
      settings,
    );
  });

  test("another edge never makes more of them, and at most one fewer", () => {
    fc.assert(
      fc.property(edges, held, fc.nat(most - 1), fc.nat(most - 1), (pairs, kept, a, b) => {
        const count = (all: readonly (readonly [number, number])[]) =>
          components(graphOf(most, all), (node) => kept.has(node)).length;
        const [before, after] = [count(pairs), count([...pairs, [a, b]])];
        expect(after).toBeLessThanOrEqual(before);
        expect(after).toBeGreaterThanOrEqual(before - 1);
      }),
      settings,
    );
  });
});

describe("what would split a part", () => {
  test("is what splits it when it is taken away, into pieces of these sizes", () => {
    fc.assert(
      fc.property(edges, held, (pairs, kept) => {
        const graph = graphOf(most, pairs);
        for (const part of components(graph, (node) => kept.has(node))) {
          const expected = part.flatMap((node) => {
            const left = new Set(part.filter((other) => other !== node));
            const pieces = components(graph, (other) => left.has(other)).map(({ length }) => length);
            return pieces.length > 1 ? [{ node, pieces: pieces.toSorted((a, b) => b - a) }] : [];
          });
          const found = articulations(graph, part, (node) => kept.has(node));
          expect(found.map(({ node, pieces }) => ({ node, pieces }))).toEqual(expected);
        }
      }),
      settings,
    );
  });

  test("cuts off all pieces but the largest", () => {
    fc.assert(
      fc.property(edges, held, (pairs, kept) => {
        const graph = graphOf(most, pairs);
        for (const part of components(graph, (node) => kept.has(node))) {
          for (const articulation of articulations(graph, part, (other) => kept.has(other))) {
            const { node, pieces } = articulation;
            const found = cutOffBy(articulation);
            expect(found.map(({ length }) => length)).toEqual(pieces.slice(1));
            const left = new Set(part.filter((other) => other !== node));
            const all = components(graph, (other) => left.has(other)).map((piece) => piece.join(" "));
            for (const piece of found) expect(all).toContain(piece.join(" "));
            expect(new Set(found.map((piece) => piece.join(" "))).size).toBe(found.length);
          }
        }
      }),
      settings,
    );
  });

  test("a chain of a hundred thousand is no deep recursion, and all but its ends split it", () => {
    const length = 100_000;
    const graph = graphOf(
      length,
      Array.from({ length: length - 1 }, (_, node) => [node, node + 1] as const),
    );
    const part = Array.from({ length }, (_, node) => node);
    const found = articulations(graph, part, () => true);
    expect(found).toHaveLength(length - 2);
    expect(found[0]).toMatchObject({ node: 1, pieces: [length - 2, 1] });
    expect(cutOffBy(found[0]!)).toEqual([[0]]);
    expect(cutOffBy(found.at(-1)!)).toEqual([[length - 1]]);
  });

  test("nothing is the whole of nothing", () => expect(articulations([], [], () => true)).toEqual([]));
});
