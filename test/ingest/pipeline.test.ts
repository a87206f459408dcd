import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Case, openCase } from "../../src/case/index.ts";
import { runStages } from "../../src/ingest/pipeline.ts";
import type { IngestProgress } from "../../src/ingest/report.ts";
import { Problem } from "../../src/model/index.ts";
import { temporaryFolder } from "../case/folder.ts";
import { stages } from "./stages.ts";

function folderWith(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

test("each input is captured, read and stored, with progress told as it goes", async () => {
  const folder = folderWith({ "a.txt": "Tarn fell.", "b.txt": "The weir fell." });
  const kase = openCase(join(folder, "case.gpkg"), { create: true });
  const events: IngestProgress[] = [];
  const report = await runStages(kase, ["b.txt", "a.txt"], stages(), {
    folder,
    progress: (event) => events.push(event),
  });
  expect(report).toMatchObject({ exitCode: 0, bytes: 24, claims: 2, passedOver: [] });
  expect(report.outcomes.map(({ origin, status, bytes, claims }) => [origin, status, bytes, claims])).toEqual([
    ["b.txt", "added", 14, 1],
    ["a.txt", "added", 10, 1],
  ]);
  expect(
    kase
      .documents()
      .map((document) => document.origin)
      .toSorted(),
  ).toEqual(["a.txt", "b.txt"]);
  for (const kind of ["started", "done"]) {
    const told = events.filter((event) => event.kind === kind);
    expect(told.map((event) => [event.index, event.total])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  }
  expect(events.find((event) => event.kind === "done")).toMatchObject({
    document: { origin: "b.txt" },
    reading: { claims: [{ kind: "control" }] },
  });
  kase.close();
});

test("without a case nothing is stored and the readings are handed over", async () => {
  const folder = folderWith({ "a.txt": "Tarn fell." });
  const readings: unknown[] = [];
  const report = await runStages(null, ["a.txt"], stages(), {
    folder,
    progress: (event) => event.kind === "done" && readings.push(event.reading),
  });
  expect(report.outcomes[0]).toMatchObject({ status: "read", claims: 1 });
  expect(readings).toHaveLength(1);
});

describe("what is in the case already", () => {
  test("is neither captured nor read again by the same reader, from wherever it comes", async () => {
    const folder = folderWith({ "a.txt": "Tarn fell.", "copy/of-a.txt": "Tarn fell." });
    const kase = openCase(join(folder, "case.gpkg"), { create: true });
    await runStages(kase, ["a.txt"], stages(), { folder });
    const second = stages();
    const report = await runStages(kase, ["a.txt", "copy"], second, { folder });
    expect(report.outcomes.map(({ status, claims, title }) => [status, claims, title])).toEqual([
      ["unchanged", 1, "The fight for Lower Tarn"],
      ["unchanged", 1, "The fight for Lower Tarn"],
    ]);
    expect(second.asked).toEqual({ captures: 0, readings: 0 });
    expect(kase.revision).toBe(1);
    kase.close();
  });

  test("is read again by a newer reader, and where it is asked for", async () => {
    const folder = folderWith({ "a.txt": "Tarn fell." });
    const kase = openCase(join(folder, "case.gpkg"), { create: true });
    await runStages(kase, ["a.txt"], stages("test/en@1"), { folder });
    const newer = await runStages(kase, ["a.txt"], stages("test/en@2"), { folder });
    expect(newer.outcomes[0]?.status).toBe("read again");
    const asked = stages("test/en@2");
    expect((await runStages(kase, ["a.txt"], asked, { folder, again: true })).outcomes[0]?.status).toBe("unchanged");
    expect(asked.asked.readings).toBe(1);
    kase.close();
  });
});

describe("one failing input is named and the rest goes on", () => {
  test("a broken file, a missing one, an address, and a crash of the reader", async () => {
    const folder = folderWith({ "good.txt": "Tarn fell.", "bad.txt": "broken", "odd.txt": "crash" });
    const inputs = ["bad.txt", "none.txt", "https://example.org/a", "odd.txt", "good.txt"];
    const kase = openCase(join(folder, "case.gpkg"), { create: true });
    const report = await runStages(kase, inputs, stages(), { folder });
    expect(report.exitCode).toBe(1);
    expect(report.outcomes.flatMap(({ problem }) => problem ?? [])).toEqual([
      "none.txt: there is no such file; check the name",
      "https://example.org/a: nothing is fetched unasked; give --fetch as well, or save the page and give the file",
      "bad.txt: the file is broken; mend it",
      "odd.txt: Contested failed on this document (undefined is not a place); please report it with the document",
    ]);
    expect(kase.documents().map((document) => document.origin)).toEqual(["good.txt"]);
    kase.close();
  });

  test("the exit code is 2 where nothing at all was done, and no case is made for it", async () => {
    const folder = folderWith({ "bad.txt": "broken" });
    const path = join(folder, "new.gpkg");
    const report = await runStages(() => openCase(path, { create: true }), ["bad.txt", "none.txt"], stages(), {
      folder,
    });
    expect(report.exitCode).toBe(2);
    expect(existsSync(path)).toBe(false);
  });

  test("a case that is made only when there is something to store holds it", async () => {
    const folder = folderWith({ "a.txt": "Tarn fell.", "b.txt": "The weir fell." });
    let opened: Case | undefined;
    const open = () => {
      expect(opened).toBeUndefined();
      opened = openCase(join(folder, "new.gpkg"), { create: true });
      return opened;
    };
    await runStages(open, ["a.txt", "b.txt"], stages(), { folder });
    expect(opened?.documents()).toHaveLength(2);
    opened?.close();
  });

  test("a case that cannot be written to ends the ingest, and says what is safe", async () => {
    // What is so large is stored by itself; what is small, together with what comes after it.
    const folder = folderWith({ "a.txt": "Tarn fell. ".repeat(400_000), "b.txt": "The weir fell." });
    const kase = openCase(join(folder, "case.gpkg"), { create: true });
    const full: Case = Object.create(kase, {
      addDocument: {
        value: (...args: Parameters<Case["addDocument"]>) => {
          if (kase.documents().length === 1) throw new Problem("case.gpkg: the disk is full; make room");
          return kase.addDocument(...args);
        },
      },
    });
    await expect(runStages(full, ["a.txt", "b.txt"], stages(), { folder })).rejects.toThrow(
      expect.objectContaining({
        exitCode: 1,
        message: "case.gpkg: the disk is full; make room (what was reported as done is in the case)",
      }),
    );
    expect(kase.documents()).toHaveLength(1);
    kase.close();
  });

  test("documents are stored together, and none is told as done before it is durable", async () => {
    const names = Array.from({ length: 30 }, (_, at) => `${at + 10}.txt`);
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, `${name}: Tarn fell.`])));
    const path = join(folder, "case.gpkg");
    const kase = openCase(path, { create: true });
    let transactions = 0;
    const counting: Case = Object.create(kase, {
      together: {
        value: (changes: () => unknown) => {
          transactions += 1;
          return kase.together(changes);
        },
      },
    });
    const other = openCase(path, { readOnly: true });
    const unseen: string[] = [];
    const progress = (event: IngestProgress) => {
      if (event.kind === "done" && other.document(event.outcome.document!) === null) unseen.push(event.outcome.origin);
    };
    const report = await runStages(counting, names, stages(), { folder, progress });
    expect(report.outcomes.map(({ origin }) => origin)).toEqual(names);
    expect(unseen).toEqual([]);
    expect(transactions).toBeLessThan(names.length);
    other.close();
    kase.close();
  });

  test("of documents that were to be stored together none is there where one cannot be", async () => {
    const folder = folderWith({ "a.txt": "Tarn fell.", "b.txt": "The weir fell." });
    const kase = openCase(join(folder, "case.gpkg"), { create: true });
    const done: string[] = [];
    const full: Case = Object.create(kase, {
      addDocument: {
        value: (...args: Parameters<Case["addDocument"]>) => {
          if (kase.documents().length === 1) throw new Problem("case.gpkg: the disk is full; make room");
          return kase.addDocument(...args);
        },
      },
    });
    const progress = (event: IngestProgress) => {
      if (event.kind === "done") done.push(event.outcome.origin);
    };
    await expect(runStages(full, ["a.txt", "b.txt"], stages(), { folder, progress })).rejects.toThrow("disk is full");
    expect(kase.documents()).toHaveLength(done.length);
    expect(kase.revision).toBe(done.length);
    kase.close();
  });

  test("an error of whoever listens to the progress is not blamed on the document", async () => {
    const folder = folderWith({ "a.txt": "Tarn fell." });
    const progress = () => {
      throw new Error("the pipe is closed");
    };
    await expect(runStages(null, ["a.txt"], stages(), { folder, progress })).rejects.toThrow("the pipe is closed");
  });
});
