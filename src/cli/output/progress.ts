import { cutMiddle } from "../../export/ribbons/width.ts";
import type { Terminal } from "./terminal.ts";

/** A line on standard error that says how far a long work is; nothing where standard error is no terminal. */
export class Progress {
  readonly #terminal: Terminal;
  #shown = 0;
  #visible = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** Shows `done` of `all` with what is being worked on; at most 20 times a second. */
  show(done: number, all: number, what: string): void {
    const now = Date.now();
    if (!this.#terminal.isTerminal || (now - this.#shown < 50 && done < all)) return;
    this.#shown = now;
    this.#visible = true;
    const width = 20;
    const filled = all === 0 ? width : Math.round((done / all) * width);
    const bar = `${"█".repeat(filled)}${"░".repeat(width - filled)}`;
    const head = `${bar} ${done} of ${all}  `;
    this.#terminal.write(`\r\u001b[K${head}${cutMiddle(what, Math.max(0, this.#terminal.columns - head.length - 1))}`);
  }

  /** Takes the line away, so that something lasting can be written. */
  clear(): void {
    if (this.#visible) this.#terminal.write("\r\u001b[K");
    this.#visible = false;
  }
}
