import { describe, expect, test } from "vitest";
import { spoken } from "../../src/export/spoken.ts";

/** A sentence that begins at 100 in its document; `_` and `*` are its markup, `[…]` the stretch asked for. */
function read(written: string) {
  const plain = written.replace(/[[\]]/g, "");
  const from = written.indexOf("[");
  const to = written.indexOf("]") - 1;
  const markup = [...plain.matchAll(/[_*]+/g)].map(({ index, 0: run }) => ({
    start: 100 + index,
    end: 100 + index + run.length,
  }));
  const { text, marks } = spoken({ start: 100, text: plain, markup }, [{ start: 100 + from, end: 100 + to }]);
  return [text, ...marks.map(({ start, end }) => text.slice(start, end))];
}

describe("a sentence as it is read", () => {
  test("has no markup, and its stretches are where the words are", () => {
    expect(read("The _Tarn Post_ 🏰 said that [the **League** took Ashby].")).toEqual([
      "The Tarn Post 🏰 said that the League took Ashby.",
      "the League took Ashby",
    ]);
    expect(read("[_Ashby] fell_.")).toEqual(["Ashby fell.", "Ashby"]);
    expect(read("الحِكمة [**سقطت**] أمس.")).toEqual(["الحِكمة سقطت أمس.", "سقطت"]);
  });

  test("is itself without markup; stretches that overlap are one, those outside of it none", () => {
    const spans = [
      { start: 4, end: 8 },
      { start: 12, end: 15 },
      { start: 13, end: 18 },
      { start: 40, end: 50 },
    ];
    expect(spoken({ start: 10, text: "It fell on 3 May." }, spans)).toEqual({
      text: "It fell on 3 May.",
      marks: [{ start: 2, end: 8 }],
    });
  });
});
