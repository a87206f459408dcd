import { describe, expect, it } from "vitest";
import { control, read } from "./reading.ts";

describe("who holds a place, told by flags, strongholds and descriptions", () => {
  it.each([
    ["A video showed the Ostran flag flying in Lipa.", ["capture Lipa ostran-forces whole"]],
    ["The rebels raised their flag over Lipa.", ["capture Lipa rebels whole"]],
    ["Ostran forces captured Lipa, and the Ostran flag was raised over it.", ["capture Lipa ostran-forces whole"]],
    [
      "Ostran forces captured a hill overlooking Lipa, the last rebel stronghold in the valley.",
      ["capture hill overlooking Lipa ostran-forces whole", "hold Lipa rebels whole"],
    ],
    [
      "Ostran forces were in control of 60 percent of the previously rebel-held part of Lipa.",
      ["hold previously rebel-held part of Lipa ostran-forces 0.6"],
    ],
    ["Ostran forces completed the operation to capture Lipa.", ["capture Lipa ostran-forces whole"]],
    [
      "On 3 May, the rebel-held areas east of the river Dura were cleared.",
      ["capture rebel-held areas east of the river Dura ostran-forces whole"],
    ],
    ["Ostran forces cut the road between Lipa and Dura.", ["encircle road between Lipa and Dura ostran-forces whole"]],
    ["Fighting in Lipa and Dura left three rebels dead.", ["contest Dura nobody part", "contest Lipa nobody part"]],
    ["Fighting was reported in Lipa and near Dura.", ["contest Dura nobody part", "contest Lipa nobody part"]],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });

  it.each([
    "Clashes continued near Lipa.",
    "Ostran jets were flying over Lipa.",
    "The rebels waved at cameras in Lipa.",
    "Lipa, a market town in the valley, was shelled.",
  ])("says nothing of who holds it: %s", (text) => {
    expect(control(text)).toEqual([]);
  });
});

describe("what a word that points back means", () => {
  it.each([
    [
      "Ostran forces entered the old Lipa factories and seized most of them.",
      "advance Lipa factories ostran-forces part",
    ],
    [
      "Ostran forces captured the Dura district. They closed in on the Lipa district, after taking a third of the district.",
      "advance Lipa ostran-forces 0.33",
    ],
    [
      "The rebels captured the Lipa Sawmills. On 5 May, fighting continued at the sawmills.",
      "contest Lipa Sawmills nobody part",
    ],
  ])("%s", (text, expected) => {
    expect(control(text)).toContain(expected);
  });

  it("takes a battle for news of its place", () => {
    const opening =
      "= War of 2031 =\n\nOn 1 May 2031, Ostran forces fought rebels. Ostran forces captured the city of Dura from the rebels. " +
      "The rebels shelled Ostran forces. Clashes broke out in Zabor.\n\n";
    const claims = read("The Battle of Lipa was next. Ostran forces captured the city.", opening).claims;
    expect(claims.flatMap((claim) => (claim.kind === "control" ? [claim.place.name] : []))).toEqual([
      "Dura",
      "Zabor",
      "Lipa",
    ]);
  });
});

describe("which place a name means", () => {
  const names = (text: string): string[] =>
    read(text)
      .claims.flatMap((claim) => (claim.kind === "control" ? [`${claim.change} ${claim.place.name}`] : []))
      .slice(-2);

  it("keeps a town and the district named after it apart", () => {
    expect(names("Ostran forces advanced in the Lypa district. The rebels still held the city of Lypa.")).toEqual([
      "advance Lypa district",
      "hold Lypa",
    ]);
    expect(names("Ostran forces advanced in the Lypa district. The rebels still held Lypa.")).toEqual([
      "advance Lypa",
      "hold Lypa",
    ]);
  });

  it("joins a residential district to its name, and a name with two letters changed about", () => {
    expect(names("Ostran forces captured the Lypa residential district. The rebels retook Lypa.")).toEqual([
      "capture Lypa",
      "capture Lypa",
    ]);
    expect(names("Ostran forces captured Tell Rostva. The rebels retook Tell Rosvta.")).toEqual([
      "capture Tell Rostva",
      "capture Tell Rostva",
    ]);
    expect(names("Ostran forces captured Tell Rostva. The rebels retook Tell Rosma.")).toEqual([
      "capture Tell Rostva",
      "capture Tell Rosma",
    ]);
  });

  it("takes the project for the numbered one just named", () => {
    expect(
      names("Ostran forces entered the 1212 Housing Project. The rebels held half of the Housing Project."),
    ).toEqual(["advance 1212 Housing Project", "hold 1212 Housing Project"]);
  });
});

describe("sets with members that are named", () => {
  it("claims each named member for itself", () => {
    expect(
      control("The rebels recaptured all of the points they had lost the previous day, including Lipa."),
    ).toContain("capture Lipa rebels whole");
    expect(control("Ostran forces retook several positions in Dura, as well as Lipa.")).toEqual([
      "advance Dura ostran-forces part",
      "capture Lipa ostran-forces whole",
    ]);
  });

  it("takes an attack pushed out and beaten back for one that failed", () => {
    expect(control("Ostran forces managed to push the rebels out of Lipa and repel the attack.")).toEqual([
      "repel Lipa ostran-forces none",
    ]);
    expect(control("Ostran forces pushed the rebels out of Lipa.")).toEqual(["capture Lipa ostran-forces whole"]);
  });
});
