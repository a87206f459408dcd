import { join } from "node:path";
import { expect, test } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { ingest } from "../../src/ingest/index.ts";
import { temporaryFolder } from "../case/folder.ts";

const article = `# The fight for Lower Tarn

On 3 May 1921 the Northern League captured the town of Lower Tarn from the Southern Guard. The next day the Guard
withdrew from Mill Hill.
`;

test("an article goes through the real stages into a case, and a second time changes nothing", async () => {
  const kase = openCase(join(temporaryFolder(), "case.gpkg"), { create: true });
  const input = { origin: "tarn.md", bytes: new TextEncoder().encode(article), url: "https://example.org/tarn" };
  const first = await ingest(kase, [input]);
  expect(first).toMatchObject({ exitCode: 0, outcomes: [{ status: "added", problem: null }] });
  expect(first.claims).toBeGreaterThan(0);
  const [document] = kase.documents();
  expect(document).toMatchObject({
    title: "The fight for Lower Tarn",
    language: "en",
    url: "https://example.org/tarn",
  });
  expect(Buffer.from(kase.original(document!.id)!).toString()).toBe(article);
  expect(kase.readings()[0]?.claims).toHaveLength(first.claims);
  expect((await ingest(kase, [input])).outcomes[0]).toMatchObject({ status: "unchanged", claims: first.claims });
  expect((await ingest(kase, [input], { again: true })).outcomes[0]?.status).toBe("unchanged");
  expect(kase.revision).toBe(1);
  kase.close();
});

test("bytes that are no text are named and nothing is stored", async () => {
  const kase = openCase(join(temporaryFolder(), "case.gpkg"), { create: true });
  const report = await ingest(kase, [
    { origin: "empty.txt", bytes: new Uint8Array() },
    { origin: "picture.txt", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]) },
  ]);
  expect(report.exitCode).toBe(2);
  expect(report.outcomes.map(({ problem }) => problem)).toEqual([
    expect.stringContaining("empty.txt: "),
    expect.stringContaining("picture.txt: "),
  ]);
  expect(kase.documents()).toEqual([]);
  kase.close();
});
