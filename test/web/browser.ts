import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The browser's program: the one that is named, one of the machine, else Playwright's own. Throws where there is none. */
function findChromium(): string {
  const named = [process.env.CONTESTED_CHROMIUM, process.env.CHROMIUM].filter((path) => path !== undefined);
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const candidates = [
    ...named,
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    chromium.executablePath(),
  ];
  const found = candidates.find((path) => path !== "" && existsSync(path));
  if (!found) {
    throw new Error(
      "No Chromium was found, so the page cannot be tested: install one (apt-get install chromium), " +
        "or say where it is in CHROMIUM.",
    );
  }
  return found;
}

/** Starts a browser with a new empty profile, WebGL drawn in software, and no way to any other machine. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      "--no-sandbox",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A page of the browser with what it asked for and what went wrong in it. */
export interface Watched {
  readonly page: Page;
  readonly requests: string[];
  readonly problems: string[];
}

const desk: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: "en-GB", colorScheme: "light" };

export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ ...desk, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    // The software renderer tells of its own slowness.
    if (["error", "warning"].includes(message.type()) && !/GPU stall|swiftshader/i.test(message.text()))
      problems.push(message.text());
  });
  await page.goto(address);
  return { page, requests, problems };
}

/** Waits until the map has drawn everything that belongs in the view. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.atlasMap?.settled === true, null, { timeout: 60_000 });
}

/** Where a place is on the screen. */
export async function pointOf(page: Page, place: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(".map-surface").boundingBox();
  const point = await page.evaluate((id) => window.atlasMap?.pointOf(id) ?? null, place);
  if (!box || !point) throw new Error(`${place} is not on the map`);
  return { x: box.x + point.x, y: box.y + point.y };
}
