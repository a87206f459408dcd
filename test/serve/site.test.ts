import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { publishable } from "../../src/ask/index.ts";
import { openCase } from "../../src/case/index.ts";
import { unneededFonts } from "../../src/serve/site/fonts.ts";
import { site } from "../../src/serve/site/index.ts";
import { contested } from "../cli/fake-context.ts";
import { folderWith } from "../cli/folder.ts";
import { buildPage } from "../web/build-page.ts";

const example = join(import.meta.dirname, "../../examples/aleppo-2016");

beforeAll(buildPage, 120_000);

test("the site of the worked example takes less than 5 MB", { timeout: 120_000 }, async () => {
  const folder = folderWith({});
  const documents = readdirSync(join(example, "documents")).map((name) => join(example, "documents", name));
  await contested(["read", ...documents, "--case", "example.gpkg"], { folder });
  await contested(["gazetteer", "add", join(example, "gazetteer.csv"), "--case", "example.gpkg"], { folder });
  const kase = openCase(join(folder, "example.gpkg"));
  onTestFinished(() => kase.close());
  const exported = await site.write(publishable(kase), { view: {} });
  if (exported.kind !== "folder") throw new Error("a site is a folder");
  const files = new Map([...exported.files].map(([name, content]) => [name, Buffer.from(content as Uint8Array)]));
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  expect(size).toBeLessThan(5_000_000);
  // Every font that its letters need is there, and no style or script of the page is left out.
  const names = [...files.keys()];
  for (const needed of ["index.html", "answers.js", "site.js", "assets/style.css"]) expect(names).toContain(needed);
  expect(names).toContain("assets/noto-naskh-arabic-arabic-400-normal.woff2");
  expect(names).toContain("assets/source-sans-3-latin-ext-400-normal.woff2");
  expect(names).not.toContain("assets/noto-sans-devanagari-400-normal.woff2");
});

describe("fonts that a page has no letter for", () => {
  const css =
    "@font-face{font-family:A;src:url(./greek.woff2)format('woff2');unicode-range:U+370-3FF,U+1F??}" +
    "@font-face{font-family:A;src:url(./latin.woff2)format('woff2');unicode-range:U+0-FF}" +
    '@font-face{font-family:B;src:url("./whole.woff2")format("woff2")}' +
    "@font-face{font-family:C;src:url(./far.woff2)format('woff2');unicode-range:U+1F3D4}";

  test("are told by their ranges", () => {
    expect(unneededFonts(css, ["abc"])).toEqual(new Set(["greek.woff2", "far.woff2"]));
    expect(unneededFonts(css, ["abc", "ᾳ"])).toEqual(new Set(["far.woff2"]));
    expect(unneededFonts(css, ["🏔"])).toEqual(new Set(["greek.woff2", "latin.woff2"]));
    expect(unneededFonts(css, [])).toEqual(new Set(["greek.woff2", "latin.woff2", "far.woff2"]));
  });

  test("are those of the built page's own form", () => {
    const built = readFileSync(join(import.meta.dirname, "../../dist/site/assets/style.css"), "utf8");
    const all = unneededFonts(built, []);
    expect(all.size).toBeGreaterThan(20);
    expect([...unneededFonts(built, ["A"])].some((name) => name.includes("latin-400"))).toBe(false);
  });
});
