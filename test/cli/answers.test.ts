import { describe, expect, it } from "vitest";
import { contested } from "./fake-context.ts";
import { folderWith } from "./folder.ts";

/** One document about a siege that never was, with an infobox. */
const siege = `{{Infobox military conflict
| conflict = Siege of Varnholm
| partof = the [[War of the Estuary]]
| date = 3 March 2031 – 24 March 2031
| place = Varnholm, Ostria
| result = Ostrian Army victory
| combatant1 = Ostrian Army<br>Harbour Guard
| combatant2 = Velian rebels<br>Free Estuary Front
| commander1 = Gen. Anton Brask<br>Col. Mirel Toth{{KIA}}
| commander2 = Ilan Dovar
| strength1 = 4,000 soldiers, 12 tanks
| strength2 = 900–1,200 fighters
| casualties1 = 140 killed (Ostrian Army)
| casualties2 = 300 killed (Estuary Monitor), 500+ killed (Ostrian Army)
| casualties3 = 62 civilians killed
}}
On 3 March 2031, the Ostrian Army captured Kettle Hill from the rebels. On 5 March, the rebels recaptured Kettle Hill. On 9 March the Ostrian Army captured Lower Quay.

On 13 March 2031, a ceasefire was agreed between the Ostrian Army and the rebels. On 14 March the ceasefire was broken, and the Ostrian Army accused the rebels of shelling civilians. The rebels denied this.

By 16 March, 8,500 people had been evacuated, according to the Estuary Monitor. By 20 March, 16,200 people had been evacuated, according to the Estuary Monitor.
`;
/** What a command says of the siege. */
async function ask(...words: string[]) {
  const folder = folderWith({ "siege.wiki": siege });
  const { code, err } = await contested(["read", "siege.wiki", "--case", "siege.gpkg"], { folder });
  expect({ code, err }).toMatchObject({ code: 0 });
  return contested(words, { folder });
}
const told = async (...words: string[]) => (await ask(...words)).out;

describe("contested figures", () => {
  it("keeps totals and running counts apart, each with its sources", async () => {
    const out = await told("figures");
    expect(out).toMatch(/^Totals\n {2}3 to 24 March 2031$/m);
    expect(out).toMatch(/300 to 500 or more; best 300/);
    expect(out).toMatch(/^ {8}500\+ {2}Ostrian Army$/m);
    expect(out).toMatch(/^Counted up from day to day$/m);
    expect(out.replace(/\s+/g, " ")).toMatch(/Estuary Monitor 8,500 by 16 March 2031, 16,200 by 20 March 2031/);
  });

  it("fits the terminal", async () => {
    expect(Math.max(...(await told("figures")).split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe("contested agreements", () => {
  it("tells the steps", async () => {
    const out = await told("agreements");
    expect(out).toMatch(/^Ceasefire.*, in the end broken$/m);
    expect(out).toMatch(/^ {2}13 March 2031 +agreed – Siege of Varnholm$/m);
    expect(out).toMatch(/^ {2}14 March 2031 +broken – Siege of Varnholm$/m);
  });
});

describe("contested allegations", () => {
  it("tells accuser, accused and denial", async () => {
    const { json } = await ask("allegations", "--json");
    expect(json()[0]).toMatchObject({ accused: { name: expect.stringMatching(/rebels/) }, denials: [{}] });
    const out = await told("allegations");
    expect(out).toMatch(/^ {2}Accused by Ostrian Army/m);
    expect(out).toMatch(/^ {2}Denied by .*rebels/m);
  });
});

describe("contested forces", () => {
  it("tells a side's forces, commanders and strength", async () => {
    const out = await told("forces");
    expect(out).toMatch(/^Ostrian Army\n(?: {2}.*\n)*? {2}Harbour Guard$/m);
    expect(out).toMatch(/^ {4}Mirel Toth, Col\.: killed$/m);
    expect(out).toMatch(/^ {2}Strength: 4,000 – Siege of Varnholm$/m);
    expect(out).toMatch(/^ {2}Tanks: 12 – Siege of Varnholm$/m);
  });

  it("says what is wrong with a day", async () => {
    const { code, err } = await ask("forces", "2031-13-01");
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("there is no month 13") });
  });
});

describe("contested overview", () => {
  it("is the infobox of the case, each cell with its sources", async () => {
    const out = await told("overview");
    expect(out).toMatch(/^Period {8}3 to 24 March 2031$/m);
    expect(out).toMatch(/^Part of {7}War of the Estuary$/m);
    expect(out).toMatch(/^Result {8}Ostrian Army victory$/m);
    expect(out).toMatch(/^Commanders {4}Anton Brask, Mirel Toth \(killed\)$/m);
    expect(out).toMatch(/^Losses {8}rebels killed, 3 to 24 March 2031: 300 to 500 or more/m);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("gives the same as one JSON object", async () => {
    const [found, ...rest] = (await ask("overview", "--json")).json() as Record<string, unknown>[];
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      first: "2031-03-03",
      last: "2031-03-24",
      results: [{ text: "Ostrian Army victory", sources: [{ source: "Siege of Varnholm" }] }],
      outcome: { date: "2031-03-24" },
    });
  });
});

describe("contested why", () => {
  it("argues in sentences, each claim with its words", async () => {
    const out = await told("why", "Kettle", "Hill", "2031-03-04");
    expect(out).toMatch(/^Kettle Hill on 4 March 2031: held by Ostrian Army since 3 March 2031\.$/m);
    expect(out).toContain("It was taken, according to “Siege of Varnholm”.");
    expect(out.replace(/\s+/g, " ")).toContain("it is carried forward from 3 March 2031");
    expect(out).toContain("It changes on 5 March 2031: held by the rebels.");
    expect(out).toMatch(/«captured Kettle Hill/);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("says what an inference is made from", async () => {
    const out = (await told("why", "Lower Quay", "2031-03-04")).replace(/\s+/g, " ");
    expect(out).toContain("held by the rebels (inferred)");
    expect(out).toContain("No sentence says so itself.");
  });

  it("asks for what is missing", async () => {
    const { code, err } = await ask("why", "Kettle Hill");
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("why needs a place and a day") });
  });
});

describe("contested places", () => {
  it("lists places with their spellings", async () => {
    const out = await told("places");
    expect(out).toMatch(/^\d+ places, none on the map$/m);
    expect(out).toMatch(/^ {2}Kettle Hill(: hill)?$/m);
  });

  it("proposes doubtful joins, and makes none", async () => {
    const folder = folderWith({
      "a.txt": "The fall of Varnholm\n\nOn 3 March 2031, the Crown army captured Dornhalt from the rebels.",
      "b.txt": "Notes from Varnholm\n\nOn 4 March 2031, the rebels recaptured Dornhelt from the Crown army.",
    });
    await contested(["read", "a.txt", "b.txt", "--case", "c.gpkg"], { folder });
    const { out } = await contested(["places", "--doubtful"], { folder });
    expect(out).toMatch(/^ {2}contested decide join dornhalt with dornhelt$/m);
    const names = (await contested(["places", "--json"], { folder })).json() as { name: string }[];
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(["Dornhelt", "Dornhalt"]));
  });
});
