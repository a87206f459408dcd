import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Custody } from "../../src/ask/index.ts";
import { openCase } from "../../src/case/index.ts";
import { ingest } from "../../src/ingest/index.ts";
import { contested } from "./fake-context.ts";
import { folderWith } from "./folder.ts";

const before =
  "Published 5 June 2031\n\nOn 3 May 2031 the League captured Ashby. On 9 May 2031 the Crown army captured Saltford.\n";
const after =
  "Published 6 June 2031\n\nOn 3 May 2031 the League captured Ashby. On 10 May 2031 the Crown army captured Saltford.\n";

it("tells where documents came from, and what a revision from the same path says otherwise", async () => {
  const folder = folderWith({ "note.txt": before });
  const read = () => contested(["read", "note.txt", "--case", "c.gpkg"], { folder });
  await read();
  await read();
  writeFileSync(join(folder, "note.txt"), after);
  await read();
  const told = (await contested(["custody", "--json"], { folder })).json() as Custody[];
  expect(told.map(({ captures, revisionOf }) => [captures.length, revisionOf])).toEqual([
    [1, null],
    [1, told[0]!.document],
  ]);
  expect(told[1]!.captures[0]).toMatchObject({
    origin: "note.txt",
    program: expect.stringMatching(/^\d+\.\d+/),
    bytes: Buffer.byteLength(after),
  });
  const { added, removed, same } = told[1]!.difference!;
  expect(same).toBeGreaterThan(0);
  expect(added.map(({ when, kind }) => [kind, when.first])).toContainEqual(["control", "2031-05-10"]);
  expect(removed.map(({ when, kind }) => [kind, when.first])).toContainEqual(["control", "2031-05-09"]);
  expect([...added, ...removed].filter(({ kind, when }) => kind === "control" && when.first === "2031-05-03")).toEqual(
    [],
  );
  const { out } = await contested(["custody", told[1]!.document.slice(0, 10)], { folder });
  expect(out).toContain(`A later revision of ${told[0]!.document.slice(0, 12)}`);
  expect(out).toMatch(/ {2}\+ On 10 May 2031 the Crown army «captured Saltford»/);
  expect(out).toMatch(/ {2}- On 9 May 2031/);
  expect(out.split("\n").every((line) => line.length <= 80)).toBe(true);
});

it("keeps status, headers and redirects of what was fetched, and knows an address by more than its fragment", async () => {
  const folder = folderWith({});
  const kase = openCase(join(folder, "c.gpkg"), { create: true });
  const fetched = (text: string, fragment: string) => ({
    origin: `https://courier.example/tarn${fragment}`,
    url: `https://courier.example/tarn${fragment}`,
    bytes: new TextEncoder().encode(text),
    details: { status: 200, headers: [["etag", '"7"']] as const, redirects: ["http://courier.example/tarn"] },
  });
  await ingest(kase, [fetched(before, ""), fetched(before, ""), fetched(after, "#top")]);
  kase.close();
  const told = (await contested(["custody", "--json"], { folder })).json() as Custody[];
  expect(told.map(({ captures }) => captures.length)).toEqual([2, 1]);
  expect(told[1]!.revisionOf).toBe(told[0]!.document);
  expect(told[0]!.captures[1]).toMatchObject({
    status: 200,
    headers: [["etag", '"7"']],
    redirects: ["http://courier.example/tarn"],
  });
  const { out } = await contested(["custody"], { folder });
  expect(out.replace(/\s+/g, " ")).toContain("over http://courier.example/tarn, answer 200 with 1 header, by version");
});
