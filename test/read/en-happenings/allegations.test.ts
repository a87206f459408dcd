import { describe, expect, test } from "vitest";
import { claimsIn, only } from "../happenings/reading.ts";

const allegationsIn = (text: string): string[] =>
  only("allegation", text).map(({ accuser, accused, wrong, denier, denies }) =>
    denies === undefined
      ? `${accuser?.name ?? "-"} > ${accused?.name ?? "-"}: ${wrong}`
      : `${denier?.name} denies ${denies === null ? "nothing known" : "a claim"}`,
  );

describe("accusations", () => {
  test.each([
    ["The Azanian Army accused the rebels of using poison gas.", "Azanian Army > rebels: chemical weapons"],
    ["The League accused Azania of shelling a hospital.", "League > Azania: shelling of civilians"],
    ["The rebels were accused by the League of looting homes.", "League > rebels: looting"],
    ["Azania blamed the rebels for the massacre.", "Azania > rebels: massacre"],
    ["The governor blamed the attack on the League.", "governor > League: attack"],
    ["The Observatory alleged that Azanian troops had tortured prisoners.", "Observatory > Azanian troops: torture"],
    ["The League said that Azanian troops had executed 20 prisoners.", "League > Azanian troops: execution"],
    [
      "There were rebel claims that Azanian soldiers had used civilians as human shields.",
      "rebel > Azanian soldiers: human shields",
    ],
    ["Azanian soldiers allegedly looted the shops of Oakford.", "- > Azanian soldiers: looting"],
    ["The League accused Azania of breaking the ceasefire.", "League > Azania: breach of a ceasefire"],
    ["The mayor accused the rebels of blocking the evacuation.", "mayor > rebels: obstruction of evacuation"],
    ["The League accused Azania of deporting villagers.", "League > Azania: deportation"],
  ])("%s", (sentence, expected) => {
    expect(allegationsIn(sentence)).toEqual([expected]);
  });
});

describe("denials are joined to the thing denied", () => {
  const denied = (text: string): string => {
    const claims = claimsIn(text);
    const denial = claims.find((claim) => claim.kind === "allegation" && claim.denies !== undefined);
    if (denial?.kind !== "allegation") return "no denial";
    const claim = claims.find(({ id }) => id === denial.denies);
    return `${denial.denier?.name}: ${claim?.kind ?? "nothing"}`;
  };

  test.each([
    ["The League accused Azania of using poison gas. Azania denied the accusation.", "Azania: allegation"],
    ["The League accused Azania of shelling a hospital. Azania denied this.", "Azania: allegation"],
    ["The League accused Azania of looting homes. Azania denied any involvement.", "Azania: allegation"],
    ["The Azanian Army said that the rebels had captured Oakford. The rebels denied this.", "rebels: control"],
    [
      "The Azanian Army attacked the League. The League denied that the Azanian Army had captured Oakford.",
      "League: control",
    ],
    ["Azanian troops shelled Oakford, which Azania denied.", "Azania: action"],
    ["The League accused Azania of looting homes. The claim was rejected by Azania.", "Azania: allegation"],
    ["The League said that Azania was shelling Oakford; Azania issued a denial.", "Azania: action"],
  ])("%s", (text, expected) => {
    expect(denied(text)).toBe(expected);
  });
});
