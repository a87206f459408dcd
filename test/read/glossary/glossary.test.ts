import { describe, expect, it } from "vitest";
import { glossOf } from "../../../src/read/glossary/gloss.ts";
import { classOfTerm, nearTerms } from "../../../src/read/glossary/terms.ts";
import { languageOf, languages } from "../../../src/read/languages/index.ts";

const english = languageOf("en")!.glossary!;
const hungarian = languageOf("hu")!.glossary!;

describe("the gloss of a name", () => {
  it.each([
    ["1250 Housing Project", "1250-es Lakóprojekt", "1250 housing project"],
    ["Orlan Military Academy", "Orlan Katonai Akadémia", "orlan military academy"],
    ["Orlan Sawmills", "Orlan Fűrészmalom", "orlan sawmill"],
    ["Al-Sora checkpoint", "al-Sora ellenőrző pont", "sora checkpoint"],
    ["New Orlan", "Újorlan", "new orlan"],
    ["eastern Orlan", "Kelet-Orlan", "east orlan"],
  ])("is one for %s and %s", (one, other, gloss) => {
    expect([glossOf(one, english), glossOf(other, hungarian)]).toEqual([gloss, gloss]);
  });

  it("keeps the proper part of a compound, and what is no term", () => {
    expect(glossOf("Kartongyár", hungarian)).toBe("karton factory");
    expect(glossOf("Gumibarakkok", hungarian)).toBe("gumi barracks");
    expect(glossOf("Tarn", english)).toBe("tarn");
  });

  it("borrows from another language only for a kind of place left untranslated", () => {
    expect(glossOf("Orlan Sawmills", hungarian)).toBe("orlan sawmills");
    expect(glossOf("Orlan Sawmills", hungarian, [english])).toBe("orlan sawmill");
    expect(glossOf("Orlan International", hungarian, [english])).toBe("orlan international");
  });
});

describe("a word's shared terms", () => {
  it("are found behind Hungarian endings, in either form of an accent", () => {
    expect(hungarian.termsOf("fűrészmalomnál")).toEqual(["sawmill"]);
    expect(hungarian.termsOf("iskolát".normalize("NFD"))).toEqual(["school"]);
    expect(hungarian.termsOf("autóbombákat")).toEqual(["car", "bomb"]);
  });

  it("are none for words that only look like one", () => {
    expect(hungarian.termsOf("hitt")).toBeNull();
    expect(english.termsOf("this")).toBeNull();
    expect(english.termsOf("basement")).toBeNull();
  });

  it("are terms that all languages share, for every language that has a glossary", () => {
    const words = "city factory school hospital army rebel tank north bridge attack";
    for (const word of words.split(" ")) expect(classOfTerm(word)).not.toBeNull();
    for (const { code, glossary } of languages) {
      if (!glossary) continue;
      expect(glossary.functionWords.size, code).toBeGreaterThan(20);
    }
  });

  it("are near where writers use one for the other, and not beyond", () => {
    expect(nearTerms("district", "neighborhood")).toBe(true);
    expect(nearTerms("suburb", "district")).toBe(false);
    expect(nearTerms("tank", "drone")).toBe(false);
  });
});
