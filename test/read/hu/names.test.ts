import { describe, expect, it } from "vitest";
import { nouns } from "../../../src/read/languages/hu/lexicon/nouns.ts";
import { Names } from "../../../src/read/languages/hu/morphology/names.ts";
import { numberWord } from "../../../src/read/languages/hu/numbers/words.ts";

const TEXT =
  "Itt van Tarvas és Minod, ott Basra; a Basrában és Basrától jött hír szerint Orsova él. Onnan Orsován át Rabat felé.";

describe("names behind their endings", () => {
  const names = new Names(TEXT);

  it.each([
    ["Tarvasban", "Tarvas", "inessive"],
    ["Minodot", "Minod", "accusative"],
    ["Minodra", "Minod", "sublative"],
    ["Orsovát", "Orsova", "accusative"],
    ["Orsovából", "Orsova", "elative"],
    ["Tarvassal", "Tarvas", "instrumental"],
    ["Tarvasig", "Tarvas", "terminative"],
    ["KNF-et", "KNF", "accusative"],
    ["KNF-nek", "KNF", "dative"],
  ])("%s is %s", (word, text, grammatical) => {
    expect(names.form(word, false)).toEqual({ text, case: grammatical });
  });

  it.each([["Basra"], ["Rabat"], ["Tarvas"], ["al-Minod"]])("%s keeps its own letters", (word) => {
    expect(names.form(word, false)).toEqual({ text: word, case: "nominative" });
  });

  it("takes an accent written apart for the same letter", () => {
    expect(names.form("Orsovát".normalize("NFD"), false).text).toBe("Orsova");
  });
});

describe("common nouns behind their endings", () => {
  it.each([
    ["iskolából", "iskola", "elative", false],
    ["fűrészmalmot", "fűrészmalom", "accusative", false],
    ["csapatai", "csapat", "nominative", true],
    ["területének", "terület", "dative", true],
    ["felkelőktől", "felkelő", "ablative", false],
    ["téglagyárat", "téglagyár", "accusative", false],
    ["tankokkal", "tank", "instrumental", false],
    ["katonái", "katona", "nominative", true],
  ])("%s", (word, lemma, grammatical, owned) => {
    expect(nouns.form(word)).toMatchObject({ lemma, case: grammatical, owned });
  });

  it.each([["katonai"], ["városi"], ["elfoglalták"], ["hogy"]])("%s is none", (word) => {
    expect(nouns.form(word)).toBeNull();
  });
});

describe("numbers in words", () => {
  it.each([
    ["nyolc", 8],
    ["tizenkét", 12],
    ["huszonhárom", 23],
    ["kétszázötven", 250],
    ["háromezer-ötszáz", 3500],
    ["kétmillió", 2_000_000],
  ])("%s", (word, value) => {
    expect(numberWord(word)).toBe(value);
  });

  it.each([["hatalmas"], ["egyetem"], ["százalék"], [""], ["második"]])("%s is none", (word) => {
    expect(numberWord(word)).toBeNull();
  });
});
