import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capture } from "../../src/capture/index.ts";
import { readDocument } from "../../src/read/index.ts";

/** Words on which the readers' rules hang, and some that none knows, so that rules meet where no sentence brings them together. */
const WORDS =
  "the a every all both most parts half 30 percent of in into at near from to towards back by with and or but after before since until on 4 May the 5th 2031 next day later same rebels rebel-held army Ostran forces soldiers it they them its their Verin Lipa Dolna's Keld 1070 project hill district town city school river eastern north captured recaptured taken took lost fell had was were been not no longer only nearly withdrew retreated pushed drove advanced entered reached besieged siege control under held holds fighting attack repelled including included except which who that where while however said claimed denied killed 40 to between"
    .split(" ")
    .concat([",", ";", ":", "(", ")", "–", "“", "”", ".", "[4]", "🙂", "حلب", "é"]);

const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 24 }).map((words) => words.join(" "));

describe("any words in any order", () => {
  it("are read without failing, and every claim points into the text", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        const text = `= Battle of Verin =\n\n${sentences.join(". ")}.\n`;
        const document = capture({
          bytes: new TextEncoder().encode(text),
          origin: "salad.txt",
          captured: "2031-06-01T00:00:00Z",
        });
        for (const { evidence } of readDocument(document).claims)
          for (const { start, end } of evidence) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(document.text.length);
          }
      }),
      { numRuns: Number(process.env.CONTESTED_RUNS ?? 400) },
    );
  }, 120_000);
});
