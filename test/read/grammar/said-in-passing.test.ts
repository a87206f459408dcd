import { describe, expect, it } from "vitest";
import { control, read } from "./reading.ts";

describe("what is said of ground in passing", () => {
  it("is no change where shells fall and pictures are taken", () => {
    expect(control("On 8 May, one of the commanders in Lipa described “shells falling every ten minutes”.")).toEqual(
      [],
    );
    expect(control("A resident of Lipa described bombs falling every day.")).toEqual([]);
    expect(control("Satellite photos of Lipa taken on 9 May by Orbital Views showed damage to homes.")).toEqual([]);
    expect(control("Images of the town of Lipa captured by a drone showed damage.")).toEqual([]);
  });

  it("is no fighting where there is none", () => {
    expect(control("Observers reported no clashes in Lipa.")).toEqual([]);
    const lines = control("The rebels took Marsk, after which there was no more reported fighting in Lipa.");
    expect(lines).toContain("capture Marsk rebels whole");
    for (const line of lines.filter((one) => one.startsWith("contest"))) expect(line).toMatch(/denied$/);
  });

  it("is only sought where somebody asks for it", () => {
    expect(control("On 3 May, the minister sought a full rebel withdrawal from Lipa.")).toEqual([
      "withdraw Lipa ostran-forces whole planned",
    ]);
    expect(control("The envoy demanded a rebel withdrawal from Lipa.")[0]).toMatch(/planned$/);
    expect(control("The rebels completed their withdrawal from Lipa.")[0]).not.toMatch(/planned$/);
  });

  it("is a plan where somebody is sent to do it, whoever leads him", () => {
    expect(control("The rebels dispatched a force led by Colonel Brand to retake Lipa.")).toEqual([
      expect.stringMatching(/^capture Lipa .* planned$/),
    ]);
  });

  it("holds of the place that is spoken of, not of where it lies", () => {
    expect(control("Lipa is located in Dolna County, Tarnia, and is controlled by the rebels.")).toEqual([
      "hold Lipa rebels whole",
    ]);
  });

  it("does not hold of what is excepted", () => {
    const lines = control(
      "The rebels retook most of the region on 3 May, with the exception of Lipa and three villages.",
    );
    expect(lines.filter((line) => line.includes("Lipa"))).toEqual([]);
  });

  it("is not held by who holds somebody responsible, nor taken by the place others come from", () => {
    expect(control("Jan Brand, an adviser, held a Lipan militia responsible.")).toEqual([]);
    expect(
      control("The rebels left Dolna, while Ostran forces advancing from Lipa seized the rest of Marsk."),
    ).toContainEqual(expect.stringMatching(/Marsk ostran-forces/));
  });

  it("follows to a person no place", () => {
    expect(control("Brand fell, followed by his son Harald.").filter((line) => line.includes("Harald"))).toEqual([]);
    expect(control("Lipa fell to the rebels on 3 May, followed by Marsk.")).toContain("capture Marsk rebels whole");
  });
});

describe("a place taken by nobody that is named", () => {
  it("is taken by the one who was taking it, where he held a part of it", () => {
    const lines = control(
      "Ostran forces entered Lipa on 3 May. They held one third of it on the 4th and half of it a day later. Fighting ended on 8 May, when Lipa was captured in full.",
    );
    expect(lines).toContain("capture Lipa ostran-forces whole");
  });

  it("is taken from the one who held it whole", () => {
    expect(control("On 3 May, the rebels held Lipa. On 8 May, Lipa was captured.")).toContain(
      "capture Lipa ostran-forces whole",
    );
  });
});

describe("names that differ by a word", () => {
  it("are one force, written small or large", () => {
    const { sides } = read(
      "On 3 May, the Falcon Regiment entered Lipa. On 4 May, fighters of the Falcon regiment captured Dolna from Ostran forces.",
    );
    const falcons = sides.filter((side) => side.names.some((name) => name.includes("Falcon")));
    expect(falcons).toHaveLength(1);
    expect(falcons[0]!.names).toContain("Falcon Regiment");
  });

  it("are two places where one is the old or the new town", () => {
    const places = control("On 3 May, Ostran forces captured Lipa. On 5 May, the rebels captured New Lipa.");
    expect(places).toEqual(["capture Lipa ostran-forces whole", "capture New Lipa rebels whole"]);
  });
});
