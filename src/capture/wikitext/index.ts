import type { Reference } from "../../model/index.ts";
import { settleApparatusSections } from "../apparatus.ts";
import { TextBuilder } from "../builder.ts";
import { findDay } from "../calendar.ts";
import { findUrl, publicationDay } from "../citation.ts";
import { blockOf } from "../draft.ts";
import type { Extraction } from "../extraction.ts";
import { findFootnotes, joinMarks } from "../marks/index.ts";
import { mergeMetadata, noMetadata } from "../metadata/metadata.ts";
import { noticeMetadata } from "../metadata/notices.ts";
import { plainText } from "./inline.ts";
import type { PrintedNote, WikiFootnote } from "./notes.ts";
import { parseWikitext } from "./parser.ts";
import { WikiPrinter } from "./print.ts";
import { renderWiki } from "./render.ts";

/** Private-use characters serve as signs between the passes. */
const SIGNS = /[\ue000-\ue002]/g;

/**
 * Extracts the article from MediaWiki source: links as their words, templates resolved or left out, the infobox as
 * fields, footnote marks as `[n]` with reused references under one number, tables row by row.
 */
export function extractWikitext(source: string): Extraction {
  const printer = new WikiPrinter();
  const printed = printer.print(parseWikitext(source.replace(SIGNS, "\ufffd").replace(/\r\n?/g, "\n")));
  const builder = new TextBuilder();
  const notes = collectNotes(printer);
  renderWiki(builder, printed, printer.insertions, notes);

  const { text, drafts } = builder;
  settleApparatusSections(text, drafts);
  const references: Reference[] = drafts.flatMap((draft) => {
    const note = notes.get(draft.label ?? "");
    if (draft.label === undefined || !note) return [];
    return [
      {
        label: draft.label,
        text: note.text,
        span: { start: draft.start, end: draft.end },
        url: note.url,
        published: note.published,
      },
    ];
  });
  const blocks = drafts.map(blockOf);
  const marks = joinMarks(builder.marks, findFootnotes(text, blocks, references));
  const metadata = mergeMetadata(noMetadata(), noticeMetadata(text, blocks, references));
  metadata.title = titleOf(printer, printed);
  return { text, blocks, marks, references, metadata };
}

/** Notes inside notes go no deeper than this. */
const DEEPEST_NOTES = 4;

function collectNotes(printer: WikiPrinter): ReadonlyMap<string, PrintedNote> {
  const notes = new Map<string, PrintedNote>();
  // Printing a note may meet further notes inside it, which come behind the others.
  for (let round = 0; round < DEEPEST_NOTES; round++) {
    const fresh = printer.notes.all().filter((note) => note.content !== null && !notes.has(note.label));
    if (fresh.length === 0) break;
    for (const { label, content } of fresh) notes.set(label, printNote(printer, content!));
  }
  return notes;
}

function printNote(printer: WikiPrinter, content: NonNullable<WikiFootnote["content"]>): PrintedNote {
  printer.citation = null;
  const printed = typeof content === "string" ? content : printer.printNested(content);
  const text = plainText(printed);
  const told = printer.citation as { url: string; date: string } | null;
  return {
    text,
    url: (told?.url && findUrl(told.url)) || findUrl(printed),
    published: (told && findDay(told.date)) || (told ? null : publicationDay(text)),
  };
}

/** The infobox names the subject, and so does the first bold term of the text. */
function titleOf(printer: WikiPrinter, printed: string): string | null {
  const subject = printer.subject === null ? "" : plainText(printer.subject);
  if (subject !== "") return subject;
  const bold = /'''((?:[^'\n]|'(?!')){3,150})'''/.exec(printed.slice(0, 20_000));
  const term = bold ? plainText(bold[1]!) : "";
  return term === "" ? null : term.charAt(0).toUpperCase() + term.slice(1);
}
