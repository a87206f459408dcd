import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import type { Server } from "../../src/serve/index.ts";
import { launch, openPage, type Watched } from "./browser.ts";
import { buildPage } from "./build-page.ts";

/** A server with the page and a browser, there from before the first test of a file until after the last. */
export interface Served {
  readonly browser: Browser;
  readonly server: Server;
  /** For the files of the tests; gone after them. */
  readonly folder: string;
  /** Opens an address of the page, until the test is over. */
  open(query?: string, options?: Parameters<typeof openPage>[2], address?: string): Promise<Watched>;
}

/**
 * Builds the page and starts what a file's tests need of it.
 *
 * @param start serves what is looked at, from a case in the folder where it has one
 */
export function served(start: (folder: string) => Promise<Server>): Served {
  const folder = mkdtempSync(join(tmpdir(), "contested-page-"));
  let browser: Browser | undefined;
  let server: Server | undefined;
  beforeAll(async () => {
    await buildPage();
    server = await start(folder);
    browser = await launch();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    get browser() {
      return browser!;
    },
    get server() {
      return server!;
    },
    async open(query = "", options = {}, address = server!.address) {
      const watched = await openPage(browser!, `${address}${query}`, options);
      onTestFinished(() => watched.page.context().close());
      return watched;
    },
  };
}
