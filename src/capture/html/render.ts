import type { TextBuilder } from "../builder.ts";
import type { Draft } from "../draft.ts";
import { infoboxEntries, isInfobox, rowsOf } from "./infobox.ts";
import { isNoise } from "./noise.ts";
import { isBacklink, isNoteList, noteEntries, noteMarkOf } from "./notes.ts";
import { type ElementNode, hasClass, textContent } from "./tree.ts";

const BLOCKS = new Set(
  "address article blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu ol p pre section summary table tbody tfoot thead tr td th ul caption legend gallery".split(
    " ",
  ),
);

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "-": "⁻",
  "−": "⁻",
};

export interface RenderOptions {
  readonly wiki: boolean;
  readonly spared: ReadonlySet<ElementNode>;
  /** The label of the mark that links to an id. */
  readonly noteLabels: ReadonlyMap<string, string>;
  /** Level of the page's own headings that becomes level 2. */
  readonly topLevel: number;
  /** The heading that became the title, not to be printed again. */
  readonly title: ElementNode | null;
}

/** What a run of text belongs to: the kind of block it opens and what it is opened with. */
interface Context {
  readonly kind: Draft["kind"];
  readonly key?: string;
  readonly prefix?: string;
  /** A line break begins a new block (fields: one name a line). */
  readonly breaks: boolean;
}

const CAPTION_CLASSES = ["thumbcaption", "gallerytext", "wp-caption-text", "infobox-caption"];

const PROSE: Context = { kind: "paragraph", breaks: false };

/** Prints an article's elements as blocks of canonical text. */
export class PageRenderer {
  readonly #builder: TextBuilder;
  readonly #options: RenderOptions;
  /** How much of the open block is link text, to tell lines of links from prose. */
  #linked = 0;
  #lineBreaks = 0;

  constructor(builder: TextBuilder, options: RenderOptions) {
    this.#builder = builder;
    this.#options = options;
  }

  render(root: ElementNode): void {
    this.#children(root, PROSE);
    this.#end();
  }

