import { describe, expect, it } from "vitest";
import { control, read } from "./reading.ts";

const held = (...lines: string[]): string[] => lines.sort();

describe("what a sentence says of ground", () => {
  it.each([
    ["On 3 May, Ostran forces captured Lipa.", held("capture Lipa ostran-forces whole")],
    ["On 3 May, Lipa was captured by the rebels.", held("capture Lipa rebels whole")],
    ["On 3 May, the rebels took control of the Lipa district.", held("capture Lipa rebels whole")],
    ["Lipa fell to the rebels on 3 May.", held("capture Lipa rebels whole")],
    ["Ostran forces managed to capture Lipa.", held("capture Lipa ostran-forces whole")],
    ["The rebels were able to regain Lipa.", held("capture Lipa rebels whole")],
    ["On 4 May, Ostran forces were in control of Lipa.", held("hold Lipa ostran-forces whole")],
    ["Fighting continued in Lipa.", held("contest Lipa nobody part")],
    ["Ostran forces imposed fire control over Lipa.", held("encircle Lipa ostran-forces whole")],
    ["Ostran forces surrounded Lipa.", held("encircle Lipa ostran-forces whole")],
    ["The rebels withdrew from Lipa.", held("withdraw Lipa ostran-forces whole")],
    ["Ostran forces advanced into Lipa.", held("advance Lipa ostran-forces part")],
    ["The rebels expelled Ostran forces from Lipa.", held("capture Lipa rebels whole")],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });

  it("reads lists with a shared head", () => {
    expect(control("On 5 May, Ostran forces captured the Lipa, Dura and Old Mill districts.")).toEqual(
      held(
        "capture Lipa ostran-forces whole",
        "capture Dura ostran-forces whole",
        "capture Old Mill ostran-forces whole",
      ),
    );
  });

  it("reads parts, shares and what is joined by 'as well as'", () => {
    expect(control("Ostran forces seized large parts of Lipa and Dura, as well as Signal Hill.")).toEqual(
      held(
        "advance Lipa ostran-forces part",
        "advance Dura ostran-forces part",
        "capture Signal Hill ostran-forces whole",
      ),
    );
    expect(control("By 6 May, the rebels were in control of 75 percent of Lipa.")).toEqual(
      held("hold Lipa rebels 0.75"),
    );
  });

  it("carries the subject over to participles and second verbs", () => {
    expect(control("Ostran forces crossed the river, capturing Lipa and surrounding Dura.")).toEqual(
      held("capture Lipa ostran-forces whole", "encircle Dura ostran-forces whole"),
    );
    expect(control("The rebels attacked Lipa and later captured it.")).toEqual(held("capture Lipa rebels whole"));
  });

  it("gives a repelled attack to the defender", () => {
    expect(control("Ostran forces attempted to advance in Lipa but were repelled by the rebels.")).toEqual(
      held("repel Lipa rebels none"),
    );
    expect(control("A rebel attack on Lipa was eventually repelled.")).toEqual(held("repel Lipa ostran-forces none"));
    expect(control("Ostran forces failed to capture Lipa.")).toEqual(held("repel Lipa rebels none"));
  });

  it("reads who holds a place said by the way", () => {
    expect(control("Food was brought to rebel-held Lipa.")).toEqual(held("hold Lipa rebels whole"));
  });

  it("dates each part of a list by its own day", () => {
    const claims = read("Ostran forces liberated Lipa on 9 May, Dura on 10 May, and Zabor on 12 May.").claims.filter(
      (claim) => claim.kind === "control",
    );
    expect(claims.slice(-3).map((claim) => [claim.place.name, claim.when.edtf])).toEqual([
      ["Lipa", "2031-05-09"],
      ["Dura", "2031-05-10"],
      ["Zabor", "2031-05-12"],
    ]);
  });

  it("names sides by every name the text has for them", () => {
    const reading = read("The Ostran Army captured Lipa. Ostran troops then took Dura from the rebels.");
    const ostran = reading.sides.find((side) => side.names.includes("Ostran forces"));
    expect(ostran?.names).toContain("Ostran Army");
    expect(reading.sides).toHaveLength(2);
  });

  it("keeps two places that the text keeps apart", () => {
    const reading = read("The rebels captured Upper Lipa. Ostran forces captured Lower Lipa and Lipa Oblast.");
    const names = new Set(reading.claims.filter((claim) => claim.kind === "control").map((claim) => claim.place.id));
    expect(names.has("upper-lipa") && names.has("lower-lipa") && names.has("lipa-oblast")).toBe(true);
  });

  it("gives evidence that stands in the text, and the same ids twice", () => {
    const text = "🔥 On 3 May, Ostran forces captured the village of Ľípa.";
    const first = read(text);
    const second = read(text);
    expect(first.claims.map((claim) => claim.id)).toEqual(second.claims.map((claim) => claim.id));
    const claim = first.claims.find((one) => one.kind === "control" && one.place.name === "Ľípa");
    expect(claim).toBeDefined();
  });
});
