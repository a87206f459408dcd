import { describe, expect, it } from "vitest";
import type { ControlClaim } from "../../../src/model/index.ts";
import { control, read } from "./reading.ts";

describe("what stands beside the verb", () => {
  it.each([
    ["The victory cemented rebel control of Lipa.", ["capture Lipa rebels whole"]],
    ["Ostran forces secured full control of Lipa.", ["capture Lipa ostran-forces whole"]],
    ["Ostran forces retreated to Lipa.", ["hold Lipa ostran-forces part"]],
    ["A rebel campaign to secure Lipa succeeded.", ["capture Lipa rebels whole"]],
    ["A rebel attempt to take Lipa failed.", ["repel Lipa ostran-forces none"]],
    ["Ostran forces attacked the rebels at Lipa. Lipa held out for two years.", ["hold Lipa rebels whole"]],
    ["Ostran forces occupied small parts in the Dolny Oblast, such as Lipa.", ["capture Lipa ostran-forces whole"]],
    ["Ostran forces crossed the Dura River.", ["advance Dura River ostran-forces part"]],
    ["Ostran forces began moving up the Dura.", ["advance Dura ostran-forces part"]],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });

  it.each([
    "Ostran forces crossed the road.",
    "Ostran forces retreated to the hills.",
    "The campaign to secure funds succeeded.",
    "The Ostran War was fought in the 1990s.",
    "Civilians retreated to Lipa.",
    "The rebels retreated to the Dura River.",
  ])("%s (nothing of ground)", (text) => {
    expect(control(text)).toEqual([]);
  });

  it("takes no attempt for its success", () => {
    for (const line of control("A rebel attempt to take Lipa did not fail for want of men."))
      expect(line).toMatch(/planned$/);
  });
});

describe("who fights for whom", () => {
  const OPENING =
    "= Velian Civil War (1931) =\n\nOn 1 May 1931, the Velian Army attacked the Reds, who defended Verin. " +
    "The Velian Army captured Verin from the Reds. The Reds repelled the Velian Army at Dolny.\n\n";
  const sides = (text: string): string[][] => read(text, OPENING).sides.map(({ names }) => [...names]);

  it("makes no friends of those who go over", () => {
    const found = sides(
      "Velian Army soldiers surrendered and joined the Reds. The Reds captured Lipa from the Velian Army.",
    );
    expect(found.some((names) => names.includes("Reds") && names.includes("Velian Army"))).toBe(false);
  });

  it("keeps the people in the name of their army", () => {
    const found = sides("The People's Liberation Army captured Lipa. The People's Liberation Army captured Dura.");
    expect(found.flat()).toContain("People's Liberation Army");
    expect(found.flat()).not.toContain("Liberation Army");
  });

  it("takes a unit that repeats what its side took for no enemy", () => {
    const claims = read("The Velian Army captured Lipa. The 3rd Rifle Brigade captured Lipa.", OPENING).claims.filter(
      (claim): claim is ControlClaim => claim.kind === "control" && claim.place.name === "Lipa",
    );
    expect(claims.map(({ holder }) => holder)).not.toContain("reds");
  });
});
