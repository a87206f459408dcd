import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/model/index.ts";
import { englishText } from "../../../src/read/languages/en/text.ts";
import { splitSentences } from "../../../src/read/text/split.ts";

function documentOf(text: string, marks: Document["marks"] = []): Document {
  return {
    id: "0".repeat(64),
    title: null,
    publisher: null,
    url: null,
    language: "en",
    published: null,
    captured: "2024-01-01T00:00:00Z",
    licence: null,
    format: "text",
    origin: "test",
    text,
    blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }],
    marks,
    references: [],
  };
}

const split = (text: string, marks: Document["marks"] = []): string[] =>
  splitSentences(documentOf(text, marks), englishText).map((sentence) =>
    text.slice(sentence.span.start, sentence.span.end),
  );

describe("sentences", () => {
  it("end at full stops, not at abbreviations and initials", () => {
    expect(split("Gen. A. Holt took Verin. The U.S. Army left.")).toEqual([
      "Gen. A. Holt took Verin.",
      "The U.S. Army left.",
    ]);
    expect(split("They held approx. 40 posts in the U.S. The rest fell.")).toEqual([
      "They held approx. 40 posts in the U.S.",
      "The rest fell.",
    ]);
  });

  it("end where a footnote mark stands glued to the stop", () => {
    const text = "Verin fell.[12][13] The army left.";
    const sentences = splitSentences(
      documentOf(text, [{ kind: "footnote", span: { start: 11, end: 19 }, labels: ["12", "13"] }]),
      englishText,
    );
    expect(sentences.map((sentence) => text.slice(sentence.span.start, sentence.span.end))).toEqual([
      "Verin fell.",
      "The army left.",
    ]);
    expect(sentences[0]?.footnotes).toEqual([{ at: 11, labels: ["12", "13"] }]);
  });

  it("keep closing quotation marks", () => {
    expect(split('He said: "It fell." Then they left.')).toEqual(['He said: "It fell."', "Then they left."]);
  });

  it("do not end at decimal points and in dates", () => {
    expect(split("Some 2.5 km were lost at 08:05 a.m. on 3 May.")).toHaveLength(1);
  });
});

describe("tokens", () => {
  const tokens = (text: string, marks: Document["marks"] = []): string[] =>
    splitSentences(documentOf(text, marks), englishText).flatMap((sentence) =>
      sentence.tokens.map((token) => token.text),
    );

  it("keep hyphens and apostrophes inside names", () => {
    expect(tokens("al-'Dura and Ba'ibran, the rebels' Tel-Avra's")).toEqual([
      "al-'Dura",
      "and",
      "Ba'ibran",
      ",",
      "the",
      "rebels",
      "'",
      "Tel-Avra",
      "'s",
    ]);
  });

  it("have offsets in UTF-16 code units beyond emoji, Arabic marks and decomposed letters", () => {
    const text = "🔥🔥 Vérin مُدِينَة fell to Éla.";
    const [sentence] = splitSentences(documentOf(text), englishText);
    for (const token of sentence?.tokens ?? []) expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(sentence?.tokens.map((token) => token.text)).toContain(
      "Vérin".normalize("NFC") === "Vérin" ? "Vérin" : "Vérin",
    );
    expect(sentence?.tokens.map((token) => token.text)).toContain("مُدِينَة");
  });

  it("leave footnote marks and markup out", () => {
    const text = "The **town**[3] fell.";
    const marks: Document["marks"] = [
      { kind: "markup", span: { start: 4, end: 6 } },
      { kind: "markup", span: { start: 10, end: 12 } },
      { kind: "footnote", span: { start: 12, end: 15 }, labels: ["3"] },
    ];
    expect(tokens(text, marks)).toEqual(["The", "town", "fell", "."]);
  });

  it("take time linear in the length, also for hostile input", () => {
    const time = (text: string): number => {
      const start = performance.now();
      tokens(text);
      return performance.now() - start;
    };
    time("a-'".repeat(5_000));
    const short = time("a-'".repeat(20_000));
    const long = time("a-'".repeat(200_000));
    expect(long).toBeLessThan(short * 40 + 200);
  });
});
