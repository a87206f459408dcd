import type { InlineMark } from "../model/index.ts";
import type { Draft } from "./draft.ts";

/** What a block is opened with. */
export interface BlockOptions {
  readonly level?: number;
  readonly key?: string;
  readonly label?: string;
  /** Printed before the block but no part of it: a bullet, a field's key. */
  readonly prefix?: string;
  /** Another cell of the same table row. */
  readonly sameRow?: boolean;
}

/**
 * Builds the canonical text of an article from its parts: blocks on lines of their own, runs of white space made one
 * space, footnote marks as `[n]`. A block without any text leaves no trace.
 */
export class TextBuilder {
  readonly drafts: Draft[] = [];
  readonly marks: InlineMark[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #open: { kind: Draft["kind"]; options: BlockOptions; started: boolean } | null = null;
  #spacePending = false;
  /** Footnote marks that came before the block's first word; a mark alone is no text. */
  #early: string[][] = [];

  get text(): string {
    return this.#parts.join("");
  }

  /** Whether a block is open, and whether it has text yet. */
  get state(): "closed" | "empty" | "filled" {
    if (this.#open === null) return "closed";
    return this.#open.started ? "filled" : "empty";
  }

  /** How much text there is so far, in UTF-16 code units. */
  get size(): number {
    return this.#length;
  }

  /** The last characters of the open block, at least as far back as asked where there are as many. */
  tail(length: number): string {
    let found = "";
    for (let at = this.#parts.length - 1; at >= 0 && found.length < length; at--) found = this.#parts[at]! + found;
    return found.slice(-length);
  }

  open(kind: Draft["kind"], options: BlockOptions = {}): void {
    this.close();
    this.#open = { kind, options, started: false };
  }

  /** Adds text to the open block. White space at its beginning and end and runs of it do not count. */
  append(text: string): void {
    const plain = text.replace(/[\u00ad\u200b\u2060\ufeff]/g, "").replace(/\s+/g, " ");
    if (plain === "" || this.#open === null) return;
    const content = plain.trim();
    if (plain.startsWith(" ")) this.#spacePending = true;
    if (content === "") return;
    this.#start(content);
    if (this.#spacePending && this.#endsBlockWithText()) this.#write(" ");
    this.#write(content);
    this.#spacePending = plain.endsWith(" ");
    this.drafts.at(-1)!.end = this.#length;
  }

  /** Adds a footnote mark directly behind the last word. */
  footnote(labels: readonly string[]): void {
    if (this.#open === null) return;
    if (!this.#open.started) {
      this.#early.push([...labels]);
      return;
    }
    const shown = `[${labels.join(", ")}]`;
    this.marks.push({
      kind: "footnote",
      span: { start: this.#length, end: this.#length + shown.length },
      labels: [...labels],
    });
    this.#write(shown);
    this.drafts.at(-1)!.end = this.#length;
  }

  /** Ends the open block. Returns whether it had any text. */
  close(): boolean {
    const filled = this.#open?.started ?? false;
    if (filled && this.#early.length > 0) this.#flushEarly();
    this.#early = [];
    this.#open = null;
    this.#spacePending = false;
    return filled;
  }

  #flushEarly(): void {
    const early = this.#early;
    this.#early = [];
    for (const labels of early) this.footnote(labels);
  }

  #endsBlockWithText(): boolean {
    const draft = this.drafts.at(-1);
    return draft !== undefined && draft.end > draft.start;
  }

  #start(firstWord: string): void {
    const open = this.#open!;
    if (open.started) return;
    open.started = true;
    if (this.#continuesField(firstWord, open.kind, open.options)) {
      this.#spacePending = true;
      return;
    }
    this.#spacePending = false;
    this.#write(this.#separator(open.kind, open.options));
    if (open.options.prefix) this.#write(open.options.prefix);
    const draft: Draft = {
      kind: open.kind,
      start: this.#length,
      end: this.#length,
      source: open.options.label === undefined ? "markup" : "numbered",
      line: this.drafts.length,
    };
    if (open.options.level !== undefined) draft.level = open.options.level;
    if (open.options.key !== undefined) draft.key = open.options.key;
    if (open.options.label !== undefined) draft.label = open.options.label;
    this.drafts.push(draft);
  }

  /** A value in parentheses says more of the one before it: the rank of a commander, the length of a period. */
  #continuesField(firstWord: string, kind: Draft["kind"], options: BlockOptions): boolean {
    const before = this.drafts.at(-1);
    return kind === "field" && firstWord.startsWith("(") && before?.kind === "field" && before.key === options.key;
  }

  /** Lines of one list, infobox, table or reference list follow each other closely; all else is set off by a blank line. */
  #separator(kind: Draft["kind"], options: BlockOptions): string {
    const before = this.drafts.at(-1);
    if (!before) return "";
    if (options.sameRow && before.kind === "cell") return " | ";
    const close =
      kind === before.kind && (kind === "item" || kind === "field" || kind === "cell" || options.label !== undefined);
    return close ? "\n" : "\n\n";
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
