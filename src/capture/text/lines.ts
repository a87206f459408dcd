/** A physical line of a text, with offsets into it. */
export interface Line {
  /** Offsets of the line without its line break, white space included. */
  readonly start: number;
  readonly end: number;
  /** Offsets of what stands between the white space at both ends; equal where the line is blank. */
  readonly from: number;
  readonly to: number;
  /** What stands between `from` and `to`. */
  readonly text: string;
}

/** Cuts a text into lines at LF, CR LF and CR. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const end = nextBreak(text, start);
    lines.push(makeLine(text, start, end));
    start = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
  }
  return lines;
}

function nextBreak(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

function makeLine(text: string, start: number, end: number): Line {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === "") return { start, end, from: start, to: start, text: "" };
  const from = start + (raw.length - raw.trimStart().length);
  return { start, end, from, to: from + trimmed.length, text: trimmed };
}

/** Columns of white space before the line's text; a tab goes to the next multiple of four. */
export function indentOf(text: string, line: Line): number {
  let columns = 0;
  for (let at = line.start; at < line.from; at++) columns = text[at] === "\t" ? (columns | 3) + 1 : columns + 1;
  return columns;
}

/** How many blank lines stand directly before this one. */
export function blanksBefore(lines: readonly Line[], index: number): number {
  let count = 0;
  while (index - count - 1 >= 0 && lines[index - count - 1]!.text === "") count++;
  return count;
}

/** Index of the first line at or after `index` that is not blank; `lines.length` where there is none. */
export function nextFilled(lines: readonly Line[], index: number): number {
  let at = index;
  while (at < lines.length && lines[at]!.text === "") at++;
  return at;
}
