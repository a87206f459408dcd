import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { verify } from "../../src/ingest/index.ts";
import { temporaryFolder } from "../case/folder.ts";
import { standardComplaints } from "../case/geopackage.ts";

const articles = 3_000;
const kills = 8;
const towns = ["Lower Tarn", "Upper Wick", "Ashby", "Corwen", "Dalby", "Kettle Ford", "Árvíz 🏔", "Esk"];

/** A collection of short articles, no two alike, as JSON lines. */
function writeCorpus(folder: string): string {
  const path = join(folder, "corpus.jsonl");
  const line = (number: number) => {
    const town = towns[number % towns.length]!;
    const day = `${1 + (number % 28)} May ${1921 + (number % 5)}`;
    const text =
      `On ${day} the Northern League captured ${town}, dispatch ${number} said. The Crown lost ${number + 2} men. ` +
      `The next day the Crown repelled an attack on hill ${number} of ${towns[(number * 7) % towns.length]}.`;
    return JSON.stringify({ title: `Dispatch ${number}`, date: `${1921 + (number % 5)}-05-28`, text });
  };
  writeFileSync(path, Array.from({ length: articles }, (_, number) => `${line(number)}\n`).join(""));
  return path;
}

interface Reading {
  readonly child: ChildProcess;
  readonly output: () => string;
}

function read(path: string, corpus: string, ...more: string[]): Reading {
  const script = join(import.meta.dirname, "processes", "read-corpus.ts");
  const child = spawn(process.execPath, ["--expose-gc", script, path, corpus, ...more], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout!.on("data", (data) => {
    output += data;
  });
  return { child, output: () => output };
}

/** The whole lines of an output, as words. */
const linesOf = (output: string): string[][] =>
  output
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split(" "));
const stored = (output: string): string[] =>
  linesOf(output).flatMap(([kind, status, id]) => (kind === "done" && status === "added" ? [id!] : []));

/** Kills a reading after so many new documents and a while; returns what it told as done. */
async function killed({ child, output }: Reading, after: number, delay: number): Promise<string[]> {
  const closed = once(child, "close");
  while (child.exitCode === null && stored(output()).length < after) await wait(5);
  await wait(delay);
  child.kill("SIGKILL");
  await closed;
  return stored(output());
}

describe(`a corpus of ${articles} articles`, () => {
  it(`killed ${kills} times while it is read, loses nothing that was done and has nothing twice`, async () => {
    const folder = temporaryFolder();
    const corpus = writeCorpus(folder);
    const path = join(folder, "case.gpkg");
    const done = new Set<string>();
    for (let run = 0; run < kills; run++) {
      // The first is killed while it starts, most in the middle of their work.
      const after = run === 0 ? 0 : 1 + Math.floor(Math.random() * (articles / kills - 100));
      const delay = Math.random() * 300;
      const what = `run ${run}, killed ${delay.toFixed(0)} ms after ${after} documents`;
      for (const id of await killed(read(path, corpus), after, delay)) {
        expect(done.has(id), `${what}: ${id} was done before`).toBe(false);
        done.add(id);
      }
      if (!existsSync(path)) continue;
      const kase = openCase(path, { readOnly: true });
      const ids = new Set(kase.documents().map(({ id }) => id));
      expect(
        [...done].filter((id) => !ids.has(id)),
        what,
      ).toEqual([]);
      expect(kase.verify().problem, what).toBeNull();
      kase.close();
    }
    expect(done.size).toBeGreaterThan(kills);
    expect(done.size).toBeLessThan(articles);

    const last = read(path, corpus);
    const [code] = (await once(last.child, "close")) as [number];
    expect(code).toBe(0);
    const told = linesOf(last.output());
    expect(told.at(-1)).toEqual(["end", String(articles)]);
    expect(told.filter(([kind, status]) => kind === "done" && status === "failed")).toEqual([]);
    // What was stored before this run was passed over, whether it had been told of or not.
    const passedOver = told.filter(([kind, status]) => kind === "done" && status === "unchanged").length;
    expect(passedOver).toBeGreaterThanOrEqual(done.size);
    expect(passedOver + stored(last.output()).length).toBe(articles);
    const kase = openCase(path);
    const documents = kase.documents();
    expect(new Set(documents.map(({ id }) => id)).size).toBe(articles);
    expect(documents).toHaveLength(articles);
    expect(new Set(documents.map(({ title }) => title)).size).toBe(articles);
    const claims = kase.readings().flatMap((reading) => reading.claims.map(({ id }) => id));
    expect(new Set(claims).size).toBe(claims.length);
    expect(claims.length).toBeGreaterThan(articles);
    expect(documents.reduce((sum, document) => sum + document.claims, 0)).toBe(claims.length);
    expect((await verify(kase)).problem).toBeNull();
    kase.close();
    expect(standardComplaints(path)).toEqual([]);
    expect(readdirSync(folder)).not.toContain("case.gpkg-lock");
  }, 300_000);

  it("is read in memory that does not grow with it", async () => {
    const folder = temporaryFolder();
    const reading = read(join(folder, "case.gpkg"), writeCorpus(folder));
    const [code] = (await once(reading.child, "close")) as [number];
    expect(code).toBe(0);
    const memory = linesOf(reading.output()).flatMap(([kind, heap, resident]) =>
      kind === "memory" ? [{ heap: Number(heap) / 1024, resident: Number(resident) / 1024 }] : [],
    );
    expect(memory).toHaveLength(articles / 500);
    const [first, last] = [memory[0]!, memory.at(-1)!];
    console.info(
      `heap ${first.heap.toFixed(0)} MB after 500 articles, ${last.heap.toFixed(0)} MB after ${articles}; ` +
        `largest resident size ${last.resident.toFixed(0)} MB`,
    );
    // What is told at the end of each, its outcome, is all that is kept: well under two kilobytes.
    expect(last.heap - first.heap).toBeLessThan((2 * (articles - 500)) / 1024 + 2);
    expect(last.resident - first.resident).toBeLessThan(80);
  }, 300_000);
});
