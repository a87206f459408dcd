import { type Token, Tokenizer } from "parse5";
import type { TextBuilder } from "../builder.ts";
import { END_SIGN, INSERTION_SIGN, NOTE_SIGN } from "./print.ts";

const SUPERSCRIPTS: Readonly<Record<string, string>> = { "0": "⁰", "1": "¹", "2": "²", "3": "³" };
const BLOCK_TAGS = /^(?:p|div|blockquote|li|ul|ol|tr|table|center|poem|dl|dd|dt|h[1-6])$/;
const SIGNED = new RegExp(
  `${NOTE_SIGN}([^${END_SIGN}]{0,60})${END_SIGN}|${INSERTION_SIGN}[^${END_SIGN}]{0,12}${END_SIGN}`,
  "g",
);

/**
 * Puts one block's printed wikitext into the builder's open block: quotes for bold and italic, external links, HTML tags
 * and character references resolved, footnote signs as marks. `onBreak` is called at tags that begin a new block.
 */
export function appendInline(
  builder: TextBuilder,
  printed: string,
  onBreak: () => void = () => builder.append(" "),
): void {
  const source = printed
    .replace(/\[(?:https?:)?\/\/[^\s\][<>]{1,2000}(?:\s+([^\]\n]{0,600}))?\]/g, (_, words?: string) => words ?? "")
    .replace(/'{2,5}/g, (quotes) => (quotes.length === 4 ? "'" : ""))
    .replace(/__[A-Z]{3,24}__/g, "");
  // Most blocks have neither tags nor character references.
  if (!/[<&]/.test(source)) appendSigned(builder, source);
  else new Tokenizer({ sourceCodeLocationInfo: false }, new InlineHandler(builder, onBreak)).write(source, true);
}

/** The words of printed wikitext without footnotes. */
export function plainText(printed: string): string {
  const parts: string[] = [];
  const sink = { append: (text: string) => parts.push(text), footnote: () => {} };
  appendInline(sink as unknown as TextBuilder, printed);
  return parts.join("").replace(/\s+/g, " ").trim();
}

function appendSigned(builder: TextBuilder, text: string): void {
  let at = 0;
  for (const match of text.matchAll(SIGNED)) {
    builder.append(text.slice(at, match.index));
    if (match[1] !== undefined) builder.footnote([match[1]]);
    at = match.index + match[0].length;
  }
  builder.append(text.slice(at));
}

class InlineHandler {
  readonly #builder: TextBuilder;
  readonly #onBreak: () => void;
  #raised = false;
  onParseError = null;

  constructor(builder: TextBuilder, onBreak: () => void) {
    this.#builder = builder;
    this.#onBreak = onBreak;
  }

  onStartTag({ tagName }: Token.TagToken): void {
    if (tagName === "br") this.#builder.append(" ");
    else if (tagName === "td" || tagName === "th") this.#builder.append(" | ");
    else if (BLOCK_TAGS.test(tagName)) this.#onBreak();
    if (tagName === "sup") this.#raised = true;
  }

  onEndTag({ tagName }: Token.TagToken): void {
    if (BLOCK_TAGS.test(tagName)) this.#onBreak();
    if (tagName === "sup") this.#raised = false;
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    const isPower = this.#raised && /^[0-3]{1,2}$/.test(chars);
    appendSigned(this.#builder, isPower ? Array.from(chars, (digit) => SUPERSCRIPTS[digit]).join("") : chars);
  }

  onWhitespaceCharacter({ chars }: Token.CharacterToken): void {
    this.#builder.append(chars);
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}
}
