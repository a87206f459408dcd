import { describe, expect, it } from "vitest";
import { capture } from "../../src/capture/index.ts";
import { scriptOf } from "../../src/capture/script.ts";
import type { GazetteerEntry } from "../../src/model/index.ts";
import { TitlePlaces } from "../../src/reconcile/titles.ts";

const entry = (id: string, ...names: string[]): GazetteerEntry => ({
  id,
  name: id,
  names,
  type: "town",
  parent: null,
  geometry: null,
  precision: null,
  source: null,
});
const places = new TitlePlaces([
  entry("Tarn", "ترن"),
  entry("Lower Tarn", "ترن السفلى"),
  entry("Ahmar", "الأحمر"),
  entry("Zelenyi", "Зелений"),
  entry("Oldmill"),
]);
const named = (title: string) => places.in(title).map(({ entry: id, span }) => [id, title.slice(span.start, span.end)]);

describe("places in titles of other scripts", () => {
  it("are found with particles and the article, without vowel signs, the longest name first", () => {
    expect(named("قوات تتقدم في تَرَن السفلى وبترن")).toEqual([
      ["Lower Tarn", "تَرَن السفلى"],
      ["Tarn", "وبترن"],
    ]);
    expect(named("معارك قرب الاحمر")).toEqual([["Ahmar", "الاحمر"]]);
  });

  it("are found behind an ending in a script that inflects names", () => {
    expect(named("Бої у Зеленому 🏔")).toEqual([["Zelenyi", "Зеленому"]]);
  });

  it("are none where a common noun only looks like the name, or the word goes on", () => {
    expect(named("علم احمر")).toEqual([]);
    expect(named("ترنيمة")).toEqual([]);
    expect(named("Fighting in Tarn")).toEqual([]);
  });
});

describe("a reference's script", () => {
  it.each([
    ["قوات النظام تتقدم في المدينة", { language: "ar", direction: "rtl" }],
    ["نیروهای دولتی شهر را گرفتند", { language: "fa", direction: "rtl" }],
    ["Українські сили зайняли місто Зелений", { language: "uk", direction: "ltr" }],
  ])("is told for %s", (text, expected) => {
    expect(scriptOf(text)).toEqual(expected);
  });

  it("is nothing to tell for Latin titles with a foreign word", () => {
    expect(scriptOf('"The siege of Tarn (ترن)". The Courier.')).toBeNull();
  });

  it("is captured with the reference", () => {
    const text = `# The siege\n\nThe League took Tarn.[1][2]\n\n## References\n\n[1] قوات النظام تتقدم في المدينة\n[2] "The fall of Tarn". The Courier. 4 May 1921.\n`;
    const { references } = capture({ bytes: new TextEncoder().encode(text), origin: "a.md" });
    expect(references.map(({ language, direction }) => [language, direction])).toEqual([
      ["ar", "rtl"],
      [undefined, undefined],
    ]);
  });
});
