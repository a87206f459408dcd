import type { Reference } from "../../model/index.ts";
import { blockOf, type Draft } from "../draft.ts";
import type { Extraction } from "../extraction.ts";
import { findMarks } from "../marks/index.ts";
import { mergeMetadata } from "../metadata/metadata.ts";
import { noticeMetadata } from "../metadata/notices.ts";
import { readFlattenedInfobox } from "./flattened-infobox.ts";
import { readFrontMatter, readHeaderLines } from "./header.ts";
import { markedHeading, readMarkedHeading, readUnmarkedHeading, setextLevel, settleHeadingsAlone } from "./headings.ts";
import { readInfobox } from "./infobox.ts";
import { type Line, splitLines } from "./lines.ts";
import { readItem } from "./lists.ts";
import { findWrapWidth, readParagraph } from "./paragraphs.ts";
import { readPlainTable } from "./plain-tables.ts";
import { parseReference, readReferenceEntry } from "./references.ts";
import { settleDrafts } from "./settle.ts";
import type { Recognised, TextSource } from "./source.ts";
import { readTable } from "./tables.ts";
import { readTitle, titleInFirstSentence } from "./title.ts";

/** Tried on each line in this order; the first that knows the line takes it, and what none knows is a paragraph. */
const recognisers: readonly ((source: TextSource, index: number) => Recognised | null)[] = [
  readInfobox,
  readMarkedHeading,
  readTable,
  readPlainTable,
  readReferenceEntry,
  readItem,
  skipRule,
  readUnmarkedHeading,
];

/**
 * Finds the structure of a plain text or Markdown file. The text stays exactly as it was decoded, so offsets into it are
 * offsets into the file; markup becomes marks.
 */
export function extractText(text: string, format: "text" | "markdown"): Extraction {
  const lines = splitLines(text);
  const frontMatter = readFrontMatter(text, lines);
  const source = describe(text, lines, format === "markdown", frontMatter?.next ?? 0);
  const early = readHeaderLines(lines, frontMatter?.next ?? 0);
  const title = readTitle(source, early.next);
  const header = readHeaderLines(lines, title?.next ?? early.next);
  const drafts = [...(frontMatter?.drafts ?? []), ...early.drafts, ...(title?.drafts ?? []), ...header.drafts];
  const flattened = readFlattenedInfobox(source, header.next, title?.title ?? null);
  if (flattened) drafts.push(...flattened.drafts);
  readBody(source, flattened?.next ?? header.next, drafts);
  settleHeadingsAlone(drafts, lines);
  settleDrafts(text, drafts);

  const references = drafts.flatMap((draft) => referenceOf(text, draft));
  const blocks = drafts.filter((draft) => draft.start < draft.end).map(blockOf);
  let metadata = mergeMetadata(early.metadata, header.metadata);
  if (frontMatter) metadata = mergeMetadata(frontMatter.metadata, metadata);
  metadata = mergeMetadata(metadata, noticeMetadata(text, blocks, references));
  metadata.title ??= title?.title ?? titleOfProse(text, drafts);
  return { text, blocks, marks: findMarks(text, blocks, references), references, metadata };
}

function describe(text: string, lines: readonly Line[], markdown: boolean, from: number): TextSource {
  const first = lines.findIndex((line, at) => at >= from && line.text !== "");
  const hasMarkedHeadings = lines.some(
    (line, at) => at > first && (markedHeading(line) !== null || setextLevel(lines, at) > 0),
  );
  return { text, lines, markdown, hasMarkedHeadings, wrapWidth: markdown ? null : findWrapWidth(lines) };
}

function readBody(source: TextSource, from: number, drafts: Draft[]): void {
  let at = from;
  while (at < source.lines.length) {
    if (source.lines[at]!.text === "") {
      at++;
      continue;
    }
    let recognised: Recognised | null = null;
    for (const recognise of recognisers) {
      recognised = recognise(source, at);
      if (recognised) break;
    }
    recognised ??= readParagraph(source, at);
    for (const draft of recognised.drafts) drafts.push(draft);
    at = recognised.next;
  }
}

/** `---`, `***`, `* * *`, `-   -   -`: a rule or bullets with nothing behind them. */
function skipRule(source: TextSource, index: number): Recognised | null {
  return /^[-*_=~\s•·]{1,}$/.test(source.lines[index]!.text) ? { drafts: [], next: index + 1 } : null;
}

function referenceOf(text: string, draft: Draft): Reference[] {
  if (draft.kind !== "apparatus" || draft.label === undefined) return [];
  const reference = parseReference(text, draft);
  return reference ? [reference] : [];
}

function titleOfProse(text: string, drafts: readonly Draft[]): string | null {
  const first = drafts.find((draft) => draft.kind === "paragraph");
  return first ? titleInFirstSentence(text, first) : null;
}
