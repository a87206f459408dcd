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
