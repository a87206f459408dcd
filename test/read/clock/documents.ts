import type { Block, Document, When } from "../../../src/model/index.ts";
import { buildTimeline, type Timeline } from "../../../src/read/clock/timeline.ts";
import { englishDates } from "../../../src/read/languages/en/dates/index.ts";
import { englishText } from "../../../src/read/languages/en/text.ts";
import { splitSentences } from "../../../src/read/text/split.ts";

/** A block of a test document: a line "# Heading" ("## " of the next level; the first line a title), "* item", "Date: value" (an infobox field) or a paragraph. */
function blockOf(line: string, start: number, first: boolean): { block: Block; text: string } {
  const make = (text: string, block: Omit<Block, "span">): { block: Block; text: string } => ({
    text,
    block: { ...block, span: { start, end: start + text.length } },
  });
  const heading = /^(#+) (.*)$/.exec(line);
  if (heading) return make(heading[2]!, { kind: first ? "title" : "heading", level: heading[1]!.length });
  if (line.startsWith("* ")) return make(line.slice(2), { kind: "item" });
  const field = /^(Date|Result): (.*)$/.exec(line);
  if (field) return make(field[2]!, { kind: "field", key: field[1]! });
  return make(line, { kind: "paragraph" });
}

/** A document of such lines, with the stretches between « and » taken out of the text and returned beside it. */
export function documentOf(
  source: string,
  published: string | null = null,
): { document: Document; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  const blocks: Block[] = [];
  const marks: Document["marks"] = [];
  let text = "";
  for (const [index, line] of source.split("\n").entries()) {
    if (line.trim() === "") continue;
    let plain = "";
    const made = blockOf(line.trim(), 0, index === 0);
    const base = text.length;
    for (const character of made.text) {
      if (character === "«") spans.push({ start: base + plain.length, end: -1 });
      else if (character === "»") spans[spans.length - 1]!.end = base + plain.length;
      else plain += character;
    }
    for (const mark of plain.matchAll(/\[\d+\]/g))
      marks.push({
        kind: "footnote",
        labels: [mark[0].slice(1, -1)],
        span: { start: base + mark.index, end: base + mark.index + mark[0].length },
      });
    blocks.push({ ...made.block, span: { start: base, end: base + plain.length } });
    text += `${plain}\n\n`;
  }
  const title = blocks.find(({ kind }) => kind === "title");
  const document: Document = {
    id: "0".repeat(64),
    title: title ? text.slice(title.span.start, title.span.end) : null,
    publisher: null,
    url: null,
    language: "en",
    published,
    captured: "2026-01-01T00:00:00Z",
    licence: null,
    format: "text",
    origin: "test",
    text,
    blocks,
    marks,
    references: [],
  };
  return { document, spans };
}

export function timelineOf(source: string, published: string | null = null): { timeline: Timeline; whens: When[] } {
  const { document, spans } = documentOf(source, published);
  const timeline = buildTimeline(document, splitSentences(document, englishText), englishDates);
  return { timeline, whens: spans.map((span) => timeline.whenAt(span)) };
}

/** The dates of the marked stretches, as "edtf basis". */
export function whens(source: string, published: string | null = null): string[] {
  return timelineOf(source, published).whens.map(({ edtf, basis }) => `${edtf} ${basis}`);
}
