import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

/** The control claims of a text without the usual opening, as "place change side". */
function told(text: string): string[] {
  return read(text, "").claims.flatMap((claim) =>
    claim.kind === "control" ? [`${claim.place.name} ${claim.change} ${claim.holder ?? "nobody"}`] : [],
  );
}

const opening =
  "In 1861 Azanian forces fought Boravian forces. Azanian troops attacked Ostra, which Boravian troops defended. ";

describe("commanders and those they command", () => {
  it.each([
    ["led by him", "Azanian forces led by Holt marched. In May 1862 Holt captured Lipa. He then rested."],
    ["whom he attacks", "General Holt attacked Boravian forces at Dolna. In May 1862 Holt captured Lipa."],
    [
      "under his command",
      "Azanian troops under the command of Holt marched. In May 1862 Holt captured Lipa. He rested.",
    ],
    ["which he commanded", "Holt took command of the Azanian army. In May 1862 Holt captured Lipa. He then rested."],
  ])("the ground a commander takes is his side's: %s", (_, sentences) => {
    const reading = read(sentences, opening);
    const sides = reading.sides.map((side) => side.key);
    expect(sides.every((key) => !key.includes("holt"))).toBe(true);
    expect(told(opening + sentences)).toContainEqual(expect.stringMatching(/^Lipa capture azanian/));
  });

  it("a land is no person, though somebody in it is spoken of", () => {
    const text =
      "Azania attacked Boravia in 1861. Azania captured Lipa. Its king said he was glad. Boravia captured Ostra.";
    expect(told(text)).toContainEqual(expect.stringMatching(/^Lipa capture azania/));
  });

  it("revolutionaries are the rebels of a civil war", () => {
    const text =
      "In May 2031 government forces attacked Lipa. The rebels repelled government forces at Lipa. The rebels held Lipa. " +
      "On 9 May the revolutionaries captured Dura from government forces.";
    expect(told(text)).toEqual(expect.arrayContaining(["Lipa hold rebels", "Dura capture rebels"]));
  });

  it("the army is nobody's name where both sides have one", () => {
    const text =
      "The Green Army fought the Grey Army at Ostra in May 1919. The Grey Army attacked the Green Army. " +
      "The Grey Army shelled Lipa. The Green Army, which the Grey Army had besieged, recovered. " +
      "This army recaptured Lipa on 3 June 1919.";
    const reading = read(text, "");
    expect(reading.sides.map((side) => side.key)).not.toContain("army");
  });
});

describe("what is no longer so", () => {
  const war = "On 3 May 2022 Azanian forces captured Lipa and Dolna. Boravian forces attacked the Azanian forces. ";

  it("who no longer holds a place has left it", () => {
    expect(told(`${war}By 9 June, Azanian forces no longer held Lipa.`)).toContainEqual(
      expect.stringMatching(/^Lipa withdraw boravian/),
    );
  });

  it("who no longer has full control of it shares it", () => {
    expect(told(`${war}By 9 June, Azanian forces no longer had full control of Lipa.`)).toContainEqual(
      expect.stringMatching(/^Lipa contest nobody/),
    );
  });

  it("partial control is a part", () => {
    expect(told(`${war}On 9 June, Boravian forces took at least partial control of Dolna.`)).toContainEqual(
      expect.stringMatching(/^Dolna advance boravian/),
    );
  });

  it("the entire town is the town", () => {
    const claims = told(
      `Azanian forces attacked the town of Lipa on 3 May 2022. Later, Azanian forces captured the entire town.`,
    );
    expect(claims).toContainEqual(expect.stringMatching(/^Lipa capture azanian/));
  });

  it("a column of a side's vehicles is that side's, and so is its ministry", () => {
    const text = `${war}On 5 June, a column of Boravian vehicles advanced into Ostra. On 6 June, the Boravian Ministry of Defence claimed to have captured Gora.`;
    expect(told(text)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Ostra advance boravian/),
        expect.stringMatching(/^Gora capture boravian/),
      ]),
    );
  });
});
