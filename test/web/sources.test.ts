import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Server, serve } from "../../src/serve/index.ts";
import { launch, openPage } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { makeUpland } from "./fixtures/upland.ts";

const folder = mkdtempSync(join(tmpdir(), "contested-sources-"));
let browser: Browser;
let server: Server;

beforeAll(async () => {
  await buildPage();
  server = await serve(await makeUpland(folder), { port: 0 });
  browser = await launch();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the sources", { timeout: 120_000 }, () => {
  it("say whom they speak for, which a person changes where it stands, and open the sentences behind a number", async () => {
    const { page, problems } = await openPage(browser, `${server.address}?view=sources`);
    onTestFinished(() => page.context().close());
    const row = page.locator("tbody tr", { hasText: "a Lake League spokesman" });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/presumed: its name has “lake league”/);
    const side = row.getByRole("combobox");
    expect(await side.inputValue()).toBe("lake-league");
    const against = row.locator("td").last();
    expect(await against.textContent()).toBe("0");
    await side.selectOption({ label: "Federal Army" });
    await row.locator("text=decided").waitFor();
    await against.getByRole("button").click();
    const sentences = page.getByRole("region", { name: "Against interest: sentences of a Lake League spokesman" });
    await sentences.locator(".claim", { hasText: "recaptured Dalby" }).waitFor();
    const log = await page.evaluate(async () => (await (await fetch("/api/decisions")).json()).decisions);
    expect(log.at(-1)).toMatchObject({
      author: "A. Editor",
      what: { kind: "align-source", side: { key: "federal-army" } },
    });
    await row.getByRole("button", { name: "a Lake League spokesman", exact: true }).click();
    await row.locator("text=shown alone").waitFor();
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(3);
    expect(problems).toEqual([]);
  });
});
