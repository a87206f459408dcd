import process from "node:process";

/** Resolves when the user or the system asks the program to end: Ctrl-C, SIGTERM, a terminal that closes. */
export function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}
