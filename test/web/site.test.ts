import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contested } from "../cli/fake-context.ts";
import { valley } from "../export/valley.ts";
import { launch, openPage, pointOf, settled } from "./browser.ts";
import { buildPage } from "./build-page.ts";

let browser: Browser;
beforeAll(async () => {
  await buildPage();
  browser = await launch();
}, 180_000);
afterAll(() => browser?.close());

/** A site of the valley, with one person withheld. */
async function published(): Promise<{ folder: string; address: string }> {
  const { kase, decide, folder, path } = await valley();
  decide({ kind: "withhold", confidential: { what: "person", names: ["Idris Velkan"] } });
  kase.close();
  const { code, err } = await contested(["export", "site", "--case", path, "-o", "site"], { folder });
  expect([code, err]).toEqual([0, ""]);
  const site = join(folder, "site");
  return { folder: site, address: pathToFileURL(join(site, "index.html")).href };
}

test("a site opens from the disk, and everything that can be read in it is there", { timeout: 120_000 }, async () => {
  const { folder, address } = await published();
  const { page, requests, problems } = await openPage(browser, address);
  await settled(page);
  const at = await pointOf(page, "saltford");
  await page.mouse.click(at.x, at.y);
  await expect.poll(() => page.locator(".drawer").textContent()).toContain("Saltford");
  expect(page.url()).toContain("place=saltford");
  await expect.poll(() => page.locator(".drawer").textContent()).toContain("the Crown army captured Saltford 🏰");
  const rail = page.locator(".rail button");
  const names = await rail.allInnerTexts();
  expect(names).not.toContain("Review");
  for (const [index, name] of names.entries()) {
    await rail.nth(index).click();
    await expect.poll(() => rail.nth(index).getAttribute("aria-current")).toBe("page");
    await page.waitForTimeout(300);
    expect([name, await page.locator("main").textContent()]).not.toEqual([
      name,
      expect.stringMatching(/could not be loaded|published without/),
    ]);
  }
  await rail.nth(names.indexOf("Documents")).click();
  await page.locator("main").getByText("The spring offensive").first().click();
  await expect.poll(() => page.locator("main").textContent()).toContain("The League commander ████████████ was killed");
  await page.locator("select", { hasText: "Against own" }).selectOption("independent");
  await expect.poll(() => page.url()).toContain("policy=independent");
  await page.goBack();
  expect(problems).toEqual([]);
  // The page asks its own folder for files, itself for its worker, and nobody else.
  const own = pathToFileURL(folder).href;
  expect(
    requests.filter((one) => !one.startsWith(own) && !one.startsWith("blob:") && !one.startsWith("data:")),
  ).toEqual([]);
});

test("a site is small, has no addresses of the API to fetch, and runs from any folder of a host", async () => {
  const { folder } = await published();
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const size = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  expect(size).toBeLessThan(3_500_000);
  const index = readFileSync(join(folder, "index.html"), "utf8");
  for (const [, address] of index.matchAll(/(?:src|href)="([^"]*)"/g)) expect(address).toMatch(/^\.\//);
  expect(readFileSync(join(folder, "assets/style.css"), "utf8")).not.toMatch(/url\(["']?\//);
  // A script that is none would leave the page empty.
  const script = join(folder, "check.cjs");
  writeFileSync(
    script,
    'require("./answers.js"); process.stdout.write(Object.keys(globalThis.contestedAnswers).join());',
  );
  expect(execFileSync(process.execPath, [script], { encoding: "utf8" })).toBe(
    "at,values,order,claims,claimsOf,provenance",
  );
});
