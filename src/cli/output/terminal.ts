import process from "node:process";
import type { WriteStream } from "node:tty";
import type { ColourDepth } from "../../export/ribbons/paint.ts";

/** Where a command writes: standard output or standard error, with what is known of the reader's screen. */
export interface Terminal {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal; 80, or $COLUMNS, where it is none. */
  readonly columns: number;
  /** Rows of the terminal; null where it is none. */
  readonly rows: number | null;
  readonly colours: ColourDepth;
}

/**
 * How many colours to use. NO_COLOR (no-color.org) turns colour off, FORCE_COLOR on (1: 16 colours, 2: 256, 3: all; 0: off);
 * otherwise there is colour only on a terminal that can show it.
 */
export function colourDepth(
  stream: { readonly isTTY?: boolean | undefined; getColorDepth?: (env: object) => number },
  env: Readonly<Record<string, string | undefined>>,
): ColourDepth {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return "none";
  const forced = env.FORCE_COLOR;
  if (forced === "0" || forced === "false") return "none";
  if (forced === "2") return "256";
  if (forced === "3") return "full";
  if (forced !== undefined) return "16";
  if (stream.isTTY !== true || stream.getColorDepth === undefined) return "none";
  const bits = stream.getColorDepth(env);
  if (bits >= 24) return "full";
  if (bits >= 8) return "256";
  return bits >= 4 ? "16" : "none";
}

function columnsOf(stream: WriteStream, env: Readonly<Record<string, string | undefined>>): number {
  const told = stream.isTTY ? stream.columns : Number(env.COLUMNS);
  return Number.isInteger(told) && told >= 40 ? Math.min(told, 400) : 80;
}

/** One of the process's own output streams as a `Terminal`. */
export function terminalOf(stream: WriteStream): Terminal {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: columnsOf(stream, process.env),
    rows: stream.isTTY ? (stream.rows ?? 24) : null,
    colours: colourDepth(stream, process.env),
  };
}
