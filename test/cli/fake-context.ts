import type { Context } from "../../src/cli/context.ts";
import type { Terminal } from "../../src/cli/output/terminal.ts";
import { run } from "../../src/cli/program.ts";

/** A terminal that remembers what was written to it. */
export function fakeTerminal(other: Partial<Terminal> = {}): Terminal & { text: () => string; lines: () => string[] } {
  let written = "";
  return {
    write: (text) => {
      written += text;
    },
    isTerminal: false,
    columns: 80,
    rows: null,
    colours: "none",
    ...other,
    text: () => written,
    lines: () => written.split("\n").slice(0, -1),
  };
}

/** What one command line printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON lines. */
  json(): unknown[];
}

/** Runs the command line inside this process. */
export async function contested(words: readonly string[], other: Partial<Context> = {}): Promise<Ran> {
  const stdout = fakeTerminal();
  const stderr = fakeTerminal();
  const context = {
    stdout,
    stderr,
    env: {},
    folder: process.cwd(),
    program: "contested",
    stop: () => new Promise<void>(() => {}),
    ...other,
  };
  const code = await run(words, context);
  return {
    code,
    out: stdout.text(),
    err: stderr.text(),
    json: () => stdout.lines().map((line) => JSON.parse(line) as unknown),
  };
}
