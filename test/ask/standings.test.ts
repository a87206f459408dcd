import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { decide, standings } from "../../src/ask/index.ts";
import { openCase } from "../../src/case/index.ts";
import { makeUpland } from "../web/fixtures/upland.ts";

test("sources stand to the others by what they alone tell, what is contradicted, and in whose interest", async () => {
  const folder = mkdtempSync(join(tmpdir(), "contested-standings-"));
  const kase = openCase(await makeUpland(folder));
  onTestFinished(() => {
    kase.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const of = (name: string) => standings(kase).find((source) => source.name === name)!;
  const spokesman = of("a Lake League spokesman");
  expect(spokesman).toMatchObject({ kind: "quoted", side: "lake-league", alignment: "presumed", control: 1 });
  expect(spokesman.because).toMatch(/lake league/);
  expect(spokesman.ground).toEqual({ "lake-league": 1 });
  expect([spokesman.ownSide.count, spokesman.againstInterest.count]).toEqual([1, 0]);
  const article = of("Battle of the Upland");
  expect(article).toMatchObject({ kind: "document", side: null, alignment: null, because: null });
  expect(article.alone.count).toBeGreaterThan(0);
  expect(article.claims).toBeGreaterThan(article.control);
  decide(kase, { kind: "align-source", source: "a Lake League spokesman", side: "federal-army" }, { author: "A" });
  expect(of("a Lake League spokesman")).toMatchObject({ side: "federal-army", alignment: "decided", because: null });
  expect(of("a Lake League spokesman").againstInterest.count).toBe(1);
  decide(kase, { kind: "align-source", source: "a Lake League spokesman", side: null }, { author: "A" });
  expect(of("a Lake League spokesman")).toMatchObject({ side: null, alignment: "decided" });
});
