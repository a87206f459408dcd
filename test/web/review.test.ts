import { describe, expect, it } from "vitest";
import type { ReviewQueue } from "../../src/ask/review.ts";
import { serve } from "../../src/serve/index.ts";
import { makeUpland } from "./fixtures/upland.ts";
import { served } from "./served.ts";

const on = served(async (folder) => serve(await makeUpland(folder), { port: 0 }));

describe("the review", { timeout: 120_000 }, () => {
  it("counts its queue once, and asks for more of it before its end is reached", async () => {
    const whole = (await (await fetch(`${on.server.address}api/review`)).json()) as ReviewQueue;
    expect(whole.open).toBeGreaterThan(8);
    const { page, problems } = await on.open("about:blank", {}, "");
    const asked: number[] = [];
    // As if the server gave no more than six more at a time.
    await page.route(/\/api\/review\?/, async (route) => {
      const limit = Number(new URL(route.request().url()).searchParams.get("limit"));
      asked.push(limit);
      await route.fulfill({ json: { ...whole, items: whole.items.slice(0, limit - 194) } });
    });
    await page.goto(`${on.server.address}?view=review`);
    const card = page.locator(".review-card");
    await card.waitFor();
    const head = page.locator(".review header p").first();
    expect(await head.textContent()).toMatch(new RegExp(`^${whole.open} to look at`));
    await expect.poll(() => card.textContent()).toContain(`1 of ${whole.open}`);
    for (let at = 1; at < 8; at++) {
      // The sixth is the last of the first six.
      if (at === 6) await expect.poll(() => asked.length).toBeGreaterThan(1);
      if (at === 6)
        await page.getByRole("button", { name: "Leave it for now" }).and(page.locator(":enabled")).waitFor();
      await page.keyboard.press("j");
      await expect.poll(() => card.textContent()).toContain(`${at + 1} of ${whole.open}`);
    }
    expect(asked[0]).toBe(200);
    expect(Math.max(...asked)).toBeGreaterThan(200);
    expect(problems).toEqual([]);
  });

  it("says to give a name first, while nobody has", async () => {
    const { page } = await on.open("about:blank", {}, "");
    await page.route(/\/api\/decisions/, async (route) => {
      const log = await (await route.fetch()).json();
      await route.fulfill({ json: { ...log, author: null } });
    });
    await page.goto(`${on.server.address}?view=review`);
    await page.locator(".review-author .hint").waitFor();
    expect(await page.locator(".review-author .hint").textContent()).toContain("Give your name before you decide");
  });
});
