import { describe, expect, it } from "vitest";
import type { Claim, InlineMark } from "../../src/model/index.ts";
import { blockAt, claimsByBlock, piecesOf } from "../../src/web/documents/pieces.ts";
import { inventedWar } from "./fixtures/war.ts";

const [sample] = inventedWar().claims(null, {});
const claim = (id: string, ...evidence: [number, number][]): Claim => ({
  ...(sample as Claim),
  id,
  evidence: evidence.map(([start, end]) => ({ start, end })),
});
const footnote = (start: number, end: number): InlineMark => ({
  kind: "footnote",
  span: { start, end },
  labels: ["1"],
});

describe("piecesOf", () => {
  // An emoji, an Arabic vowel mark and a decomposed letter: offsets are UTF-16 code units.
  const text = "🏔 Kettle Hill[1] fell; بَاب too, e\u0301n fin.";
  const whole = { start: 0, end: text.length };

  it("loses and doubles nothing, whatever lies on the text", () => {
    const claims = [claim("a", [3, 14]), claim("b", [10, 24]), claim("c", [25, 29], [31, 40])];
    const pieces = piecesOf(text, whole, claims, [footnote(14, 17)]);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  });

  it("marks exactly the words of each claim, where two lie on one another both", () => {
    const pieces = piecesOf(text, whole, [claim("a", [3, 14]), claim("b", [10, 23])], [footnote(14, 17)]);
    const of = (id: string) =>
      pieces
        .filter((piece) => piece.claims.some((one) => one.id === id))
        .map((piece) => piece.text)
        .join("");
    expect(of("a")).toBe("Kettle Hill");
    expect(of("b")).toBe("Hill[1] fell;");
    expect(pieces.find((piece) => piece.claims.length === 2)?.text).toBe("Hill");
    expect(pieces.find((piece) => piece.mark)?.text).toBe("[1]");
  });

  it("cuts at the block's edge what goes beyond it", () => {
    const pieces = piecesOf(text, { start: 3, end: 9 }, [claim("a", [0, 14])], []);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]).toMatchObject({ start: 3, text: "Kettle" });
  });

  it("leaves a text without claims in one piece", () => expect(piecesOf(text, whole, [], [])).toHaveLength(1));
});

describe("blocks", () => {
  const blocks = [
    { kind: "title" as const, span: { start: 0, end: 10 } },
    { kind: "paragraph" as const, span: { start: 12, end: 40 } },
  ];

  it("are found by offset", () => {
    expect([0, 9, 10, 11, 12, 39, 40].map((offset) => blockAt(blocks, offset))).toEqual([0, 0, -1, -1, 1, 1, -1]);
  });

  it("hold the claims whose evidence begins in them, each once", () => {
    const found = claimsByBlock(blocks, [
      claim("a", [14, 20], [22, 25]),
      claim("b", [2, 5], [14, 16]),
      claim("c", [11, 12]),
    ]);
    expect([...found].map(([at, claims]) => [at, claims.map((one) => one.id)])).toEqual([
      [1, ["a", "b"]],
      [0, ["b"]],
    ]);
  });
});
