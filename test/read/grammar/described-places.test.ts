import { describe, expect, it } from "vitest";
import { control, read } from "./reading.ts";

/** The control claims about sets that a text makes, by the words for the set. */
const sets = (text: string): string[] =>
  read(text).claims.flatMap((claim) => (claim.kind === "control" && claim.set ? [claim.place.name] : []));

describe("places that are described, not named", () => {
  it.each([
    [
      "Ostran forces took control of the entire area around the Lipa Citadel.",
      ["capture area around the Lipa Citadel ostran-forces whole"],
    ],
    [
      "The rebels continued to hold the higher ground in the valley.",
      ["hold higher ground in the valley rebels whole"],
    ],
    ["Ostran forces advanced into Lipa's Old City.", ["advance Old City ostran-forces part"]],
    [
      "Ostran forces captured Lipa after the rebels withdrew from its two districts.",
      ["capture Lipa ostran-forces whole", "withdraw Lipa ostran-forces whole"],
    ],
    [
      "Ostran forces entered the Lipa Canton. The rebels reached the rebel-held territory in the northern Dura Valley. Ostran forces captured parts of the canton.",
      [
        "advance Lipa Canton ostran-forces part",
        "advance Lipa Canton ostran-forces part",
        "advance rebel-held territory in the northern Dura Valley rebels part",
        "hold rebel-held territory in the northern Dura Valley rebels whole",
      ],
    ],
    [
      "Ostran forces captured the town of Lipa. They held the southern part of the town.",
      ["capture Lipa ostran-forces whole", "hold Lipa ostran-forces part"],
    ],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual([...expected].sort());
  });

  it("takes a number of settlements without names for a set", () => {
    expect(sets("Ostran forces captured Lipa, as well as four other nearby districts.")).toEqual([
      "four other nearby districts",
    ]);
    expect(sets("The rebels had seized control of several villages.")).toEqual(["several villages"]);
    expect(sets("Clashes erupted in the area that Ostran forces had recently captured.")).toHaveLength(2);
  });

  it("takes hills, named districts and one village for themselves", () => {
    expect(sets("Ostran forces captured two hills, the Lipa and Dura districts and one village.")).toEqual([]);
  });
});

describe("fighting and its outcome", () => {
  it("keeps only the outcome where the sentence goes on to tell it", () => {
    expect(control("Fighting continued at the Lipa school, with the rebels eventually being repelled.")).toEqual([
      "repel Lipa school ostran-forces none",
    ]);
    expect(control("After clashes in Lipa, the rebels captured it.")).toEqual(["capture Lipa rebels whole"]);
    expect(control("The rebels captured Lipa, but clashes continued in Dura.")).toEqual([
      "capture Lipa rebels whole",
      "contest Dura nobody part",
    ]);
  });
});

describe("names that a number or a first word gives", () => {
  it.each([
    ["The rebels took the 417 housing project.", ["capture 417 housing project rebels whole"]],
    ["New Lipa was captured by the rebels.", ["capture New Lipa rebels whole"]],
    ["New rebels captured Lipa.", ["capture Lipa rebels whole"]],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });
});
