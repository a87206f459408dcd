import type { Terminal } from "./output/terminal.ts";

/** What a command may touch of the world; tests give their own. */
export interface Context {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The current folder. */
  readonly folder: string;
  /** How the user starts the program: "contested", or a path where it is not installed. */
  readonly program: string;
  /** Resolves when the user or the system asks the program to end (Ctrl-C, SIGTERM); only servers wait for it. */
  readonly stop: () => Promise<void>;
}
