import { describe, expect, test } from "vitest";
import { identify } from "../../src/reconcile/index.ts";
import { type ClaimWords, type DocumentWords, evidence } from "./build.ts";

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

describe("sides whose names have nothing in common", () => {
  const takes = (holder: string, ...places: string[]): ClaimWords[] =>
    places.map((place, index) => ({ place, change: "capture", holder, on: `2031-03-0${index + 1}` }));
  const keysOf = (...documents: DocumentWords[]) =>
    identify(evidence(documents)).sides.map(({ mentions }) => mentions.map((mention) => mention.split("#")[1]).sort());

  test("are one where documents have them take the same places on the same days", () => {
    const a = {
      title: "A",
      sides: { army: ["the army"], rebels: ["rebels"] },
      claims: takes("army", "Orlan", "Gorst"),
    };
    const b = { title: "B", sides: { regime: ["the regime"] }, claims: takes("regime", "Orlan", "Gorst") };
    expect(keysOf(a, b)).toEqual([["army", "regime"], ["rebels"]]);
  });

  test("are not one for a single place, nor for other days", () => {
    const a = { title: "A", sides: { army: ["the army"] }, claims: takes("army", "Orlan", "Gorst") };
    const one = { title: "B", sides: { regime: ["the regime"] }, claims: takes("regime", "Orlan") };
    const other = { title: "B", sides: { regime: ["the regime"] }, claims: takes("regime", "Gorst", "Orlan") };
    expect(keysOf(a, one)).toHaveLength(2);
    expect(keysOf(a, other)).toHaveLength(2);
  });

  test("are not one where a document sets them against each other", () => {
    const against = takes("regime", "Orlan", "Gorst").map((claim) => ({ ...claim, against: "army" }));
    const a = { title: "A", sides: { army: ["the army"] }, claims: takes("army", "Orlan", "Gorst") };
    const b = { title: "B", sides: { regime: ["the regime"], army: ["the army"] }, claims: against };
    expect(keysOf(a, b)).toHaveLength(2);
  });

  test("may be two names that one document uses, where three places say so", () => {
    const places = ["Orlan", "Gorst", "Menvar"];
    const a = { title: "A", sides: { army: ["the army"] }, claims: takes("army", ...places) };
    const b = { title: "B", sides: { army: ["the army"], regime: ["the regime"] }, claims: takes("regime", ...places) };
    expect(keysOf(a, b)).toEqual([["army", "army", "regime"]]);
    const fewer = { ...b, claims: takes("regime", "Orlan", "Gorst") };
    expect(keysOf(a, fewer)).toHaveLength(2);
  });
});
