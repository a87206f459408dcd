// The second half of npm start, under the project's own Node: the example as a case, what was found in it, and the page.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { overviewCounts, refreshControlLayers } from "../src/ask/index.ts";
import { loadGazetteer } from "../src/capture/gazetteer/index.ts";
import { type Case, openCase } from "../src/case/index.ts";
import type { Context } from "../src/cli/context.ts";
import { writeLines } from "../src/cli/output/lines.ts";
import { endOnBrokenOutput } from "../src/cli/output/pipes.ts";
import { Progress } from "../src/cli/output/progress.ts";
import { endWithLauncher, stopped } from "../src/cli/output/stop.ts";
import { terminalOf } from "../src/cli/output/terminal.ts";
import { serveUntilStopped } from "../src/cli/serve.ts";
import { printRibbons } from "../src/cli/text/ribbons.ts";
import { counted } from "../src/cli/words/counts.ts";
import { ingest } from "../src/ingest/index.ts";
import { Problem } from "../src/model/index.ts";
import { fingerprint } from "./steps/fingerprint.mjs";

const root = join(import.meta.dirname, "..");
const name = "aleppo-2016";
const example = join(root, "examples", name);
const path = join(root, ".cache", `${name}.gpkg`);
/** What the case is made from: the example, and the stages that read it. */
const madeFrom = [`examples/${name}`, "src/model", "src/capture", "src/read", "src/ingest", "src/case"];

const context: Context = {
  stdout: terminalOf(process.stdout),
  stderr: terminalOf(process.stderr),
  env: process.env,
  folder: root,
  program: "bin/contested",
  stop: stopped,
};

/** Reads the example into a new case, which takes its place only when it is whole. */
async function readExample(stamp: string): Promise<void> {
  const draft = `${path}.draft.gpkg`;
  mkdirSync(join(root, ".cache"), { recursive: true });
  removeCase(draft);
  const opened = openCase(draft, { create: true });
  const progress = new Progress(context.stderr);
  const began = performance.now();
  writeLines(context.stderr, ["Reading the example …"]);
  const report = await ingest(opened, [join(example, "documents")], {
    folder: root,
    progress: (event) => progress.show(event.index - Number(event.kind === "started"), event.total, labelOf(event)),
  });
  progress.clear();
  for (const file of readdirSync(example).filter((each) => /^gazetteer\.(csv|geojson)$/.test(each))) {
    opened.addGazetteer(loadGazetteer(readFileSync(join(example, file)), file).entries);
  }
  for (const { problem } of report.outcomes) if (problem !== null) writeLines(context.stderr, [problem]);
  if (report.exitCode === 2) throw new Problem("the example could not be read; see the lines above");
  opened.setSetting("title", "Aleppo, July to December 2016");
  opened.setSetting("made from", stamp);
  refreshControlLayers(opened);
  opened.close();
  removeCase(path);
  renameSync(draft, path);
  writeLines(context.stderr, [`Read in ${((performance.now() - began) / 1000).toFixed(1)} s.`]);
}

function labelOf(event: { readonly origin?: string; readonly outcome?: { readonly origin: string } }): string {
  return (event.origin ?? event.outcome?.origin ?? "").split("/").at(-1) ?? "";
}

function removeCase(file: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(file + suffix, { force: true });
}

function isUpToDate(stamp: string): boolean {
  if (!existsSync(path)) return false;
  try {
    const opened = openCase(path, { readOnly: true });
    try {
      return opened.setting("made from") === stamp;
    } finally {
      opened.close();
    }
  } catch {
    // Of another version, or damaged: it is only a copy of the example, and is made again.
    return false;
  }
}

/** What was found in the example: numbers, then the ribbons. */
function printFound(opened: Case): void {
  const { documents, claims, places, disputes } = overviewCounts(opened);
  writeLines(context.stdout, [
    `${String(opened.setting("title"))}: ${counted(documents, "document")}, ${counted(claims, "claim")}, ` +
      `${counted(places.all, "place")}`,
    `(${places.located} on the map, ${places.unlocated} not), ${counted(disputes, "dispute")}.`,
    "",
  ]);
  printRibbons(opened, {}, context);
  writeLines(context.stdout, [""]);
}

async function start(): Promise<void> {
  const stamp = fingerprint(madeFrom);
  if (!isUpToDate(stamp)) await readExample(stamp);
  const opened = openCase(path, { readOnly: true });
  try {
    printFound(opened);
  } finally {
    opened.close();
  }
  await serveUntilStopped(path, { browser: true }, context);
}

endOnBrokenOutput();
endWithLauncher();
try {
  await start();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  writeLines(context.stderr, [error.message]);
  process.exitCode = 1;
}
