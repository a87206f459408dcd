import { describe, expect, it } from "vitest";
import type { ControlClaim } from "../../../src/model/index.ts";
import { control, read } from "./reading.ts";

describe("what is told as untrue or not yet done", () => {
  it.each([
    ["On 3 May, rebels spread false news that Ostran forces had lost Suha.", "capture Suha rebels whole denied"],
    ["On 3 May, rebels spread false reports, such as rebels capturing Suha.", "capture Suha rebels whole denied"],
    ["On 3 May, rebels tried to demoralize residents by shouting that Suha had been captured.", "denied"],
    [
      'On 3 May, the rebels signed a promise to "liberate Suha from Ostran forces".',
      "capture Suha rebels whole planned",
    ],
    ["On 3 May, it was reported that the rebels were abandoning Suha.", "withdraw Suha ostran-forces whole planned"],
    ["On 3 May, the governor said that nobody is going to give up the town of Suha.", "denied"],
  ])("%s", (text, expected) => {
    const claims = control(text);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toContain(expected);
  });

  it("is so without such words", () => {
    expect(control("On 3 May, local news said that Ostran forces had captured Suha.")).toEqual([
      "capture Suha ostran-forces whole",
    ]);
    expect(control("On 3 May, the rebels were withdrawing from Suha.")).toEqual(["withdraw Suha ostran-forces whole"]);
  });
});

describe("the city", () => {
  it("is the town whose mayor speaks", () => {
    expect(control("On 5 May, the mayor of Torva said that Ostran forces had entered the city.")).toEqual([
      "advance Torva ostran-forces part",
    ]);
  });

  it("is the one just told of in the sentence, not the one that the title names", () => {
    expect(control("After the capture of Belm by rebels on 5 May, Ostran forces withdrew from the city.")).toContain(
      "withdraw Belm rebels whole",
    );
  });
});

describe("what drives a side out", () => {
  it("is no side, and the place is the enemy's", () => {
    expect(control("On 6 May, a counteroffensive drove the rebels from Suha.")).toEqual([
      "capture Suha ostran-forces whole",
    ]);
  });
});

describe("what is looked back at from another time", () => {
  it("has no day from the telling around it where the text nowhere tells it", () => {
    const { claims } = read(
      "== Course ==\nOn 4 May, Ostran forces captured Lipa. Following the liberation of Suha, the minister spoke of a victory.",
    );
    const suha = claims.filter(
      (claim): claim is ControlClaim => claim.kind === "control" && claim.place.name === "Suha",
    );
    expect(suha.map(({ when }) => when.basis)).toEqual(["document"]);
  });
});

describe("what comes down on a town", () => {
  it("is no town that falls", () => {
    expect(
      control("On 3 May, a missile was fired on the city of Lipa, but parts of it fell at the city centre."),
    ).toEqual([]);
    expect(control("On 5 May, half of Lipa fell to Ostran forces.")).toEqual(["advance Lipa ostran-forces 0.5"]);
  });
});
