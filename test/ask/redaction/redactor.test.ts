import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../../src/ask/redaction/fold.ts";
import { Redactor } from "../../../src/ask/redaction/redactor.ts";

describe("Redactor", () => {
  const redactor = new Redactor(["Yusuf Karam", "Karam", "Åse", "كرم"]);

  test.each([
    ["Yusuf Karam left.", "███████████ left."],
    ["YUSUF\u00a0 KARAM, then Karám’s men", "████████████, then ███████ men"],
    ["Yu\u0301suf-Karam", "████████████"],
    ["Karamnak, Karammal", "████████, ████████"],
    ["🏔️ Karam 🏔️", "🏔️ █████ 🏔️"],
    ["A\u030ase", "████"],
    ["Åsenby and the case of Scaram", "Åsenby and the case of Scaram"],
    ["قال كَرَم أمس", "قال █████ أمس"],
    ["Yusuf stays, so does KaraMAN? ", "Yusuf stays, so does ███████? "],
    ["", ""],
  ])("blacks out %j", (text, wanted) => {
    expect(redactor.blackOut(text)).toBe(wanted);
    expect(redactor.blackOut(text)).toHaveLength(text.length);
  });

  test("tells by the length of names nothing, and joins passages that overlap", () => {
    expect(redactor.replace("Yusuf Karam and Karam")).toBe("█████ and █████");
    expect(
      redactor.blackOut("Yusuf Karam left", [
        { start: 6, end: 14 },
        { start: 0, end: 2 },
      ]),
    ).toBe("██████████████ft");
  });

  test("leaves nothing of what it looks for, keeps the length, and needs one pass", () => {
    const words = fc.constantFrom(
      "Karam",
      "karám",
      "Yusuf  Karam",
      "x",
      " ",
      "-",
      "'",
      "😀",
      "\u0301",
      "\u200f",
      "كرم",
      "\n",
      "ｋａｒａｍ",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        const black = redactor.blackOut(text);
        expect(black).toHaveLength(text.length);
        expect(redactor.find(black)).toEqual([]);
        expect(redactor.blackOut(black)).toBe(black);
      }),
    );
  });

  test("is linear in the text", () => {
    const long = new Redactor(["a a a a a a b"]);
    const start = performance.now();
    long.blackOut("a ".repeat(200_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

test("fold maps every unit back to the text it comes from", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { text: folded, start, end } = fold(text);
      expect([start.length, end.length]).toEqual([folded.length, folded.length]);
      for (let index = 0; index < folded.length; index++) {
        expect(start[index]!).toBeLessThan(end[index]!);
        expect(end[index]!).toBeLessThanOrEqual(text.length);
        if (index > 0) expect(start[index]!).toBeGreaterThanOrEqual(start[index - 1]!);
      }
    }),
  );
});
