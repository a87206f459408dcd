import type { PdfDocument, Tag } from "./document.ts";
import type { Piece, SetLine, SetText, TypeSetter } from "./text.ts";

/** A4 in points, and what stays free around the text. */
export const sheet = { width: 595.28, height: 841.89, left: 56, right: 56, top: 64, bottom: 62 } as const;
export const measure = sheet.width - sheet.left - sheet.right;

/** A cell of a table: what it says, in how wide a column. */
export interface Cell {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** How a paragraph stands on the page, in points. */
export interface Block {
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  /** What stands in the indent beside the first line, a number or a dot. */
  readonly label?: readonly Piece[];
  /** So much of the page must be left, that a heading does not stand alone below. */
  readonly keep?: number;
  /** Whether it begins at the right where its words do. */
  readonly own?: boolean;
  /** The name by which links lead here. */
  readonly name?: string;
}

/** Height of a line for its largest letters. */
const leading = 1.36;

/** Fills pages from above with tagged paragraphs and tables. */
export class Flow {
  readonly #document: PdfDocument;
  readonly #setter: TypeSetter;
  #y: number = sheet.top;

  constructor(document: PdfDocument, setter: TypeSetter) {
    this.#document = document;
    this.#setter = setter;
  }

  /** Begins a page. */
  page(): void {
    this.#document.addPage({ size: "A4", margin: 0 });
    this.#y = sheet.top;
  }

  /** A paragraph, tagged as a child of `parent`. */
  paragraph(parent: Tag, kind: string, pieces: readonly Piece[], block: Block = {}): void {
    const { before = 0, after = 4, indent = 0, label, keep = 0, own, name } = block;
    const set = this.#setter.set(pieces, measure - indent, own ? "auto" : "ltr");
    const tag = this.#document.struct(kind);
    parent.add(tag);
    this.#y += before;
    this.#room(Math.max(keep, lineHeight(pieces)));
    if (name !== undefined) this.#document.addNamedDestination(name, "XYZ", null, this.#y, null);
    for (const [index, line] of set.lines.entries()) {
      this.#room(lineHeight(pieces));
      const top = this.#y;
      if (index === 0 && label)
        this.#line(tag, kind, this.#setter.set(label, indent).lines[0]!, sheet.left, top, pieces);
      this.#line(tag, kind, line, sheet.left + indent + startOf(set, line, measure - indent), top, pieces);
      this.#y += lineHeight(pieces);
    }
    this.#y += after;
    tag.end();
  }

  /** A table, whose head is repeated on every page; rows are kept whole. */
  table(parent: Tag, head: readonly Cell[], rows: readonly (readonly Cell[])[]): void {
    const tag = this.#document.struct("Table");
    parent.add(tag);
    this.#row(tag, "TH", head);
    for (const row of rows) {
      const height = this.#heightOf(row);
      if (this.#y + height > sheet.height - sheet.bottom) {
        this.page();
        this.#row(null, "TH", head);
      }
      this.#row(tag, "TD", row);
    }
    tag.end();
    this.#y += 10;
  }

  #heightOf(cells: readonly Cell[]): number {
    const heights = cells.map(
      ({ pieces, width }) => this.#setter.set(pieces, width - 8).lines.length * lineHeight(pieces),
    );
    return Math.max(...heights) + 5;
  }

  /** One row; without a tag it is an ornament that repeats what was told. */
  #row(table: Tag | null, kind: "TH" | "TD", cells: readonly Cell[]): void {
    const height = this.#heightOf(cells);
    this.#room(kind === "TH" ? height + 30 : height);
    const row = table === null ? null : this.#document.struct("TR");
    if (row) table!.add(row);
    let x: number = sheet.left;
    const top = this.#y;
    for (const { pieces, width } of cells) {
      const cell = row === null ? null : this.#document.struct(kind);
      if (cell) row!.add(cell);
      const set = this.#setter.set(pieces, width - 8);
      for (const [index, line] of set.lines.entries())
        this.#line(cell, kind, line, x + startOf(set, line, width - 8), top + index * lineHeight(pieces), pieces);
      cell?.end();
      x += width;
    }
    row?.end();
    this.#y = top + height;
    this.ornament(() => {
      this.#document
        .strokeColor(kind === "TH" ? "#1c2227" : "#d8d0c0")
        .lineWidth(kind === "TH" ? 0.8 : 0.5)
        .moveTo(sheet.left, this.#y - 3)
        .lineTo(sheet.left + measure, this.#y - 3)
        .stroke();
    });
  }

  /** Draws what tells nothing: rules, page numbers. */
  ornament(draw: () => void, type = "Layout"): void {
    this.#document.markContent("Artifact", { type });
    draw();
    this.#document.endMarkedContent();
  }

  /** One line from `x` on; its words belong to a tag, its links to tags of their own. */
  #line(tag: Tag | null, kind: string, { runs }: SetLine, x: number, top: number, pieces: readonly Piece[]): void {
    const height = lineHeight(pieces);
    const base = top + largest(pieces) * 1.02;
    let at = x;
    for (const run of runs) {
      const { url, to } = run.style;
      const linked = tag !== null && (url !== undefined || to !== undefined);
      const own = linked ? this.#document.struct("Link") : tag;
      if (linked) tag.add(own!);
      const content =
        own === null
          ? this.#document.markContent("Artifact", { type: "Pagination" })
          : this.#document.markStructureContent(linked ? "Link" : kind);
      this.#setter.draw(run, at, base);
      this.#document.endMarkedContent();
      if (own !== null) own.add(content!);
      if (linked) {
        const area = [at, top, run.width, height] as const;
        if (url !== undefined) this.#document.link(...area, url, { structParent: own });
        else this.#document.goTo(...area, to!, { structParent: own });
        own!.end();
      }
      at += run.width;
    }
  }

  #room(height: number): void {
    if (this.#y + height > sheet.height - sheet.bottom) this.page();
  }
}

function startOf({ rightToLeft }: SetText, line: SetLine, width: number): number {
  return rightToLeft ? width - line.width : 0;
}

const largest = (pieces: readonly Piece[]) => Math.max(...pieces.map(({ style }) => style.size));
const lineHeight = (pieces: readonly Piece[]) => largest(pieces) * leading;
