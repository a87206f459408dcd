import { displayWidth } from "../../export/ribbons/width.ts";
import { dim } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";

/** So wide a column of names may be. */
const WIDEST = 16;

/** Rows of a name and a text, the texts one below the other and broken into lines. */
export function table(rows: readonly (readonly [name: string, text: string])[], terminal: Terminal): string[] {
  const width = Math.min(WIDEST, Math.max(0, ...rows.map(([name]) => displayWidth(name))));
  const indent = " ".repeat(width + 4);
  return rows.flatMap(([name, text]) => {
    const [first = indent, ...rest] = wrap(text, terminal.columns, indent);
    const label = `  ${name}${" ".repeat(Math.max(2, width + 2 - displayWidth(name)))}`;
    return [dim(label, terminal) + first.slice(indent.length), ...rest];
  });
}
