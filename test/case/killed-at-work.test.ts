import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { temporaryFolder } from "./folder.ts";
import { hasOgrinfo, ogrinfoComplaints, standardComplaints } from "./geopackage.ts";

const KILLS = 100;
/** Processes that are started ahead, so that the test does not wait for each. */
const AHEAD = 2;

interface Worker {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ready: Promise<unknown>;
  readonly output: () => string;
}

function start(paths: readonly string[], run: number): Worker {
  const script = join(import.meta.dirname, "processes", "work-until-killed.ts");
  const env = { ...process.env, NODE_COMPILE_CACHE: join(paths[0]!, "..", "compiled") };
  const child = spawn(process.execPath, [script, ...paths, String(run)], { env });
  let output = "";
  child.stdout.on("data", (data) => {
    output += data;
  });
  child.stderr.on("data", (data) => {
    output += `error ${data}`;
  });
  return { child, ready: once(child.stdout, "data"), output: () => output };
}

/** The name of an export is the hash of what must be in it. */
function isWhole(folder: string, name: string): boolean {
  const path = join(folder, name);
  const content = name.endsWith(".txt")
    ? [readFileSync(path)]
    : ["a/1", "b/2"].map((each) => (existsSync(join(path, each)) ? readFileSync(join(path, each)) : Buffer.of()));
  return createHash("sha256").update(Buffer.concat(content)).digest("hex") === name.split(".")[0];
}

test(`killed ${KILLS} times while it reads, decides, merges and exports, nothing that was reported is lost`, async () => {
  const folder = temporaryFolder();
  const exports = join(folder, "exports");
  mkdirSync(exports);
  const [path, other] = [join(folder, "case.gpkg"), join(folder, "other.gpkg")];
  const reported: Record<string, Set<string>> = { document: new Set(), decision: new Set(), export: new Set() };
  const kinds = new Map<string, number>();
  const whole = new Set<string>();
  const waiting: Worker[] = [];
  let next = 0;
  for (let run = 0; run < KILLS; run++) {
    while (waiting.length <= AHEAD && next < KILLS) waiting.push(start([path, other, exports], next++));
    const { child, ready, output } = waiting.shift()!;
    await ready;
    child.stdin.write("go\n");
    // After so many reports: a machine with much else to do would otherwise be killed before it has done anything.
    const reports = run % 6;
    const delay = Math.random() * 30;
    const patience = performance.now() + 5000;
    while (output().split("\n").length - 2 < reports && performance.now() < patience) await wait(1);
    await wait(delay);
    child.kill("SIGKILL");
    await once(child, "close");
    const what = `run ${run}, killed ${delay.toFixed(1)} ms after report ${reports}`;
    expect(output(), what).not.toContain("error");
    for (const line of output().split("\n").slice(0, -1)) {
      const [kind = "", name = ""] = line.split(" ");
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      reported[kind]?.add(name);
    }
    if (!existsSync(path)) {
      expect(reported.document!.size + reported.decision!.size, what).toBe(0);
      continue;
    }
    const kase = openCase(path, { readOnly: true });
    expect(kase.verify().problem, what).toBeNull();
    const has = { document: kase.documents().map(({ id }) => id), decision: kase.decisions().map(({ id }) => id) };
    kase.close();
    for (const kind of ["document", "decision"] as const) {
      const there = new Set(has[kind]);
      expect(
        [...reported[kind]!].filter((id) => !there.has(id)),
        `${what}: ${kind}`,
      ).toEqual([]);
    }
    const files = readdirSync(exports).filter((name) => !name.startsWith("."));
    for (const name of files) {
      if (whole.has(name)) continue;
      expect(isWhole(exports, name), `${what}: ${name}`).toBe(true);
      whole.add(name);
    }
    expect(
      [...reported.export!].filter((name) => !files.includes(name)),
      what,
    ).toEqual([]);
  }
  expect(standardComplaints(path)).toEqual([]);
  if (hasOgrinfo) expect(ogrinfoComplaints(path)).toBe("");
  const kase = openCase(other);
  expect(kase.verify().problem).toBeNull();
  kase.close();
  for (const kind of ["document", "decision", "layers", "export"])
    expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(10);
}, 240_000);
