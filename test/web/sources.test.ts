import { describe, expect, it, onTestFinished } from "vitest";
import { serve } from "../../src/serve/index.ts";
import { openPage } from "./browser.ts";
import { makeUpland } from "./fixtures/upland.ts";
import { served } from "./served.ts";

const on = served(async (folder) => serve(await makeUpland(folder), { port: 0 }));

describe("the sources", { timeout: 120_000 }, () => {
  it("say whom they speak for, which a person changes where it stands, and open the sentences behind a number", async () => {
    const { page, problems } = await openPage(on.browser, `${on.server.address}?view=sources`);
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
