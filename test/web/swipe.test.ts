import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { printed, sideStyles } from "../../src/export/palette.ts";
import { type Server, serve, serveAnswers } from "../../src/serve/index.ts";
import { seriousOn } from "./axe.ts";
import { launch, openPage, settled, type Watched } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { makeValley } from "./fixtures/valley.ts";
import { inventedWar } from "./fixtures/war.ts";

const folder = mkdtempSync(join(tmpdir(), "contested-swipe-"));
let browser: Browser;
let server: Server;
/** A real case, whose sources tell different things. */
let valley: Server;

beforeAll(async () => {
  await buildPage();
  server = await serveAnswers(inventedWar(), { port: 0 });
  valley = await serve(await makeValley(folder), { port: 0 });
  browser = await launch();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await valley?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(query: string, options = {}, of = server): Promise<Watched> {
  // Two maps are drawn in software: a smaller page is enough to see them by.
  const size = { viewport: { width: 1200, height: 640 } };
  const watched = await openPage(browser, `${of.address}${query}`, { ...size, ...options });
  onTestFinished(() => watched.page.context().close());
  await settled(watched.page);
  return watched;
}

const besideSettled = (page: Page) =>
  page.waitForFunction(() => window.atlasMapBeside?.settled === true, null, { timeout: 60_000 });
const paints = (page: Page, place: string) =>
  page.evaluate(
    (id) => [window.atlasMap, window.atlasMapBeside].map((map) => map?.stateOf(id) as { colour: string | null } | null),
    place,
  );
const [, league] = [...sideStyles([{ key: "federation" }, { key: "league" }]).values()].map(({ light }) => light);

describe("two days side by side", { timeout: 120_000 }, () => {
  it("are chosen by a click, named, counted in the legend, and in the address", async () => {
    const { page, problems } = await open("?day=1931-03-05");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByLabel("another day").fill("1931-04-10");
    await besideSettled(page);
    expect(new URL(page.url()).searchParams.get("with")).toBe("1931-04-10");
    const [left, right] = await paints(page, "lower");
    expect(left!.colour).toBe(printed(league!, "#f6f2e9", 0.84));
    expect(right!.colour).not.toBe(left!.colour);
    expect(await page.locator(".swipe-label").allTextContents()).toEqual(["5 March 1931", "10 April 1931"]);
    const counts = page.getByRole("button", { name: /^League/ }).locator(".both span");
    expect(await counts.allTextContents()).toEqual(["10", "2"]);
    await page.goBack();
    await page.waitForFunction(() => window.atlasMapBeside === undefined);
    expect(problems).toEqual([]);
  });

  it("are divided by a line that keys and the pointer move, while the day stays", async () => {
    const { page } = await open("?day=1931-03-05&with=1931-04-10");
    await besideSettled(page);
    const line = page.getByRole("separator", { name: /5 March 1931 on the left and 10 April 1931 on the right/ });
    const now = async () => Number(await line.getAttribute("aria-valuenow"));
    const edge = () =>
      page.evaluate(() => {
        const { left, width } = document.querySelector(".map")!.getBoundingClientRect();
        const inset = getComputedStyle(document.querySelector(".map-layer.beside")!).clipPath;
        const line = document.querySelector(".swipe")!.getBoundingClientRect();
        return { inset, at: Math.round((100 * ((line.left + line.right) / 2 - left)) / width) };
      });
    const before = await now();
    await line.focus();
    await page.keyboard.press("ArrowRight");
    expect(await now()).toBe(before + 2);
    await page.keyboard.press("Shift+ArrowLeft");
    expect(await now()).toBe(before - 8);
    expect((await edge()).at).toBe(before - 8);
    await page.keyboard.press("End");
    expect(await now()).toBe(100);
    expect(await page.locator(".bar-day output").textContent()).toBe("5 March 1931");
    await page.keyboard.press("Home");
    const box = (await page.locator(".map").boundingBox())!;
    await page.mouse.move(box.x + 1, box.y + box.height / 3);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 4, box.y + box.height / 3, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3);
    expect(await now()).toBe(25);
    expect((await edge()).inset).toMatch(/25%/);
  });

  it("move and close in together, whichever is moved", async () => {
    const { page } = await open("?day=1931-03-05&with=1931-04-10");
    await besideSettled(page);
    const box = (await page.locator(".map-surface").boundingBox())!;
    const points = () =>
      page.evaluate(() => [window.atlasMap, window.atlasMapBeside].map((map) => map!.pointOf("lower")!));
    const close = ([a, b]: { x: number; y: number }[]) => Math.hypot(a!.x - b!.x, a!.y - b!.y);
    const first = await points();
    expect(close(first)).toBeLessThan(0.5);
    for (const share of [0.4, 0.9]) {
      const before = (await points())[0]!;
      await page.mouse.move(box.x + box.width * share, box.y + box.height * 0.7);
      await page.mouse.wheel(0, -400);
      await page.waitForFunction(
        ([x, y]) =>
          Math.hypot(window.atlasMap!.pointOf("lower")!.x - x!, window.atlasMap!.pointOf("lower")!.y - y!) > 20,
        [before.x, before.y],
      );
      await page.waitForTimeout(500);
      expect(close(await points())).toBeLessThan(0.5);
    }
  });

  it("are both in the pictures, with both names and one legend", async () => {
    const { page } = await open("?day=1931-03-05&with=1931-04-10");
    await besideSettled(page);
    const saved = async (button: string, file: string) => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: button }).click();
      await (await download).saveAs(join(folder, file));
      return readFileSync(join(folder, file));
    };
    /** Which of some colours stand around the place on the sheet; the map lies on it below its head. */
    const { x, y } = await page.evaluate(() => window.atlasMap!.pointOf("lower")!);
    const among = async (file: Buffer, colours: readonly string[]) =>
      page.evaluate(
        async ({ data, left, top, colours }) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const context = new OffscreenCanvas(60, 60).getContext("2d")!;
          context.drawImage(image, 30 - left, 30 - top);
          const found = new Set<string>();
          const { data: parts } = context.getImageData(0, 0, 60, 60);
          for (let at = 0; at < parts.length; at += 4)
            found.add(`#${[...parts.slice(at, at + 3)].map((part) => part.toString(16).padStart(2, "0")).join("")}`);
          return colours.filter((colour) => found.has(colour));
        },
        { data: file.toString("base64"), left: 2 * (24 + x), top: 2 * (76 + y), colours },
      );
    const [left, right] = await paints(page, "lower");
    const line = page.getByRole("separator", { name: /on the left/ });
    await line.focus();
    await page.keyboard.press("End");
    const both = [left!.colour!, right!.colour!];
    expect(await among(await saved("Save as picture", "left.png"), both)).toEqual([left!.colour]);
    await line.focus();
    await page.keyboard.press("Home");
    expect(await among(await saved("Save as picture", "right.png"), both)).toEqual([right!.colour]);
    await line.focus();
    for (let press = 0; press < 6; press++) await page.keyboard.press("Shift+ArrowRight");
    const svg = (await saved("Save as drawing (SVG)", "both.svg")).toString();
    for (const name of ["5 March 1931", "10 April 1931", "5 March 1931 | 10 April 1931"])
      expect(svg).toContain(`>${name}</text>`);
    // Each map keeps to its own side.
    const clips = [...svg.matchAll(/<clipPath id="[^"]+"><path d="M(\S+) 0h(\S+)v/g)].map(([, x, width]) =>
      [x, width].map(Number),
    );
    expect(clips).toHaveLength(2);
    expect(clips[0]![0]! + clips[0]![1]!).toBe(clips[1]![0]);
  });

  it.each(["light", "dark"] as const)("have nothing serious against them, %s, and fit a phone", async (colorScheme) => {
    const { page } = await open("?day=1931-03-05&with=1931-04-10", { colorScheme });
    await page.getByRole("button", { name: "Compare" }).click();
    expect(await seriousOn(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    const over = await page.evaluate(() =>
      [...document.querySelectorAll(".swipe-label, .map-compare, .swipe")]
        .map((element) => element.getBoundingClientRect())
        .filter(({ left, right }) => left < -0.5 || right > innerWidth + 0.5),
    );
    expect(over).toEqual([]);
  });
});

describe("two sources side by side", { timeout: 120_000 }, () => {
  it("show what all say together beside what one says, by a link", async () => {
    const { page } = await open("?day=1921-05-03&with=The+Guard+in+the+valley", {}, valley);
    await besideSettled(page);
    const id = await page.evaluate(async () => {
      const places = (await (await fetch("/api/places")).json()) as { id: string; name: string }[];
      return places.find((one) => one.name === "Lower Tarn")!.id;
    });
    const [all, one] = await paints(page, id);
    // Disputed ground is a tile; the one source knows who holds it.
    expect(all).toMatchObject({ colour: null });
    expect(one!.colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(await page.locator(".swipe-label").allTextContents()).toEqual(["Everyone", "The Guard in the valley"]);
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByLabel("another source").selectOption("");
    await page.waitForFunction(() => window.atlasMapBeside === undefined);
    expect(new URL(page.url()).searchParams.has("with")).toBe(false);
  });
});
