import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Comparison } from "../../src/ask/compare.ts";
import type { DocumentSummary } from "../../src/serve/answers.ts";
import { type Server, serve } from "../../src/serve/index.ts";
import { launch, openPage, type Watched } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { makeValley } from "./fixtures/valley.ts";

const folder = mkdtempSync(join(tmpdir(), "contested-compare-"));
let browser: Browser;
let server: Server;
let ids: readonly [string, string];

beforeAll(async () => {
  await buildPage();
  server = await serve(await makeValley(folder), { port: 0 });
  browser = await launch();
  const documents = (await (await fetch(`${server.address}api/documents`)).json()) as DocumentSummary[];
  const idOf = (origin: string) => documents.find((one) => one.origin === origin)!.id;
  ids = [idOf("chronicle.md"), idOf("memoir.md")];
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(query: string, options = {}): Promise<Watched> {
  const watched = await openPage(browser, `${server.address}${query}`, options);
  onTestFinished(() => watched.page.context().close());
  return watched;
}
const beside = () => `?view=documents&document=${ids[0]}&beside=${ids[1]}`;

describe("two documents side by side", { timeout: 120_000 }, () => {
  it("are answered by the server in the command line's words", async () => {
    const found = (await (await fetch(`${server.address}api/compare?a=${ids[0]}&b=${ids[1]}`)).json()) as Comparison;
    expect(found.a.id).toBe(ids[0]);
    expect(found.differences.length).toBeGreaterThan(0);
    const wrong = await fetch(`${server.address}api/compare?a=${ids[0]}&b=nothing`);
    expect(wrong.status).toBe(400);
  });

  it("are chosen from the document that is read", async () => {
    const { page, problems } = await open(`?view=documents&document=${ids[0]}`);
    await page.locator(".compare-with select").selectOption(ids[1]);
    await page.waitForSelector(".compare-column >> nth=1");
    expect(new URL(page.url()).searchParams.get("beside")).toBe(ids[1]);
    await page.goBack();
    await page.waitForSelector(".document-head");
    expect(problems).toEqual([]);
  });

  it("are chosen on a phone as well, within its width", async () => {
    const { page } = await open(`?view=documents&document=${ids[0]}`, { viewport: { width: 360, height: 780 } });
    const box = (await page.locator(".compare-with select").boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
  });

  it("are walked through by key, each difference in the address, marked in its column and told in words", async () => {
    const { page, problems } = await open(beside());
    await page.waitForSelector(".compare-column mark");
    await page.keyboard.press("n");
    expect(await page.locator(".compare-count").textContent()).toMatch(/^1 of \d+$/);
    await page.keyboard.press("n");
    await page.keyboard.press("p");
    await page.waitForSelector("mark.chosen");
    expect(await page.locator(".compare-told b").textContent()).not.toBe("");
    await expect.poll(() => new URL(page.url()).searchParams.get("difference")).toBe("1");
    const count = Number((await page.locator(".compare-count").textContent())!.split(" of ")[1]);
    for (let at = 0; at < count + 2; at++) await page.keyboard.press("n");
    expect(await page.locator(".compare-count").textContent()).toBe(`${count} of ${count}`);
    expect(problems).toEqual([]);
  });

  it("stay level where one is scrolled", async () => {
    const { page } = await open(beside(), { viewport: { width: 1000, height: 420 } });
    await page.waitForSelector(".compare-column mark");
    const topOf = (which: string, words: string) =>
      page
        .locator(`.compare-${which} [data-pair]`, { hasText: words })
        .first()
        .evaluate((element) => element.getBoundingClientRect().top);
    await page.locator(".compare-a").hover();
    await page.mouse.wheel(0, 440);
    await expect
      .poll(async () => Math.abs((await topOf("a", "On 12 May")) - (await topOf("b", "On 12 May"))))
      .toBeLessThan(60);
  });

  it("stand one above the other on a phone, and nothing runs over the edge", async () => {
    const { page } = await open(beside(), { viewport: { width: 390, height: 844 } });
    await page.waitForSelector(".compare-column mark");
    const [a, b] = await page.evaluate(() =>
      [...document.querySelectorAll(".compare-column")].map(
        (column) => column.getBoundingClientRect().toJSON() as DOMRect,
      ),
    );
    expect(b!.top).toBeGreaterThanOrEqual(a!.bottom);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
