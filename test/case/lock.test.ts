import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { lockPath } from "../../src/case/lock.ts";
import { temporaryFolder } from "./folder.ts";
import { sample } from "./samples.ts";

/** Another process that opens the case to write and holds it until it is told to end. */
async function otherWriter(path: string): Promise<ChildProcess> {
  const script = join(import.meta.dirname, "processes", "hold.ts");
  const child = spawn(process.execPath, [script, path], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout!, "data");
  return child;
}

async function newCase(): Promise<string> {
  const path = join(temporaryFolder(), "case.gpkg");
  openCase(path, { create: true }).close();
  return path;
}

test("a second writing process gets one clear line at once, and readers are not kept waiting", async () => {
  const path = await newCase();
  const child = await otherWriter(path);
  const started = performance.now();
  expect(() => openCase(path)).toThrow(
    expect.objectContaining({
      name: "Problem",
      exitCode: 2,
      message: expect.stringMatching(
        new RegExp(
          `^${path}: another process \\(number ${child.pid}, since 20[^)]*Z\\) is writing to this case; wait until`,
        ),
      ),
    }),
  );
  expect(() => openCase(path, { create: true })).toThrow(/is writing to this case/);
  expect(performance.now() - started).toBeLessThan(10_000);
  const reader = openCase(path, { readOnly: true });
  expect(reader.documents()).toHaveLength(1);
  reader.close();
});

test("the lock ends with the process, however that ends", async () => {
  const path = await newCase();
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    const child = await otherWriter(path);
    child.kill(signal);
    await once(child, "exit");
    const kase = openCase(path);
    expect(kase.documents()).toHaveLength(1);
    kase.close();
  }
  const child = await otherWriter(path);
  child.stdin!.end();
  await once(child, "exit");
  expect(readdirSync(join(path, ".."))).toEqual(["case.gpkg"]);
});

test("two writers in one process are two writers", async () => {
  const path = await newCase();
  const first = openCase(path);
  expect(() => openCase(path)).toThrow(/is writing to this case/);
  // The refusal must not have let go of the first one's lock.
  expect(() => openCase(path)).toThrow(/is writing to this case/);
  const { document, bytes, reading } = sample("Tarn fell.");
  expect(first.addDocument(document, bytes, reading)).toBe("added");
  first.close();
  openCase(path).close();
});

test("a case that is reached by two names has one lock", async () => {
  const path = await newCase();
  const link = join(path, "..", "link.gpkg");
  symlinkSync(path, link);
  const kase = openCase(link);
  expect(() => openCase(path)).toThrow(/is writing to this case/);
  kase.close();
});

test("a lock file left behind, or damaged by a power cut, is no lock", async () => {
  const path = await newCase();
  for (const rubbish of ["", "rubbish".repeat(1000), `SQLite format 3\0${"x".repeat(8000)}`]) {
    writeFileSync(lockPath(path), rubbish);
    openCase(path).close();
    expect(existsSync(lockPath(path))).toBe(false);
  }
});

test("of many processes that open at once, one at a time writes and none loses anything", async () => {
  const path = await newCase();
  const script = join(import.meta.dirname, "processes", "compete.ts");
  const children = Array.from({ length: 4 }, (_, index) =>
    spawn(process.execPath, [script, path, String(index), "6"], { stdio: ["ignore", "inherit", "inherit"] }),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, "exit"))[0]));
  expect(codes).toEqual([0, 0, 0, 0]);
  const kase = openCase(path, { readOnly: true });
  expect(kase.documents()).toHaveLength(24);
  expect(kase.setting("writing")).toBe(0);
  kase.close();
}, 60_000);
