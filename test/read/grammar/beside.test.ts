import { describe, expect, it } from "vitest";
import { control, read } from "./reading.ts";

describe("the parts of a town by their directions", () => {
  it("are one place however the direction is written, and two where it is another", () => {
    expect(control("On 5 May, Ostran forces captured east Lipa. On 6 May, rebels recaptured eastern Lipa.")).toEqual([
      "capture east Lipa ostran-forces whole",
      "capture east Lipa rebels whole",
    ]);
    expect(
      control("On 5 May, Ostran forces captured southwestern Lipa. On 6 May, rebels captured southeastern Lipa."),
    ).toEqual(["capture southeastern Lipa rebels whole", "capture southwestern Lipa ostran-forces whole"]);
  });

  it("are not divided by a hill that overlooks most of one", () => {
    expect(
      control("On 5 May, Ostran forces shelled a hill that overlooks most of rebel-controlled east Lipa."),
    ).toEqual(["hold east Lipa rebels whole"]);
  });
});

describe("what lies around a town", () => {
  const city = "On 2 May, Ostran forces captured the city of Lipa. ";

  it("is not the town", () => {
    expect(control(`${city}On 5 May, the rebels withdrew from the Lipa area.`)).toContain(
      "withdraw Lipa area ostran-forces whole",
    );
    const { places } = read(`${city}On 5 May, Ostran forces pushed back the rebels in the area around Lipa.`);
    expect(places.find(({ name }) => name === "area around Lipa")?.parent).toBeNull();
  });

  it("is where the city stands of which an article on its province tells", () => {
    const reading = read(
      "Rebels gathered in Lipa. On 5 May, Ostran forces attacked Dorn. On 6 May, Ostran forces captured the city.",
      "= Occupation of Lipa Oblast =\n\nOstran forces fought rebels.\n\n",
    );
    expect(reading.claims.flatMap((claim) => (claim.kind === "control" ? [claim.place.name] : []))).not.toContain(
      "Lipa",
    );
  });
});

describe("what is no news of fighting", () => {
  it.each([
    "Prior to the battle in Suha, the general said that the rebels were few.",
    "On 6 May, Ostran soldiers and officers fighting in Suha offered evidence of losses.",
    "On 5 May, Ostran forces used lorries in order to gain entry into Suha.",
  ])("%s", (text) => {
    expect(control(text).filter((claim) => !claim.endsWith("planned"))).toEqual([]);
  });

  it("is where it is told itself", () => {
    expect(control("On 6 May, Ostran soldiers were fighting in Suha.")).toEqual(["contest Suha nobody part"]);
  });
});

describe("the occupation of a province", () => {
  it("need not have all of it", () => {
    expect(control("The Ostran occupation of Lipa Oblast began on 9 May.")).toEqual([
      "advance Lipa Oblast ostran-forces part",
    ]);
  });
});
