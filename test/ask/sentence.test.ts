import { expect, test } from "vitest";
import { Sentences } from "../../src/ask/sentence.ts";
import type { Document } from "../../src/model/index.ts";

const text = "Intro 🎖️ here. On 5 May Gen. Orso took الحكمة.[1] The rest fled. Done.\nNext block goes on.";
const document = {
  text,
  language: "en",
  blocks: [
    { kind: "paragraph", span: { start: 0, end: text.indexOf("\n") } },
    { kind: "paragraph", span: { start: text.indexOf("\n") + 1, end: text.length } },
  ],
  marks: [{ kind: "footnote", span: { start: text.indexOf("[1]"), end: text.indexOf("[1]") + 3 } }],
} as unknown as Document;

const around = (words: string) => {
  const start = text.indexOf(words);
  return new Sentences(document).around({ start, end: start + words.length });
};

test("a footnote hides no end of a sentence, and offsets are code units", () => {
  const found = around("الحكمة");
  expect(found.text).toBe("On 5 May Gen. Orso took الحكمة.");
  expect(text.slice(found.start, found.end)).toBe(found.text);
});

test("a span over two sentences gets both, and never leaves its block", () => {
  expect(around("fled. Done").text).toBe("The rest fled. Done.");
  expect(around("Next").text).toBe("Next block goes on.");
});

test("prose goes on where a line of it ends, before a name as well; the lines of a field do not", () => {
  const lines = "The League held what had been\nTarn. Then it left.";
  const spoken = (kind: "paragraph" | "field") =>
    new Sentences({
      ...document,
      text: lines,
      marks: [],
      blocks: [{ kind, span: { start: 0, end: lines.length } }],
    } as never).around({ start: 4, end: 10 }).text;
  expect(spoken("paragraph")).toBe("The League held what had been\nTarn.");
  expect(spoken("field")).toBe("The League held what had been");
});

test("a month that looks like a title ends a sentence; a title and an initial do not, nor do short words of an unknown language", () => {
  const lines = "It fell on 7 May. Half of it burned. Gen. Orso and J. Tarn left.";
  const spoken = (words: string, language: string) => {
    const blocks = [{ kind: "paragraph", span: { start: 0, end: lines.length } }];
    const start = lines.indexOf(words);
    const one = { ...document, text: lines, language, marks: [], blocks } as unknown as Document;
    return new Sentences(one).around({ start, end: start + words.length }).text;
  };
  expect(spoken("Half", "en")).toBe("Half of it burned.");
  expect(spoken("Orso", "en")).toBe("Gen. Orso and J. Tarn left.");
  expect(spoken("Half", "xx")).toBe("It fell on 7 May. Half of it burned.");
});

test("the markup in a sentence is told with it, as far as it lies in it; footnote marks are no markup", () => {
  const lines = "The _Post_ left. The _Tarn Post_[1] stayed.";
  const at = (words: string, from = 0) => lines.indexOf(words, from);
  const marks = [
    ...[4, 9, 21, 31].map((start) => ({ kind: "markup", span: { start, end: start + 1 } })),
    { kind: "footnote", span: { start: at("[1]"), end: at("[1]") + 3 } },
  ];
  const blocks = [{ kind: "paragraph", span: { start: 0, end: lines.length } }];
  const found = new Sentences({ ...document, text: lines, marks, blocks } as unknown as Document).around({
    start: at("stayed"),
    end: at("stayed") + 6,
  });
  expect(found.markup?.map(({ start }) => lines[start])).toEqual(["_", "_"]);
  expect(found.markup?.[0]?.start).toBe(21);
  expect(around("Next").markup).toBeUndefined();
});
