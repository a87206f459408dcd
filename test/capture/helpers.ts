import { capture } from "../../src/capture/index.ts";
import { type Document, documentSchema, textOf } from "../../src/model/index.ts";

/** Captures a text as if it were read from a file of this name, and checks what must hold for every document. */
export function captureText(text: string, origin = "article.txt"): Document {
  return captureBytes(new TextEncoder().encode(text), origin);
}

export function captureBytes(bytes: Uint8Array, origin = "article.txt"): Document {
  const document = capture({ bytes, origin, captured: "2024-01-01T00:00:00.000Z" });
  checkDocument(document);
  return document;
}

/** Throws where blocks or marks overlap, stand out of order, have white space at their ends, or marks lie outside blocks. */
export function checkDocument(document: Document): void {
  documentSchema.parse(document);
  const { text, blocks, marks } = document;
  let end = 0;
  for (const { span } of blocks) {
    if (span.start < end || span.end <= span.start || span.end > text.length)
      throw new Error(`block out of order at ${span.start}`);
    if (textOf(text, span) !== textOf(text, span).trim())
      throw new Error(`white space at the ends of ${JSON.stringify(textOf(text, span))}`);
    end = span.end;
  }
  end = 0;
  for (const { span } of marks) {
    if (span.start < end || span.end <= span.start) throw new Error(`mark out of order at ${span.start}`);
    if (!blocks.some((block) => block.span.start <= span.start && span.end <= block.span.end)) {
      throw new Error(`mark ${JSON.stringify(textOf(text, span))} at ${span.start} lies in no block`);
    }
    end = span.end;
  }
}

/** The blocks as "kind: words", with the level of headings and the keys of fields. */
export function outline(document: Document): string[] {
  return document.blocks.map(({ kind, span, level, key }) => {
    const detail = kind === "heading" ? String(level) : key === undefined ? "" : `<${key}>`;
    return `${kind}${detail}: ${textOf(document.text, span).replace(/\n/g, "⏎")}`;
  });
}

/** The labels of all footnote marks in order. */
export function footnotes(document: Document): string[] {
  return document.marks.flatMap((mark) => (mark.kind === "footnote" ? (mark.labels ?? []) : []));
}

/** The characters of all markup marks in order. */
export function markup(document: Document): string[] {
  return document.marks.flatMap((mark) => (mark.kind === "markup" ? [textOf(document.text, mark.span)] : []));
}

/** A block's words with its marks taken out: what a reader of sentences sees. */
export function withoutMarks(document: Document, index: number): string {
  const { span } = document.blocks[index]!;
  let words = "";
  let at = span.start;
  for (const mark of document.marks) {
    if (mark.span.start < span.start || mark.span.end > span.end) continue;
    words += document.text.slice(at, mark.span.start);
    at = mark.span.end;
  }
  return words + document.text.slice(at, span.end);
}
