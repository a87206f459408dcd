import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/ask/compare.ts";
import { pairOf, segmentsOf, sideOf } from "../../src/web/compare/segments.ts";

// An emoji, an Arabic vowel mark and a decomposed letter: offsets are UTF-16 code units.
const text = "🏔 Kettle Hill[1] fell. بَاب e\u0301n stood.";
const passage = (start: number, end: number) => ({
  document: "d",
  evidence: [{ start, end }],
  sentence: { start: 0, end: 23, text: text.slice(0, 23) },
});
const comparison: Comparison = {
  a: { id: "a", title: null, language: "en", origin: "a" },
  b: { id: "b", title: null, language: "en", origin: "b" },
  related: true,
  pairs: [
    { a: [{ start: 0, end: 23 }], b: [{ start: 0, end: 23 }] },
    { a: [{ start: 24, end: text.length }], b: [] },
  ],
  differences: [
    { kind: "different", about: "name", a: passage(3, 14), b: passage(3, 9), claims: { a: [], b: [] }, note: "" },
    { kind: "only in B", about: "detail", a: passage(0, 23), b: passage(18, 22), claims: { a: [], b: [] }, note: "" },
  ],
  same: [],
  proposals: [],
};
const footnote = { kind: "footnote" as const, span: { start: 14, end: 17 }, labels: ["1"] };

describe("a text in a comparison", () => {
  const segments = segmentsOf(text, { start: 0, end: text.length }, sideOf(comparison, "a"), [footnote]);

  it("loses and doubles nothing", () => expect(segments.map((one) => one.text).join("")).toBe(text));

  it("marks the words of a difference, and nothing for what it lacks itself", () => {
    expect(segments.filter(({ differences }) => differences.length > 0).map((one) => one.text)).toEqual([
      "Kettle Hill",
    ]);
    const other = segmentsOf(text, { start: 0, end: text.length }, sideOf(comparison, "b"), []);
    expect(other.filter(({ differences }) => differences.includes(2)).map((one) => one.text)).toEqual(["fell"]);
  });

  it("knows the pair of every sentence, and of every difference", () => {
    expect(segments.find((one) => one.text.includes("stood"))?.pair).toBe(1);
    expect(comparison.differences.map((one) => pairOf(comparison, one))).toEqual([0, 0]);
  });
});
