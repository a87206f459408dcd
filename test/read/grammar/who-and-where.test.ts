import { describe, expect, it } from "vitest";
import type { ControlClaim } from "../../../src/model/index.ts";
import { control, read } from "./reading.ts";

/** The sets that a text speaks of, with their holders and days. */
function sets(text: string): string[] {
  return read(text)
    .claims.filter((claim): claim is ControlClaim => claim.kind === "control" && claim.set === true)
    .map((claim) => `${claim.place.name}: ${claim.change} ${claim.holder} ${claim.scope} ${claim.when.edtf}`);
}

describe("whom a text means without saying it", () => {
  it("gives what fell next to those who had taken everything", () => {
    expect(
      control(
        "On 2 May the rebels captured Sheld. From 6 May the Ostran army recovered everything. Keld was retaken on 8 May.",
      ),
    ).toContain("capture Keld ostran-forces whole");
  });

  it("gives what falls after a counter-attack to those who were taking ground", () => {
    const claims = control(
      "On 2 May Ostran forces took Marl. The rebels recovered parts of Marl on 3 May. Tarn and Korin fell on 4 May.",
    );
    expect(claims).toContain("capture Tarn ostran-forces whole");
    expect(claims).toContain("capture Korin ostran-forces whole");
  });

  it("lets a push be repelled by those against whom it went", () => {
    expect(control("On 2 May the rebels captured Sheld. A second push, on 3 May, was repelled at Keld.")).toContain(
      "repel Keld ostran-forces none",
    );
  });

  it("knows whose the attacks were that were repelled", () => {
    expect(control("On 2 May, attacks by the rebels on Keld were repelled.")).toEqual([
      "repel Keld ostran-forces none",
    ]);
  });

  it("counts soldiers of whom nothing is said to the state", () => {
    const opening = "On 1 May 2031, rebels attacked government troops in Verin. ";
    const claims = read(`${opening}The rebels captured Amar on 2 May. Soldiers entered Keld on 3 May.`, "")
      .claims.filter((claim): claim is ControlClaim => claim.kind === "control")
      .map((claim) => `${claim.place.name} ${claim.holder}`);
    expect(claims).toContain("Amar rebels");
    expect(claims.find((claim) => claim.startsWith("Keld"))).toMatch(/government$/);
  });

  it("knows whose a counter-attack was", () => {
    expect(
      control("On 2 May Ostran forces took Sheld. The next day a counter-attack by the rebels retook it."),
    ).toContain("capture Sheld rebels whole");
  });

  it("lets it mean the force that acts before in the sentence, though it fights nobody", () => {
    expect(control("The Kurdan KPG took advantage of the collapse: it moved into parts of Hall on 7 May.")).toContain(
      "advance Hall kurdan-kpg part",
    );
  });
});

describe("which place a text means without naming it", () => {
  it("takes the place turned to last, whose kind was never told, before a district of earlier", () => {
    const claims = control(
      "On 2 May Ostran forces attacked the Akra district. On 3 May Ostran forces stormed Minyar and captured it. " +
        "The rebels took the western half of the suburb back on 4 May.",
    );
    expect(claims).toContain("advance Minyar rebels 0.5");
  });

  it("knows a school by what it was called, spelt another way", () => {
    expect(
      control(
        "On 2 May the rebels took the school called al-Narima. Ostran forces retook the Narimah school on 9 May.",
      ),
    ).toEqual(["capture al-Narima ostran-forces whole", "capture al-Narima rebels whole"]);
  });

  it("takes the place a sentence begins with", () => {
    expect(
      control(
        "On 2 May Ostran forces attacked Rash. Masak was the first town to rise. Ostran forces entered it on 4 May.",
      ),
    ).toContain("advance Masak ostran-forces part");
  });
});

describe("statements over what a clause tells apart", () => {
  it("makes no claim of the clause", () => {
    expect(sets("On 13 May every district that the rebels took after 2 May was back in Ostran hands.")).toEqual([
      "district: hold ostran-forces gained 2031-05-13",
    ]);
    expect(
      control("On 13 May every district that the rebels took after 2 May was back in Ostran hands.").some((claim) =>
        claim.includes("rebels"),
      ),
    ).toBe(false);
  });

  it("names no place after a city of which it speaks in the plural", () => {
    expect(control("On 13 May every district of eastern Verin that rebels had held was under Ostran control.")).toEqual(
      ["hold district of eastern Verin ostran-forces whole"],
    );
  });

  it("takes what is included for one of them", () => {
    const text =
      "On 4 May the rebels captured Amar. On 5 May Ostran forces regained every point lost the day before, Amar included.";
    expect(sets(text)).toEqual(["point: capture ostran-forces lost 2031-05-05"]);
    expect(control(text)).toContain("capture Amar ostran-forces whole");
  });

  it("tells who is back where, and when", () => {
    expect(sets("On 12 May Ostran forces were back in all positions lost since 2 May.")).toEqual([
      "all positions: capture ostran-forces lost 2031-05-12",
    ]);
  });
});
