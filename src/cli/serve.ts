import process from "node:process";
import type { Context } from "./context.ts";
import { openBrowser } from "./output/browser.ts";
import { derivingLine } from "./output/deriving.ts";
import { writeLines } from "./output/lines.ts";

/** Serves the page of a case, says where, opens a browser where there is a screen, and returns when asked to stop. */
export async function serveUntilStopped(
  casePath: string,
  options: { readonly port?: number | undefined; readonly basemap?: string | undefined; readonly browser: boolean },
  context: Context,
): Promise<void> {
  const { serve } = await import("../serve/index.ts");
  const server = await serve(casePath, {
    ...(context.stderr.isTerminal ? { deriving: derivingLine(context.stderr) } : {}),
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.basemap === undefined ? {} : { basemap: options.basemap }),
  });
  try {
    writeLines(context.stdout, [`${casePath} is open at ${server.address} (Ctrl-C ends it)`]);
    if (options.browser) openBrowser(server.address, context.env, process.platform);
    await context.stop();
  } finally {
    await server.close();
  }
}
