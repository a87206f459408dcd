import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { serve } from "../../src/serve/index.ts";
import { launch, openPage } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { makeUpland } from "./fixtures/upland.ts";

it("says in plain sentences why a place is held to be so on the day", { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "contested-why-"));
  await buildPage();
  const server = await serve(await makeUpland(folder), { port: 0 });
  const browser = await launch();
  onTestFinished(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const { page, problems } = await openPage(browser, `${server.address}?view=ribbons&day=1934-06-18`);
  await page.locator(".place-list button", { hasText: "Esk" }).first().click();
  await page.getByRole("button", { name: "Why?" }).click();
  const why = page.getByRole("region", { name: "Why, for Esk on 18 June 1934" });
  await why.locator("li").first().waitFor();
  const text = await why.textContent();
  expect(text).toContain("Held by Federal Army since 18 June.");
  expect(text).toContain("So it is according to “Battle of the Upland”.");
  expect(text).toContain("None says otherwise.");
  expect(text).toContain("Last told of 18 June 1934.");
  expect(problems).toEqual([]);
});
