import type { Terminal } from "./terminal.ts";

/** Writes one JSON object a line. */
export function writeJson(terminal: Pick<Terminal, "write">, values: Iterable<unknown>): void {
  let chunk = "";
  for (const value of values) {
    chunk += `${JSON.stringify(value)}\n`;
    // Few large writes instead of many small ones.
    if (chunk.length > 65_536) {
      terminal.write(chunk);
      chunk = "";
    }
  }
  if (chunk !== "") terminal.write(chunk);
}

/** Writes lines of text. */
export function writeLines(terminal: Pick<Terminal, "write">, lines: readonly string[]): void {
  if (lines.length > 0) terminal.write(`${lines.join("\n")}\n`);
}
