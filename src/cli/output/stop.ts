import process from "node:process";

/** Resolves when the user or the system asks the program to end: Ctrl-C, SIGTERM, a terminal that closes. */
export function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}

/** Ends this process when the one that launched it under another Node is gone, however that ended. */
export function endWithLauncher(): void {
  if (process.env.CONTESTED_LAUNCHED === undefined || !process.channel) return;
  process.on("disconnect", () => process.exit(129));
  // What a launched program still has to do keeps it alive, the channel does not.
  process.channel.unref();
}
