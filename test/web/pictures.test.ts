import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refreshControlLayers } from "../../src/ask/index.ts";
import { loadGazetteer } from "../../src/capture/gazetteer/index.ts";
import { openCase } from "../../src/case/index.ts";
import { ingest } from "../../src/ingest/index.ts";
import { type Server, serve } from "../../src/serve/index.ts";
import { launch, openPage, settled } from "./browser.ts";
import { buildPage } from "./build-page.ts";

const root = join(import.meta.dirname, "../..");
const example = join(root, "examples/aleppo-2016");
const results = join(root, "test-results");
const folder = mkdtempSync(join(tmpdir(), "contested-pictures-"));
let browser: Browser;
let server: Server;

beforeAll(async () => {
  await buildPage();
  server = await serve(await makeExample(), { port: 0 });
  browser = await launch();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function makeExample(): Promise<string> {
  const path = join(folder, "aleppo-2016.gpkg");
  const kase = openCase(path, { create: true });
  await ingest(kase, [join(example, "documents")]);
  for (const file of readdirSync(example).filter((name) => /^gazetteer\./.test(name))) {
    kase.addGazetteer(loadGazetteer(readFileSync(join(example, file)), file).entries);
  }
  kase.setSetting("title", "Aleppo, July to December 2016");
  refreshControlLayers(kase);
  kase.close();
  return path;
}

/**
 * Takes a picture into test-results/. It goes to docs/ where there is none yet, or where CONTESTED_PICTURES is set:
 * a run of the tests must not change the tree by a few pixels each time.
 */
async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(results, { recursive: true });
  const path = join(results, name);
  await page.screenshot({ path });
  const docs = join(root, "docs", name);
  if (process.env.CONTESTED_PICTURES || !existsSync(docs)) copyFileSync(path, docs);
}

describe("the example", { timeout: 120_000 }, () => {
  it("is a map with its ribbons, and the sentences behind a district beside it", async () => {
    const { page, problems } = await openPage(browser, `${server.address}?day=2016-11-28&place=hanano`);
    await settled(page);
    await page.waitForSelector(".claim mark");
    await page.waitForTimeout(300);
    const coloured = await page.evaluate(() => {
      const places = [...document.querySelectorAll(".ribbons-name")].length;
      const held = [...document.querySelectorAll(".legend li button")].map((item) =>
        Number(item.lastChild?.textContent),
      );
      return { places, held: held.reduce((sum, count) => sum + count, 0) };
    });
    expect(coloured.held).toBeGreaterThan(40);
    expect(coloured.places).toBeGreaterThan(5);
    expect(await page.locator(".place-head h2").textContent()).toBe("Hanano");
    await picture(page, "page.png");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("shows a claim's sentence marked in the whole document", async () => {
    const { page } = await openPage(browser, `${server.address}?day=2016-11-28&place=hanano`);
    await page.locator(".claim").first().click();
    await page.waitForSelector(".reading mark.chosen");
    await page.waitForTimeout(300);
    expect(await page.locator(".reading mark").count()).toBeGreaterThan(10);
    await picture(page, "page-document.png");
    await page.context().close();
  });

  it.each([
    ["overview", "?view=overview", ".infobox .sourced-text"],
    ["ribbons", "?view=ribbons&day=2016-11-28&choice=open.minyan-sawmills", ".ribbons-words"],
    ["connectivity", "?view=connectivity&day=2016-11-28", ".ground-map .piece-ground"],
    ["timeline", "?view=timeline&day=2016-12-13", ".lane button.mark"],
    ["forces", "?view=forces&choice=all", ".roster .sourced-text"],
    ["sources", "?view=sources", ".sources .number button"],
    ["figures", "?view=figures", "main svg"],
    ["disputes", "?view=disputes", "main li"],
    ["review", "?view=review", "main button"],
  ])("has a view %s that shows what is in it", async (name, query, shown) => {
    const { page, problems } = await openPage(browser, server.address + query);
    await page.waitForSelector(shown, { timeout: 60_000 });
    await page.waitForTimeout(800);
    expect((await page.locator("main").textContent())?.length).toBeGreaterThan(200);
    await picture(page, `page-${name}.png`);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
