import { displayWidth } from "../../export/ribbons/width.ts";
import type { Terminal } from "./terminal.ts";

/** Stands for a space at which no line is broken; Unicode keeps it from text. No-break spaces of documents are no such. */
const glue = "\ufdd2";

/** A text that `wrap` keeps on one line: "67 %", a name among others. */
export function glued(text: string): string {
  return text.replaceAll(" ", glue);
}

/** Words broken into lines of at most `width` columns, each after an indent. A word wider than the line gets its own. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of unbroken(text)) {
    const wide = displayWidth(word);
    if (line !== "" && indent.length + used + 1 + wide > width) {
      lines.push(indent + line);
      line = "";
      used = 0;
    }
    line = line === "" ? word : `${line} ${word}`;
    used += (used === 0 ? 0 : 1) + wide;
  }
  if (line !== "") lines.push(indent + line);
  return lines;
}

/** The words of a text; a percent sign stays with its number. */
function unbroken(text: string): string[] {
  const words: string[] = [];
  for (const held of text.split(/\s+/u)) {
    if (held === "") continue;
    if (held.startsWith("%") && words.length > 0) words[words.length - 1] += ` ${held}`;
    else words.push(held.replaceAll(glue, " "));
  }
  return words;
}

/** Characters that stand for the ends of a mark while a text is broken into lines; Unicode keeps them from text. */
const open = "\ufdd0";
const close = "\ufdd1";
const bold = "\u001b[1;4m";
const reset = "\u001b[0m";

/**
 * A text with some stretches marked, broken into lines: bold and underlined on a terminal with attributes,
 * in «…» elsewhere.
 *
 * @param marks half-open stretches of `text` in UTF-16 code units, in order, not overlapping
 */
export function wrapMarked(
  text: string,
  marks: readonly { readonly start: number; readonly end: number }[],
  terminal: Pick<Terminal, "columns" | "colours">,
  indent: string,
): string[] {
  let marked = "";
  let at = 0;
  for (const { start, end } of marks) {
    marked += `${text.slice(at, start)}${open}${text.slice(start, end)}${close}`;
    at = end;
  }
  marked += text.slice(at);
  if (terminal.colours === "none") {
    return wrap(marked.replaceAll(open, "«").replaceAll(close, "»"), terminal.columns, indent);
  }
  let inside = false;
  return wrap(marked, terminal.columns, indent).map((line) => {
    const begins = inside ? line.replace(/^\s*/, (space) => `${space}${bold}`) : line;
    inside = line.lastIndexOf(open) > line.lastIndexOf(close) || (inside && !line.includes(close));
    return begins.replaceAll(open, bold).replaceAll(close, reset) + (inside ? reset : "");
  });
}