  #children(element: ElementNode, context: Context): void {
    for (const child of element.children) {
      if (typeof child === "string") this.#text(child, context);
      else this.#element(child, context);
    }
  }

  #text(text: string, context: Context): void {
    if (this.#builder.state === "closed") {
      if (text.trim() === "") return;
      this.#begin(context);
    }
    if (text.trim() !== "") this.#lineBreaks = 0;
    this.#builder.append(text);
  }

  #begin(context: Context): void {
    this.#linked = 0;
    this.#builder.open(context.kind, { key: context.key, prefix: context.prefix });
  }

  /** Ends the open block; outside wikis a line that is nothing but links is no narrative. */
  #end(): void {
    const filled = this.#builder.close();
    const draft = this.#builder.drafts.at(-1);
    if (!filled || !draft || this.#options.wiki || draft.kind !== "paragraph") return;
    const length = draft.end - draft.start;
    if (length < 160 && this.#linked >= length * 0.85) draft.kind = "apparatus";
  }

  #element(element: ElementNode, context: Context): void {
    if (element === this.#options.title) return;
    if (isNoise(element, this.#options.wiki) && !this.#options.spared.has(element)) return;
    const mark = noteMarkOf(element, this.#builder.state === "filled" ? this.#builder.tail(8) : "");
    if (mark) {
      if (this.#builder.state === "closed") this.#begin(context);
      this.#builder.footnote(mark.labels);
      return;
    }
    if (element.tag === "br") this.#lineBreak(context);
    else if (element.tag === "sup" || element.tag === "sub") this.#raised(element, context);
    else if (!BLOCKS.has(element.tag)) this.#inline(element, context);
    else this.#block(element, context);
  }

  #lineBreak(context: Context): void {
    this.#lineBreaks++;
    // Old pages part their paragraphs with two line breaks.
    if (context.breaks || this.#lineBreaks > 1) this.#end();
    else this.#builder.append(" ");
  }

  #raised(element: ElementNode, context: Context): void {
    const text = textContent(element);
    const raised = element.tag === "sup" && /^[\d−-]{1,4}$/.test(text);
    if (!raised) this.#children(element, context);
    else this.#text(Array.from(text, (digit) => SUPERSCRIPTS[digit] ?? digit).join(""), context);
  }

  #inline(element: ElementNode, context: Context): void {
    if (isBacklink(element)) return;
    const before = this.#builder.size;
    this.#children(element, context);
    if (element.tag === "a") this.#linked += Math.max(0, this.#builder.size - before);
  }

  #block(element: ElementNode, context: Context): void {
    const { tag } = element;
    if (isInfobox(element)) this.#infobox(element);
    else if (tag === "table") this.#table(element, context);
    else if (isNoteList(element)) this.renderNotes(element);
    else if (/^h[1-6]$/.test(tag)) this.#heading(element);
    else this.#whole(element, contextOf(element, context));
  }

  /** Prints an element as blocks of its own. */
  #whole(element: ElementNode, context: Context): void {
    this.#end();
    this.#children(element, context);
    this.#end();
  }

  #heading(element: ElementNode): void {
    this.#end();
    const level = Math.max(2, Number(element.tag[1]) - this.#options.topLevel + 2);
    this.#builder.open("heading", { level: Math.min(6, level) });
    this.#children(element, { kind: "heading", breaks: false });
    this.#builder.close();
  }

  #infobox(table: ElementNode): void {
    this.#end();
    for (const { kind, key, element } of infoboxEntries(table)) {
      if (kind === "caption") this.#whole(element, { kind: "caption", breaks: false });
      else this.#whole(element, { kind: "field", key, prefix: `- ${key}: `, breaks: true });
    }
  }

  /** A table with data row by row; one that only lays out the page, as what stands in it. */
  #table(table: ElementNode, context: Context): void {
    this.#end();
    const rows = rowsOf(table);
    const caption = table.children.find(
      (child): child is ElementNode => typeof child !== "string" && child.tag === "caption",
    );
    if (caption) this.#whole(caption, { kind: "caption", breaks: false });
    if (table.attributes.get("role") === "presentation" || rows.every((row) => cellsOf(row).length < 2)) {
      for (const row of rows) for (const cell of cellsOf(row)) this.#whole(cell, context);
      return;
    }
    const heads = headsOf(rows[0]);
    rows.forEach((row, place) => {
      cellsOf(row).forEach((cell, column) => {
        const key = place > 0 ? heads[column] : undefined;
        this.#builder.open("cell", { key, sameRow: column > 0 });
        this.#flat(cell);
        this.#builder.close();
      });
    });
  }

  /** Prints all of an element into the open block. */
  #flat(element: ElementNode): void {
    for (const child of element.children) {
      if (typeof child === "string") this.#builder.append(child);
      else if (child.tag === "br") this.#builder.append(" ");
      else if (!isNoise(child, this.#options.wiki) && !isBacklink(child)) {
        const mark = noteMarkOf(child, this.#builder.tail(8));
        if (mark) this.#builder.footnote(mark.labels);
        else {
          if (BLOCKS.has(child.tag)) this.#builder.append(" ");
          this.#flat(child);
          if (BLOCKS.has(child.tag)) this.#builder.append(" ");
        }
      }
    }
  }

  /** Prints the entries of a list of notes. */
  renderNotes(list: ElementNode): void {
    this.#end();
    for (const { item, label } of noteEntries(list, this.#options.noteLabels)) {
      this.#builder.open("apparatus", { label, prefix: `[${label}] ` });
      this.#flat(item);
      this.#builder.close();
    }
  }
}

/** What the text directly in a block element belongs to. */
function contextOf(element: ElementNode, outer: Context): Context {
  const { tag } = element;
  const isCaption = tag === "figcaption" || CAPTION_CLASSES.some((name) => hasClass(element, name));
  if (isCaption) return { kind: "caption", breaks: false };
  // Lists in an infobox are values, one a line.
  if (outer.kind === "field") return outer;
  if (tag === "li" || tag === "dd") return { kind: "item", prefix: "- ", breaks: false };
  return tag === "dt" || tag === "ul" || tag === "ol" ? PROSE : outer;
}

function cellsOf(row: ElementNode): ElementNode[] {
  return row.children.filter(
    (child): child is ElementNode => typeof child !== "string" && (child.tag === "td" || child.tag === "th"),
  );
}

function headsOf(row: ElementNode | undefined): string[] {
  const cells = row ? cellsOf(row) : [];
  return cells.length > 0 && cells.every((cell) => cell.tag === "th")
    ? cells.map((cell) => textContent(cell).slice(0, 80))
    : [];
}
