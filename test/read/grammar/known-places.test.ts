import { describe, expect, it } from "vitest";
import { capture } from "../../../src/capture/index.ts";
import type { PlaceMention, Reading } from "../../../src/model/index.ts";
import { readDocument } from "../../../src/read/index.ts";
import { control, read } from "./reading.ts";

const article = (text: string): Reading =>
  readDocument(
    capture({ bytes: new TextEncoder().encode(text), origin: "article.md", captured: "2031-06-01T00:00:00Z" }),
  );

const parents = (reading: Reading): string[] =>
  reading.places
    .filter(({ parent }) => parent)
    .map(({ name, parent }) => `${name} < ${reading.places.find(({ id }: PlaceMention) => id === parent)?.name}`)
    .sort();

describe("towns an article about a region only lists", () => {
  const LIST =
    "# Dolny Oblast\n\nDolny Oblast is a region of Ostra.\n\n### Important cities\n\n- Main cities\n- 1.  Arms of Lipa.svg Lipa (294,727)\n" +
    "- Stary Dvor (historical city)\n- 0-14 years: 12%\n\n### Economy\n\n- Steel (heavy industry)\n";

  it("lie in the region of the title", () => {
    expect(parents(article(LIST))).toEqual(["Lipa < Dolny Oblast", "Stary Dvor < Dolny Oblast"]);
  });

  it("are none where the heading speaks of something else, or the title names no region", () => {
    const names = article(LIST).places.map(({ name }) => name);
    expect(names).not.toContain("Steel");
    expect(names).not.toContain("Main cities");
    expect(parents(article(LIST.replace("# Dolny Oblast", "# Dolny campaign")))).toEqual([]);
  });
});

describe("names known for places by their company", () => {
  it("takes what is listed with places for a place", () => {
    const text = "The council named Lipa, Verin, Dolny and Zabor. Ostran forces captured Lipa.";
    expect(read(text).places.map(({ name }) => name)).toContain("Zabor");
  });

  it("takes no force or person for one that is listed so", () => {
    const text = "Ostran forces captured Lipa. Holt met delegates of Verin, Lipa and the NLF. General Holt left.";
    expect(read(text).places.map(({ name }) => name)).not.toContain("Holt");
  });

  it("places each of them in the region they are said to be in", () => {
    const text = "The council named Lipa, Verin and Zabor as the most dangerous places in the Dolny Oblast.";
    expect(parents(read(text))).toEqual(["Lipa < Dolny Oblast", "Verin < Dolny Oblast", "Zabor < Dolny Oblast"]);
  });

  it.each([
    ["Ostran forces retook 20 settlements in Dolny Oblast, including the towns of Lipa and Zabor.", "Lipa Zabor"],
    ["Ostran forces took all of Dolny Oblast, including Lipa, Zabor and Dura.", "Dura Lipa Zabor"],
    ["Ostran forces captured Lipa, Zabor, Dura and Kosk in Dolny Oblast.", "Dura Kosk Lipa Zabor"],
    ["Ostran forces entered the towns of Lipa and Zabor in Dolny Oblast.", "Lipa Zabor"],
    // Only the last of two names is told to lie there, and what was added lies anywhere.
    ["Ostran forces captured Lipa and Zabor in Dolny Oblast.", "Zabor"],
    ["Ostran forces captured 20 settlements in Dolny Oblast, as well as the towns of Lipa and Zabor.", ""],
    ["Ostran forces captured Lipa in Gorny Oblast and Zabor in Dolny Oblast.", "Zabor"],
  ])("%s", (text, expected) => {
    const lies = parents(read(text)).filter((line) => line.endsWith(" < Dolny Oblast") && !/\d|settlements/.test(line));
    expect(lies.map((line) => line.split(" ")[0]).join(" ")).toBe(expected);
  });

  it("puts nobody into a town whose surroundings are spoken of", () => {
    const text = "Ostran forces captured Zabor. They set up a post for all forces around Dura in the Zabor area.";
    expect(parents(read(`${text} Ostran forces captured Dura.`))).toEqual([]);
  });

  it("takes a town for a town whose residents and mayor are spoken of", () => {
    const text = "Lipa residents and Lipa workers protested. On 3 May, Ostran forces captured Lipa and Dura.";
    expect(control(text)).toEqual(["capture Dura ostran-forces whole", "capture Lipa ostran-forces whole"]);
  });
});

describe("where forces are said to be", () => {
  it.each([
    ["Ostran forces were staging in Lipa.", ["advance Lipa ostran-forces part"]],
    [
      "Ostran forces were entrenched in Lipa and Dura.",
      ["advance Dura ostran-forces part", "advance Lipa ostran-forces part"],
    ],
    ["The rebels advanced along the road, threatening Lipa.", ["hold Lipa ostran-forces whole"]],
    ["Ostran forces advancing on Verin from Dura gained control of Lipa.", ["capture Lipa ostran-forces whole"]],
  ])("%s", (text, expected) => {
    expect(control(text).filter((line) => !line.includes("Verin"))).toEqual(expected);
  });

  it.each([
    "Ostran forces staged a parade in Lipa.",
    "Lipa was threatened.",
    "The drought threatened Lipa.",
    "Civilians were quartered in Lipa.",
  ])("%s (nothing of ground)", (text) => {
    expect(control(text)).toEqual([]);
  });
});

describe("attacks told by what was tried", () => {
  const attacks = (text: string): string[] =>
    read(text)
      .claims.filter((claim) => claim.kind === "action" && claim.rule === "attack: attempt")
      .map((claim) => `${claim.kind === "action" ? claim.place?.name : ""}`)
      .sort();

  it("tells one for each place that a force tried to take", () => {
    expect(attacks("On 3 May, the rebels attempted to capture Lipa and Dura.")).toEqual(["Dura", "Lipa"]);
    expect(attacks("On 3 May, the rebels went on the offensive in the directions of Lipa, Dura and Zabor.")).toEqual([
      "Dura",
      "Lipa",
      "Zabor",
    ]);
  });

  it.each([
    "The rebels planned to capture Lipa.",
    "The rebels hoped to attempt a landing.",
    "The rebels did not attempt to capture Lipa.",
    "The rebels might try to capture Lipa.",
  ])("%s (no attack)", (text) => {
    expect(attacks(text)).toEqual([]);
  });
});

describe("a date that only looks ahead", () => {
  it("leaves the story where it was", () => {
    const text =
      "Ostran forces sent a column on 3 May 2031, but it was pulled back by 20 July.\n\nOstran forces then captured Lipa.";
    const claim = read(text).claims.find((one) => one.kind === "control" && one.place.name === "Lipa");
    expect(claim?.when.edtf).toBe("2031-05-03");
  });

  it("but moves it where the next day is near", () => {
    const text = "Ostran forces left on 3 May 2031, and reached Dura on 9 May. Ostran forces then captured Lipa.";
    const claim = read(text).claims.find((one) => one.kind === "control" && one.place.name === "Lipa");
    expect(claim?.when.edtf).toBe("2031-05-09");
  });
});
