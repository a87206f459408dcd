import { describe, expect, test } from "vitest";
import { identify } from "../../src/reconcile/index.ts";
import { type DocumentWords, evidence } from "./build.ts";

function sidesOf(...sides: NonNullable<DocumentWords["sides"]>[]): { key: string; from: string[] }[] {
  const identity = identify(evidence(sides.map((of, index) => ({ title: String(index), sides: of }))));
  return identity.sides.map(({ key, mentions }) => ({
    key,
    from: mentions.map((mention) => mention.split("#")[1]!).sort(),
  }));
}

describe("sides of several documents", () => {
  test("meet by shared names under different keys", () => {
    const found = sidesOf(
      { government: ["Ruritanian Army", "the army"], rebels: ["rebels", "Northern League"] },
      { army: ["Ruritanian Army", "government forces"], league: ["Northern League"] },
    );
    expect(found.map(({ from }) => from)).toEqual([
      ["army", "government"],
      ["league", "rebels"],
    ]);
  });

  test("of one document are never joined", () => {
    const found = sidesOf({ east: ["militia"], west: ["militia"] }, { east: ["militia"] });
    expect(found).toHaveLength(2);
    expect(found.find(({ key }) => key === "east")!.from).toEqual(["east", "east"]);
  });

  test("a name that both sides bear does not join across", () => {
    const found = sidesOf(
      { reds: ["the army", "Red Guard"], blues: ["the army", "Blue Guard"] },
      { a: ["Blue Guard", "the army"], b: ["Red Guard"] },
    );
    expect(found.map(({ from }) => from).sort()).toEqual([
      ["a", "blues"],
      ["b", "reds"],
    ]);
  });

  test("that share nothing stay apart, and keys stay unique", () => {
    const found = sidesOf(
      { government: ["Ruritanian Army"] },
      { government: ["Ruritanian Army"], other: ["Syldavian Guard"] },
      { rebels: ["Hillmen"] },
    );
    expect(found.map(({ key }) => key)).toEqual(["government", "other", "rebels"]);
  });
});
