import { describe, expect, test } from "vitest";
import { nameWords, sameNumbers } from "../../src/reconcile/identity/normalise.ts";
import { exactKey, plainKey, soundKey } from "../../src/reconcile/index.ts";

const generic = new Set(["district", "village", "of"]);

describe("names that differ in case, marks and articles only", () => {
  test.each([
    ["Orlân", "orlan"],
    ["Al-'Amdira", "amdira"],
    ["el Vostra", "Vostra"],
    ["ash-Shamra", "Shamra"],
    ["The Mill", "mill"],
    ["Zılgan", "Zilgan"],
    ["Ørevik", "Orevik"],
    ["Ta\u02bci", "Tai"],
  ])("%s is %s", (a, b) => expect(exactKey(a)).toBe(exactKey(b)));

  test("composed and decomposed letters are one", () => expect(exactKey("Qub\u0101r")).toBe(exactKey("Quba\u0304r")));
  test("a name that is only an article stays", () => expect(nameWords("Al")).toEqual(["al"]));
  test("other scripts keep their letters", () => expect(exactKey("الحكمة")).not.toBe(""));
  test("upper and lower are not dropped", () => expect(exactKey("Upper Orlan")).not.toBe(exactKey("Orlan")));
  test("an article inside a word is none", () => expect(exactKey("Alvara")).not.toBe(exactKey("Vara")));
});

describe("names that differ in how they are transliterated", () => {
  test.each([
    ["Sheykh Dormaan", "Shekh Dorman"],
    ["al-Vikmah", "al-Vikma"],
    ["Tenyar", "Tinyar"],
    ["Maqsoud", "Maksud"],
    ["Khaldiyya", "Haldiya"],
    ["Azzouz", "Azuz"],
    ["Severodol", "Sievierodol"],
  ])("%s sounds like %s", (a, b) => expect(soundKey(a, generic)).toBe(soundKey(b, generic)));

  test.each([
    ["Orlan", "Orlen Bay"],
    ["Karm", "Karim"],
    ["1070 Project", "3000 Project"],
    ["Hallor Fuqa", "Hallor Tahta"],
    ["Dolna", "Gorna"],
  ])("%s does not sound like %s", (a, b) => expect(soundKey(a, generic)).not.toBe(soundKey(b, generic)));

  test("there is no sound key for other scripts", () => expect(soundKey("Орлан", generic)).toBe(""));
});

test("generic words fall only where something else is left", () => {
  expect(plainKey("Orlan district", generic)).toBe(plainKey("Orlan", generic));
  expect(plainKey("District", generic)).toBe("district");
});

test("numbers tell places apart", () => {
  expect(sameNumbers("1070 Project", "Project 1070")).toBe(true);
  expect(sameNumbers("1070 Project", "3000 Project")).toBe(false);
});
