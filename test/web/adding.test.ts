import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { serve } from "../../src/serve/index.ts";
import { makeUpland } from "./fixtures/upland.ts";
import { served } from "./served.ts";

const on = served(async (folder) => serve(await makeUpland(folder), { port: 0 }));

const file = (name: string, text: string) => ({ name, mimeType: "text/markdown", buffer: Buffer.from(text) });

describe("adding documents", { timeout: 120_000 }, () => {
  it("takes files, each with what became of it, and the page shows them at once", async () => {
    const { page, requests } = await on.open("?view=documents");
    await page.getByRole("button", { name: "Add documents" }).click();
    await page
      .locator(".adding input[type=file]")
      .setInputFiles([
        file("harbour.md", "# The harbour\n\nOn 14 June 1934 the Federal Army captured Corwen.\n"),
        file("broken.pdf", "%PDF-1.7 nothing else"),
      ]);
    const line = (name: string) => page.locator(".adding-progress li", { hasText: name });
    await line("harbour.md").locator("text=added, 1 claim").waitFor();
    await line("broken.pdf").locator(".adding-problem").waitFor();
    await page.locator(".document-title", { hasText: "The harbour" }).waitFor();
    expect(requests.filter((url) => !url.startsWith(on.server.address) && !/^(blob|data):/.test(url))).toEqual([]);
  });

  it("takes a pasted text, and refuses an address of this machine beside it", async () => {
    const { page } = await on.open("?view=documents&choice=add");
    await page.getByLabel("Paste a text").fill("On 16 June 1934 the Federal Army captured Dalby.");
    await page.getByLabel("Its title").fill("By telephone");
    await page.getByRole("button", { name: "Add this text" }).click();
    await page.locator(".document-title", { hasText: "By telephone" }).waitFor();
    await page.getByLabel("Fetch an address").fill("http://127.0.0.1:9/page");
    await page.getByRole("button", { name: "Fetch it now" }).click();
    await page.locator(".adding-progress li", { hasText: "127.0.0.1:9" }).locator(".adding-problem").waitFor();
  });

  it("begins an empty case", async () => {
    const path = join(on.folder, "empty.gpkg");
    openCase(path, { create: true }).close();
    const empty = await serve(path, { port: 0 });
    onTestFinished(() => empty.close());
    const { page } = await on.open("", {}, empty.address);
    await page
      .locator(".adding input[type=file]")
      .setInputFiles([
        file("first.md", "# First\n\nOn 3 May 1921 the Northern League captured Lower Tarn from the Guard.\n"),
      ]);
    await page.waitForSelector(".overview");
  });
});

describe("a claim by hand", { timeout: 120_000 }, () => {
  it("rests on the words that were selected, and stands with them", async () => {
    const { page, problems } = await on.open("?view=documents");
    await page.locator(".document-list button", { hasText: "Battle of the Upland" }).click();
    await page.locator(".reading").waitFor();
    const wanted = "fought in June 1934 between";
    await page.evaluate((words) => {
      const walker = document.createTreeWalker(document.querySelector(".reading")!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(words);
        if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + words.length);
      }
    }, wanted);
    await page.getByRole("button", { name: "Make a claim of the selected words" }).click();
    const form = page.locator(".by-hand form");
    expect(await form.locator("blockquote").textContent()).toBe(wanted);
    await form.getByLabel("Place").fill("Esk");
    await form.getByLabel("Day, or first/last").fill("1934-06-19");
    await form.getByLabel("Held afterwards by").selectOption({ label: "Lake League" });
    await form.getByRole("button", { name: "Add the claim" }).click();
    await page.locator("text=The claim was added.").waitFor();
    const claims = await page.evaluate(async () => (await fetch("/api/claims?kind=control")).json());
    const [made] = claims.filter((claim: { reader: string }) => claim.reader.startsWith("by hand/"));
    expect(made).toMatchObject({ holder: "lake-league", place: { name: "Esk" }, when: { first: "1934-06-19" } });
    const text = await page.evaluate(
      async (id) => (await (await fetch(`/api/documents/${id}`)).json()).document.text,
      made.document,
    );
    expect(text.slice(made.evidence[0].start, made.evidence[0].end)).toBe(wanted);
    expect(problems).toEqual([]);
  });
});
