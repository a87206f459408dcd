import type { Terminal } from "./terminal.ts";

/** Text in bold where the terminal shows attributes, else as it is. */
export function bold(text: string, terminal: Pick<Terminal, "colours">): string {
  return terminal.colours === "none" ? text : `\u001b[1m${text}\u001b[0m`;
}

/** Text that stands back where the terminal shows attributes, else as it is. */
export function dim(text: string, terminal: Pick<Terminal, "colours">): string {
  return terminal.colours === "none" ? text : `\u001b[2m${text}\u001b[0m`;
}
