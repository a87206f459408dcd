import type { InlineMark, Span } from "../../model/index.ts";

/** An address in a Markdown link is no longer than this. */
const LONGEST_ADDRESS = 600;

/**
 * Finds Markdown's inline markup: emphasis (`*`, `**`, `_`, `__`), code, links and images (all but their words), escapes,
 * quotation marks at line starts, HTML tags. One pass with a stack, so that unclosed brackets cost no more than closed ones.
 */
export function findMarkup(text: string, span: Span): InlineMark[] {
  const content = text.slice(span.start, span.end);
  if (!/[*_`[\\<>~]/.test(content)) return [];
  const scanner = new MarkupScanner(content);
  return scanner
    .scan()
    .map(([start, end]) => ({ kind: "markup", span: { start: span.start + start, end: span.start + end } }));
}

class MarkupScanner {
  readonly #content: string;
  readonly #found: [number, number][] = [];
  /** Where links and images opened, innermost last. */
  readonly #brackets: [number, number][] = [];
  /** The last opening run of emphasis of each kind ("*1", "_2" …). */
  readonly #open = new Map<string, [number, number]>();
  /** Behind this offset no link address ends: there is no closing parenthesis left. */
  readonly #lastParenthesis: number;

  constructor(content: string) {
    this.#content = content;
    this.#lastParenthesis = content.lastIndexOf(")");
  }

  scan(): [number, number][] {
    let at = 0;
    while (at < this.#content.length) at = this.#step(at);
    return this.#found.sort((a, b) => a[0] - b[0]);
  }

  /** Looks at one place; returns the offset to go on from. */
  #step(at: number): number {
    switch (this.#content[at]) {
      case "\\":
        return this.#escape(at);
      case "*":
      case "_":
      case "~":
        return this.#emphasis(at);
      case "`":
        return this.#code(at);
      case "[":
        this.#brackets.push(this.#content[at - 1] === "!" ? [at - 1, at + 1] : [at, at + 1]);
        return at + 1;
      case "]":
        return this.#link(at);
      case "<":
        return this.#tag(at);
      case ">":
        return this.#quotation(at);
      default:
        return at + 1;
    }
  }

  /** `\*` and `\_` are no words either way; of other escapes only the backslash goes. */
  #escape(at: number): number {
    const next = this.#content[at + 1] ?? "";
    if (!/[!-/:-@[-`{-~]/.test(next)) return at + 1;
    const length = next === "*" || next === "_" ? 2 : 1;
    this.#found.push([at, at + length]);
    return at + 2;
  }

  #emphasis(at: number): number {
    const sign = this.#content[at]!;
    let end = at;
    while (this.#content[end] === sign) end++;
    const length = end - at;
    if (length > 3 || (sign === "~" && length !== 2)) return end;
    const before = this.#content.charAt(at - 1);
    const after = this.#content.charAt(end);
    const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    // "snake_case" is a name and "2*3*4" a product.
    if (inWord && (sign === "_" || (/\d/.test(before) && /\d/.test(after)))) return end;
    const key = `${sign}${length}`;
    const opener = this.#open.get(key);
    if (opener && before !== "" && !/\s/.test(before)) {
      this.#found.push(opener, [at, end]);
      this.#open.delete(key);
    } else if (after !== "" && !/\s/.test(after) && (sign === "*" || !/[\p{L}\p{N}]/u.test(before))) {
      this.#open.set(key, [at, end]);
    }
    return end;
  }

  #code(at: number): number {
    const close = this.#content.slice(at + 1, at + 400).indexOf("`");
    if (close === -1) return at + 1;
    this.#found.push([at, at + 1], [at + 1 + close, at + 2 + close]);
    return at + 2 + close;
  }

  /** `](address)` or `][label]` closes a link: the bracket that opened it and all from here to the end are markup. */
  #link(at: number): number {
    const opened = this.#brackets.pop();
    if (!opened) return at + 1;
    const next = this.#content[at + 1];
    if (next === "[" && opened[1] !== at) {
      const label = /^\[[^\][\n]{0,80}\]/.exec(this.#content.slice(at + 1, at + 84));
      const isMark = label && /^\[\^?[\d\s,–-]*[a-z]?\d*\]$/.test(label[0]) && label[0] !== "[]";
      if (!label || isMark) return at + 1;
      this.#found.push(opened, [at, at + 1 + label[0].length]);
      return at + 1 + label[0].length;
    }
    if (next !== "(" || at > this.#lastParenthesis) return at + 1;
    const length = addressLength(this.#content, at + 1);
    if (length === 0) return at + 1;
    this.#found.push(opened, [at, at + 1 + length]);
    return at + 1 + length;
  }

  #tag(at: number): number {
    const tag =
      /^<(?:\/?(?:b|i|u|em|strong|sup|sub|small|big|br|span|p|div|a|abbr|mark|s|del|ins|font|center|ref|nowiki)\b[^<>\n]{0,300}|!--[^>]{0,300}--|https?:\/\/[^\s<>]{1,500})>/i.exec(
        this.#content.slice(at, at + 520),
      );
    if (!tag) return at + 1;
    this.#found.push([at, at + tag[0].length]);
    return at + tag[0].length;
  }

  /** `> ` at the start of a line of a quotation. */
  #quotation(at: number): number {
    let before = at - 1;
    while (before >= 0 && at - before < 8 && " \t>".includes(this.#content[before]!)) before--;
    if (before >= 0 && this.#content[before] !== "\n") return at + 1;
    const end = this.#content[at + 1] === " " ? at + 2 : at + 1;
    this.#found.push([at, end]);
    return end;
  }
}

/** Length of a link's address with its parentheses, an inner pair and a title allowed; 0 where it does not end soon. */
function addressLength(content: string, at: number): number {
  let depth = 0;
  const limit = Math.min(content.length, at + LONGEST_ADDRESS);
  for (let i = at; i < limit; i++) {
    const sign = content[i];
    if (sign === "\n" || sign === "[") return 0;
    if (sign === "(") depth++;
    if (sign === ")" && --depth === 0) return i - at + 1;
  }
  return 0;
}
