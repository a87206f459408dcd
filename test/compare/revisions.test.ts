import { describe, expect, it } from "vitest";
import { compared, inShort } from "./documents.ts";

const before = `# The siege of Lower Tarn

On 3 May 2031, League forces captured Oldmill from the Crown army. The Crown army lost 36 soldiers and two tanks.

The next day the League entered Ashby 🏔️ at noon. On 9 May 2031, the Crown army repelled an attack on Stonebridge.

A convoy with food reached the town on 12 May. The League denied that it had stopped the convoy.
`;

const edited = (from: string, to: string): string => {
  expect(before).toContain(from);
  return before.replace(from, to);
};
const told = (after: string): string[] =>
  compared(before, after, { revisions: true }).differences.map((one) => inShort(one, [before, after]));

describe("two revisions of one text", () => {
  it("are alike where nothing was edited", () => {
    const found = compared(before, `${before}\n`, { revisions: true });
    expect(found.differences).toEqual([]);
    // The title is no sentence that tells anything.
    expect(found.same.length).toBe(6);
  });

  it.each([
    ["a number", "36 soldiers", "63 soldiers", ["different number: 36 | 63"]],
    ["a bound", "lost 36", "lost up to 36", ["different number: 36 | up to 36"]],
    ["a name", "entered Ashby", "entered Ashford", ["different name: Ashby | Ashford"]],
    ["a day", "On 9 May", "On 8 May", ["different date: 9 May 2031 | 8 May 2031"]],
    ["a weapon", "two tanks", "two drones", ["different detail: tanks | drones"]],
    ["words alone", "denied that", "rejected that", ["different wording: denied | rejected"]],
  ])("tell %s that was changed, and nothing else", (_what, from, to, expected) => {
    expect(told(edited(from, to))).toEqual(expect.arrayContaining(expected));
    const after = edited(from, to);
    const sentences = compared(before, after, { revisions: true }).differences.map(({ a }) => a?.sentence.start);
    expect(new Set(sentences).size).toBe(1);
  });

  it("tell a sentence that was taken out, and one that was put in", () => {
    expect(told(edited(" The Crown army lost 36 soldiers and two tanks.", ""))).toEqual([
      "only in A sentence: The Crown army lost 36 soldiers and two tanks. | ",
    ]);
    expect(told(edited("from the Crown army.", "from the Crown army. Villagers had fled to the hills."))).toEqual([
      "only in B sentence:  | Villagers had fled to the hills.",
    ]);
  });

  it("tell the other side that took a place", () => {
    const after = edited("captured Oldmill from the Crown army", "lost Oldmill to the Crown army");
    const found = compared(before, after, { revisions: true }).differences;
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ a }) => a?.sentence.text.includes("Oldmill"))).toBe(true);
  });
});
