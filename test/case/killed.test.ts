import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { temporaryFolder } from "./folder.ts";
import { hasOgrinfo, ogrinfoComplaints, standardComplaints } from "./geopackage.ts";

const RUNS = 25;

/** Lets a process write to the case and kills it after so many milliseconds; returns what it reported as done. */
async function writeAndKill(path: string, run: number, delay: number, fromFirstReport: boolean): Promise<string[]> {
  const script = join(import.meta.dirname, "processes", "write-until-killed.ts");
  const child = spawn(process.execPath, [script, path, String(run)], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (data) => {
    output += data;
  });
  if (fromFirstReport) await once(child.stdout, "data");
  await wait(delay);
  child.kill("SIGKILL");
  await once(child, "close");
  return output.split("\n").slice(0, -1);
}

test(`killed at any moment, ${RUNS} times, a case keeps all it reported and stays whole`, async () => {
  const folder = temporaryFolder();
  const path = join(folder, "case.gpkg");
  const reported = new Set<string>();
  for (let run = 0; run < RUNS; run++) {
    // Every fifth process is killed while it starts, which is when a case is made or recovered.
    const starting = run % 5 === 0;
    const delay = Math.random() * (starting ? 300 : 40);
    const what = `run ${run}, killed ${delay.toFixed(1)} ms after ${starting ? "its start" : "its first report"}`;
    for (const id of await writeAndKill(path, run, delay, !starting)) reported.add(id);
    if (!existsSync(path)) {
      expect(reported.size, what).toBe(0);
      continue;
    }
    const kase = openCase(path);
    const documents = kase.documents();
    const ids = new Set(documents.map(({ id }) => id));
    expect(
      [...reported].filter((id) => !ids.has(id)),
      what,
    ).toEqual([]);
    expect(
      kase.readings().map((reading) => reading.claims.length),
      what,
    ).toEqual(documents.map(() => 1));
    for (const { id } of documents.slice(-3)) {
      expect(createHash("sha256").update(kase.original(id)!).digest("hex"), what).toBe(id);
      expect(kase.document(id)?.text, what).toBe(Buffer.from(kase.original(id)!).toString());
    }
    kase.close();
    expect(standardComplaints(path), what).toEqual([]);
    if (hasOgrinfo && run % 4 === 0) expect(ogrinfoComplaints(path), what).toBe("");
  }
  expect(reported.size).toBeGreaterThan(RUNS / 2);
  expect(readdirSync(folder)).toEqual(["case.gpkg"]);
}, 120_000);
