import type { TextBuilder } from "../builder.ts";
import { appendInline } from "./inline.ts";
import type { PrintedNote } from "./notes.ts";
import { END_SIGN, INSERTION_SIGN, type Insertion } from "./print.ts";
import { readWikiTable, type WikiTable } from "./tables.ts";

const INSERTION_LINE = new RegExp(`^${INSERTION_SIGN}(\\d+)${END_SIGN}$`);

/** Puts printed wikitext into blocks line by line; notes are listed where the article lists them, else at the end. */
export function renderWiki(
  builder: TextBuilder,
  printed: string,
  insertions: readonly Insertion[],
  notes: ReadonlyMap<string, PrintedNote>,
): void {
  new WikiRenderer(builder, insertions, notes).render(printed.split("\n"));
}

class WikiRenderer {
  readonly #builder: TextBuilder;
  readonly #insertions: readonly Insertion[];
  readonly #notes: ReadonlyMap<string, PrintedNote>;
  #paragraph: string[] = [];
  #notesListed = false;

  constructor(builder: TextBuilder, insertions: readonly Insertion[], notes: ReadonlyMap<string, PrintedNote>) {
    this.#builder = builder;
    this.#insertions = insertions;
    this.#notes = notes;
  }

  render(lines: readonly string[]): void {
    let at = 0;
    while (at < lines.length) at = this.#line(lines, at);
    this.#endParagraph();
    this.#listNotes();
  }

  /** Reads the line at an index with what belongs to it; returns the index of the next. */
  #line(lines: readonly string[], at: number): number {
    const line = lines[at]!.trim();
    const insertion = INSERTION_LINE.exec(line);
    const heading = /^(={1,6})(?=[^=])(.*[^=])\1\s*$/.exec(line);
    const list = /^([*#:;]+)\s*(.*)$/.exec(line);
    if (line === "" || /^-{4,}$/.test(line)) this.#endParagraph();
    else if (insertion) this.#insert(this.#insertions[Number(insertion[1])]!);
    else if (heading) this.#block("heading", heading[2]!, { level: Math.max(2, heading[1]!.length) });
    else if (line.startsWith("{|")) {
      const { table, next } = readWikiTable(lines, at);
      this.#table(table);
      return next;
    } else if (list) this.#listLine(list[1]!, list[2]!);
    else this.#paragraph.push(line);
    return at + 1;
  }

  #endParagraph(): void {
    if (this.#paragraph.length === 0) return;
    const content = this.#paragraph.join(" ");
    this.#paragraph = [];
    this.#builder.open("paragraph");
    appendInline(this.#builder, content, () => this.#builder.open("paragraph"));
    this.#builder.close();
  }

  #block(
    kind: "heading" | "item" | "caption" | "paragraph",
    content: string,
    options: { level?: number; prefix?: string } = {},
  ): void {
    this.#endParagraph();
    this.#builder.open(kind, options);
    appendInline(this.#builder, content);
    this.#builder.close();
  }

  /** `*` and `#` are items; lines that are only indented or are terms of a list stand as paragraphs. */
  #listLine(signs: string, content: string): void {
    if (/^[:;]+$/.test(signs)) this.#block("paragraph", content);
    else this.#block("item", content, { prefix: "- " });
  }

  #insert(insertion: Insertion): void {
    this.#endParagraph();
    if (insertion.kind === "notes") this.#listNotes();
    else if (insertion.kind === "captions") for (const caption of insertion.captions) this.#block("caption", caption);
    else for (const { key, value } of insertion.fields) this.#field(key, value);
  }

  /** Every line of a value is a field of its own. */
  #field(key: string, value: string): void {
    for (const entry of value.split(/\n|<br\s{0,4}\/?>|<\/?(?:li|p|div)\b[^<>]{0,200}>/i)) {
      this.#builder.open("field", { key, prefix: `- ${key}: ` });
      appendInline(this.#builder, entry.replace(/^[\s*#:;]+/, ""));
      this.#builder.close();
    }
  }

  #table({ caption, rows }: WikiTable): void {
    this.#endParagraph();
    if (caption !== "") this.#block("caption", caption);
    const heads = rows[0]?.every((cell) => cell.head) ? rows[0].map((cell) => cell.text) : [];
    rows.forEach((row, place) => {
      row.forEach((cell, column) => {
        const key = place > 0 && heads[column] ? headText(heads[column]) : undefined;
        this.#builder.open("cell", { key, sameRow: column > 0 });
        appendInline(this.#builder, cell.text);
        this.#builder.close();
      });
    });
  }

  #listNotes(): void {
    if (this.#notesListed) return;
    this.#notesListed = true;
    for (const [label, note] of this.#notes) {
      this.#builder.open("apparatus", { label, prefix: `[${label}] ` });
      this.#builder.append(note.text);
      this.#builder.close();
    }
  }
}

function headText(head: string): string {
  return head
    .replace(/<[^<>]{0,200}>|'{2,5}|[\ue000\ue001][^\ue002]{0,60}\ue002/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80);
}
