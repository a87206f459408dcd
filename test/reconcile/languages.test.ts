import { describe, expect, it } from "vitest";
import { capture } from "../../src/capture/index.ts";
import { readDocument } from "../../src/read/index.ts";
import { identify } from "../../src/reconcile/index.ts";

const read = (text: string, origin: string) => {
  const document = capture({ bytes: new TextEncoder().encode(text), origin });
  return { document, reading: readDocument(document) };
};

const english = `# The fight for Tarvas

On 3 May 2031, government forces captured the 1250 Housing Project and the Carton Factory from the rebels. The next day, the rebels captured the 3000 Housing Project.

On 5 May, the army seized the Orlan Sawmills from the rebels. On 6 May, the rebels captured the Orlan school, and on 7 May the Rubber Barracks.
`;
const hungarian = `# Harc Tarvasért

A kormányerők 2031. május 3-án elfoglalták az 1250-es Lakóprojektet és a Kartongyárat a felkelőktől. Másnap a felkelők elfoglalták a 300-as Lakóprojektet.

Május 5-én a hadsereg elfoglalta az Orlan Fűrészmalmot. Május 6-án a felkelők elfoglalták az Orlan kórházat. Május 7-én a felkelők elfoglalták a Gumibarakkokat.
`;

const [en, hu] = [read(english, "a.md"), read(hungarian, "b.md")];
const identity = identify({
  documents: [en.document, hu.document],
  readings: [en.reading, hu.reading],
  gazetteer: [],
});
const namesOf = (name: string): readonly string[] => {
  const place = identity.places.find((one) => one.name === name || one.aliases.includes(name));
  return place ? [place.name, ...place.aliases] : [];
};

describe("places that documents in two languages name", () => {
  it.each([
    ["1250 Housing Project", "1250-es Lakóprojekt"],
    ["Carton Factory", "Kartongyár"],
    ["Orlan Sawmills", "Orlan Fűrészmalom"],
  ])("are one: %s and %s", (one, other) => {
    expect(namesOf(one)).toContain(other);
  });

  it("stay two where the number or the kind is another, or the proper part is translated", () => {
    expect(namesOf("3000 Housing Project")).not.toContain("300-as Lakóprojekt");
    expect(namesOf("300-as Lakóprojekt").length).toBeGreaterThan(0);
    expect(namesOf("Orlan school")).not.toContain("Orlan kórház");
    expect(namesOf("Rubber Barracks")).not.toContain("Gumibarakkok");
  });

  it("have their feature type in the words all languages share", () => {
    const types = hu.reading.places.map(({ name, type }) => `${name}: ${type}`);
    expect(types).toContain("Kartongyár: factory");
    expect(types).toContain("1250-es Lakóprojekt: project");
  });
});

describe("sides that documents in two languages name", () => {
  it("are one by what their names mean", () => {
    expect(identity.sides).toHaveLength(2);
    for (const { mentions } of identity.sides) expect(mentions).toHaveLength(2);
  });
});
