import { describe, expect, it } from "vitest";
import { compared, inShort } from "./documents.ts";

const english = `# The fight for Tarvas

On 3 May 2031, government forces captured the 1250 Housing Project and the Carton Factory from the rebels. The rebels fired more than 40 rockets from the north. Up to eight tanks were destroyed.

On 5 May, the rebels recaptured the Sorland suburb. The army repelled an attack on the Orlan Military Academy. Medical aid never reached the city.

On 8 May, the army seized the Orlan Sawmills. Fighting continued at the Rubber Barracks.
`;

const hungarian = `# Harc Tarvasért

A kormányerők 2031. május 3-án elfoglalták az 1250-es Lakóprojektet és a Kartongyárat a felkelőktől. A felkelők több mint 40 rakétát lőttek ki. Nyolc tankot semmisítettek meg.

Május 5-én a kormány visszafoglalta Sorland kerületet. A hadsereg visszaverte az Orlan Katonai Akadémia elleni támadást.

Május 9-én a hadsereg elfoglalta az Orlan Sawmills területét. A harcok a Gumibarakkoknál folytatódtak.
`;

const found = compared(english, hungarian);
const told = found.differences.map((one) => inShort(one, [english, hungarian]));

describe("one text in two languages", () => {
  it.each([
    "different number: Up to eight | Nyolc",
    "different actor: recaptured the Sorland suburb | visszafoglalta Sorland kerületet",
    "different name: Sorland suburb | Sorland kerület",
    "only in A sentence: Medical aid never reached the city. | ",
    "untranslated wording: On 8 May, the army seized the Orlan Sawmills. | Sawmills",
    "different name: Rubber Barracks | Gumibarakkoknál",
  ])("tells %s", (expected) => {
    expect(told.some((one) => one.startsWith(expected))).toBe(true);
  });

  it("tells that the day is another, and that a direction is missing", () => {
    expect(told.some((one) => /^different date: .*8 May.* \| .*(9-én|Május 9)/.test(one))).toBe(true);
    expect(told).toContain("only in A detail: north | ");
  });

  it("finds nothing amiss where the texts agree", () => {
    const alike = found.same.map(({ a }) => a!.sentence.text);
    expect(alike).toContain("The army repelled an attack on the Orlan Military Academy.");
    expect(alike.some((text) => text.includes("1250 Housing Project"))).toBe(true);
  });

  it("proposes the names that stand for one another, and joins nothing itself", () => {
    expect(found.proposals).toContainEqual(
      expect.objectContaining({ kind: "proposal", a: "Rubber Barracks", b: "Gumibarakkok", slip: false }),
    );
  });

  it("takes a number one digit off for a slip where the text has the other number too", () => {
    const a = english.replace("repelled an attack on the Orlan Military Academy", "left the 1250 Housing Project");
    const b = hungarian
      .replace("1250-es", "125-ös")
      .replace("visszaverte az Orlan Katonai Akadémia elleni támadást", "elhagyta az 1250-es Lakóprojektet");
    const { proposals, differences } = compared(a, b);
    const slips = proposals.filter(({ slip }) => slip);
    expect(slips).toEqual([expect.objectContaining({ a: "1250 Housing Project", b: "125-ös Lakóprojekt", times: 1 })]);
    expect(slips[0]!.reason).toContain("slip for 1250");
    expect(differences.map((one) => inShort(one, [a, b]))).toContain(
      "different number: 1250 Housing Project | 125-ös Lakóprojektet",
    );
  });
});
