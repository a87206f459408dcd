import { describe, expect, test } from "vitest";
import { capture } from "../../src/capture/index.ts";
import { claimSchema, type Reading } from "../../src/model/index.ts";
import { findDates, readDocument } from "../../src/read/index.ts";
import { languages } from "../../src/read/languages/index.ts";
import { samples } from "./language-samples.ts";

function reading(language: string, text: string): Reading {
  const document = capture({ bytes: new TextEncoder().encode(text), origin: "test.txt" });
  return readDocument({ ...document, language });
}

test("every language has its sample, and every sample its language", () => {
  expect(languages.map(({ code }) => code).sort()).toEqual(Object.keys(samples).sort());
});

describe.each(languages.map((language) => [language.name, language] as const))("%s", (_, language) => {
  const { code } = language;
  const sample = samples[code]!;
  /** What one sentence behind the lead tells of the town. */
  const ground = (sentence: string) => {
    const text = `${sample.lead} ${sentence}`;
    const { claims, sides } = reading(code, text);
    const side = (pattern: RegExp) =>
      sides.find(({ names }) => names.some((name) => pattern.test(name)))?.key ?? "none";
    const found = claims
      .map((claim) => claimSchema.parse(claim))
      .filter((claim) => claim.kind === "control")
      .filter(({ place, evidence }) => place.name === sample.town && evidence[0]!.start >= sample.lead.length);
    return { found, takers: side(sample.takers), others: side(sample.others) };
  };

  test("names itself and writes its word lists as texts are compared: in lower case", () => {
    expect(new Intl.Locale(code).language).toBe(code);
    expect(language.name).toMatch(/^\p{Lu}/u);
    for (const word of [...language.text.abbreviations, ...language.text.sentenceStarters])
      expect(word).toBe(word.toLowerCase());
    for (const word of language.text.abbreviations) expect(word).toMatch(/\.$/);
  });

  test("knows the infobox fields that the capture stage names", () => {
    expect(language.dates.isPeriodField("Date")).toBe(true);
    expect(language.dates.isPeriodField("Place")).toBe(false);
    expect(language.dates.isResultField("Result")).toBe(true);
    expect(language.figures.fieldOf("Casualties2")).toEqual({ kind: "losses", side: 2 });
    expect(language.figures.fieldOf("Commander1")).toBeNull();
    expect(language.grammar.belligerentColumn("Combatant1")).toBe("1");
    expect(language.grammar.belligerentColumn("Place")).toBeNull();
    expect(language.grammar.proseField("Result")).toBe(true);
  });

  test("two sides", () => {
    const { takers, others } = ground(sample.captured);
    expect(takers).not.toBe("none");
    expect(others).not.toBe("none");
    expect(takers).not.toBe(others);
  });

  test("captured, on the day that the sentence names", () => {
    const { found, takers } = ground(sample.captured);
    expect(found).toMatchObject([{ change: "capture", extent: "whole", holder: takers, modality: "stated" }]);
    expect(found[0]!.when).toMatchObject({ edtf: "2031-10-06", basis: "explicit" });
  });

  test("the next day is reckoned from the day told before", () => {
    const { found, takers } = ground(sample.nextDay);
    expect(found).toMatchObject([{ change: "capture", holder: takers }]);
    expect(found[0]!.when).toMatchObject({ edtf: "2031-10-06", basis: "relative" });
  });

  test("withdrew: whoever leaves does not hold", () => {
    const { found, others } = ground(sample.withdrew);
    expect(found).toMatchObject([{ change: "withdraw", modality: "stated" }]);
    expect(found[0]!.holder).not.toBe(others);
  });

  test("repelled: nothing of the town is lost", () => {
    const { found, others } = ground(sample.repelled);
    expect(found).toMatchObject([{ change: "repel", extent: "none" }]);
    expect(found[0]!.holder).not.toBe(others);
  });

  test("what is tried, denied or done to weapons takes no ground", () => {
    for (const sentence of [sample.tried, sample.notCaptured])
      for (const { modality, change } of ground(sentence).found)
        expect(modality !== "stated" || change === "repel" || change === "hold", sentence).toBe(true);
    const { claims } = reading(code, `${sample.lead} ${sample.weapons}`);
    expect(
      claims.filter(({ kind, evidence }) => kind === "control" && evidence[0]!.start >= sample.lead.length),
    ).toEqual([]);
  });

  test("who says so", () => {
    const { found, takers } = ground(sample.said);
    expect(found).toMatchObject([{ change: "capture", holder: takers, modality: "claimed" }]);
    expect(found[0]!.attribution.source).not.toBeNull();
  });

  test("a count of the dead with its bound", () => {
    const { claims } = reading(code, `${sample.lead} ${sample.killed}`);
    const figures = claims.filter((claim) => claim.kind === "figure");
    expect(figures.map(({ figure }) => figure)).toMatchObject([{ what: "killed", low: 12, high: null }]);
  });

  test("the months", () => {
    for (const [text, month] of sample.months)
      expect(findDates(text, { language: code }).map(({ edtf }) => edtf)).toEqual([
        `2031-${String(month).padStart(2, "0")}-03`,
      ]);
  });

  test("evidence and dates keep their offsets behind emoji, marks and decomposed letters", () => {
    const before = `${sample.lead} `;
    const shift = "🕊️ é ـَ\n\n";
    const at = (text: string) =>
      reading(code, text)
        .claims.filter(({ kind }) => kind === "control")
        .map(({ evidence }) => text.slice(evidence[0]!.start, evidence[0]!.end));
    const plain = at(before + sample.captured);
    expect(plain.length).toBeGreaterThan(0);
    expect(at(shift + before + sample.captured)).toEqual(plain);
  });

  test("decomposed and composed spellings tell the same", () => {
    const told = (text: string) =>
      reading(code, text)
        .claims.filter((claim) => claim.kind === "control")
        .map(({ change, holder, when }) => [change, holder, when.edtf]);
    const text = `${sample.lead} ${sample.captured}`;
    expect(told(text.normalize("NFD"))).toEqual(told(text.normalize("NFC")));
  });

  test("the same text gives the same claims", () => {
    const text = Object.values(sample)
      .filter((one) => typeof one === "string")
      .join(" ");
    expect(reading(code, text)).toEqual(reading(code, text));
  });

  test("time grows with the length of a text, whatever it repeats", () => {
    const pieces = [
      sample.captured,
      sample.said,
      sample.killed,
      `${sample.town} `,
      "((",
      "، ",
      "12 ",
      `${sample.town}, `,
    ];
    for (const piece of pieces) {
      const time = (size: number): number => {
        const start = performance.now();
        reading(code, piece.repeat(size));
        return performance.now() - start;
      };
      time(30);
      const once = Math.max(time(100), 4);
      expect(time(800), piece).toBeLessThan(once * 60 + 400);
    }
  }, 120_000);
});
