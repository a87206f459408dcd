import { describe, expect, it } from "vitest";
import { NUMBER, PUNCTUATION, WORD, WordCutter } from "../../../src/read/clock/words.ts";

const cutter = new WordCutter(
  new Map([
    ["november", "N"],
    ["mid", "M"],
    ["-", "D"],
  ]),
);
const cut = (text: string, skip: { start: number; end: number }[] = []): string[] => {
  const words = cutter.cut(text, { start: 0, end: text.length }, skip);
  return Array.from({ length: words.count }, (_, index) => text.slice(words.start[index], words.end[index]));
};

describe("cutting words", () => {
  it("lets hyphens and digits stand alone and looks words up in any case", () => {
    const text = "mid-November 20th";
    const words = cutter.cut(text, { start: 0, end: text.length });
    expect(cut(text)).toEqual(["mid", "-", "November", "20", "th"]);
    expect(cutter.cut("MID-NOVEMBER", { start: 0, end: 12 }).entry[2]).toBe("N");
    expect(words.count).toBe(5);
    const again = cutter.cut(text, { start: 0, end: text.length });
    expect(Array.from(again.kind).slice(0, 5)).toEqual([WORD, PUNCTUATION, WORD, NUMBER, WORD]);
    expect(again.value[3]).toBe(20);
  });

  it("keeps emoji, combining marks and Arabic together with the letters around them", () => {
    expect(cut("🏴a 5")).toEqual(["🏴a", "5"]);
    expect(cut("Zale\u0301 5")).toEqual(["Zale\u0301", "5"]);
    expect(cut("حَلَب 5")).toEqual(["حَلَب", "5"]);
  });

  it("skips footnote marks as if they were spaces", () => {
    expect(cut("28[12] mid", [{ start: 2, end: 6 }])).toEqual(["28", "mid"]);
  });

  it("marks line breaks and reads nothing behind the last word", () => {
    const words = cutter.cut("a\nb", { start: 0, end: 3 });
    expect([words.newLine[0], words.newLine[1]]).toEqual([0, 1]);
    expect(words.entry[2]).toBeUndefined();
    expect(words.kind[5]).toBe(0);
  });
});
