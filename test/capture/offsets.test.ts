import { expect, test } from "vitest";
import { captureText, footnotes, outline } from "./helpers.ts";

const nfd = "Kobane\u0302 e\u0301s O\u030br";
const arabic = "سَيْطَرَتِ القُوَّاتُ على مدينة ليبا.";
const emoji = "🇺🇦 👩‍👩‍👧 𝔏ipa";

test.each([
  ["LF", "\n"],
  ["CR LF", "\r\n"],
  ["CR", "\r"],
])("the text of a plain file is the file (%s)", (_, lineBreak) => {
  const source = [
    "Title of the article",
    "",
    `${emoji} fell.[1]`,
    "",
    `${nfd}: it rose.[2]`,
    "",
    arabic,
    `- ${emoji}`,
    `- ${nfd}`,
  ].join(lineBreak);
  const document = captureText(source);
  expect(document.text).toBe(source);
  expect(outline(document)).toEqual([
    "title: Title of the article",
    `paragraph: ${emoji} fell.[1]`,
    `paragraph: ${nfd}: it rose.[2]`,
    `paragraph: ${arabic}`,
    `item: ${emoji}`,
    `item: ${nfd}`,
  ]);
  for (const { span, kind, labels } of document.marks) {
    expect(kind).toBe("footnote");
    expect(source.slice(span.start, span.end)).toBe(`[${labels?.[0]}]`);
  }
});

test("Markdown keeps its signs; marks stand exactly on them", () => {
  const source = `The **${emoji}** and _${nfd}_ and [${arabic}](https://a.example/x_(y)) fell.[^1]\n\n[^1]: ${arabic}\n`;
  const document = captureText(source, "a.md");
  expect(document.text).toBe(source);
  expect(document.marks.map(({ span }) => source.slice(span.start, span.end))).toEqual([
    "**",
    "**",
    "_",
    "_",
    "[",
    "](https://a.example/x_(y))",
    "[^1]",
  ]);
  expect(footnotes(document)).toEqual(["1"]);
  expect(document.references).toEqual([
    {
      label: "1",
      language: "ar",
      direction: "rtl",
      text: arabic,
      span: { start: source.lastIndexOf("سَ"), end: source.length - 1 },
      url: null,
      published: null,
    },
  ]);
});

test("lone surrogates and private characters do no harm", () => {
  const document = captureText("A \ue000 b \u202bc\u202c.\n\nD\u0000".replace("\u0000", ""));
  expect(document.blocks).toHaveLength(2);
});
