/**
 * Waits for a line on standard input, then reads, decides, merges and exports, telling each when it is done, until
 * somebody kills this process.
 */
import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import { flushCompileCache } from "node:module";
import { decide, refreshControlLayers } from "../../../src/ask/index.ts";
import { openCase } from "../../../src/case/index.ts";
import { writeFileWhole, writeFolderWhole } from "../../../src/export/write-whole.ts";
import { runStages, type Stages } from "../../../src/ingest/pipeline.ts";
import { sample } from "../samples.ts";

const [path = "", other = "", exports = "", run = ""] = process.argv.slice(2);
const report = (...words: string[]): void => {
  writeSync(1, `${words.join(" ")}\n`);
};
/** What is done with each document is the program's own; what stands in it is of no account, and quickly read. */
const stages: Stages = {
  capture: ({ bytes, origin }) => ({ ...sample(new TextDecoder().decode(bytes)).document, origin }),
  read: ({ text }) => sample(text).reading,
  readerOf: () => "test/en",
};

async function read(kase: ReturnType<typeof openCase>, number: string): Promise<string> {
  const bytes = new TextEncoder().encode(`Document ${number} of run ${run}. ${"Tarn fell. ".repeat(500)}`);
  const { outcomes } = await runStages(kase, [{ origin: `${number}.txt`, bytes }], stages);
  return outcomes[0]!.document!;
}

async function work(): Promise<void> {
  const kase = openCase(path, { create: true });
  report("open");
  for (let number = 0; ; number++) {
    switch ((number + Number(run)) % 4) {
      case 0:
        report("document", await read(kase, `own ${number}`));
        break;
      case 1: {
        const claim = kase
          .readings()
          .flatMap(({ claims }) => claims)
          .find(({ kind }) => kind === "control");
        if (claim === undefined) break;
        const kind = number % 8 < 4 ? "confirm" : "reject";
        report(
          "decision",
          decide(kase, { kind, claim: claim.id }, { author: `run ${run}`, reason: `no. ${number}` }).id,
        );
        refreshControlLayers(kase);
        report("layers", String(kase.revision));
        break;
      }
      case 2: {
        const theirs = openCase(other, { create: true });
        const document = await read(theirs, `other ${number}`);
        theirs.setSetting(`note ${run} ${number}`, number);
        const { changed } = kase.merge(theirs, `run ${run}`);
        theirs.close();
        if (changed) report("document", document);
        break;
      }
      case 3: {
        const content = `${run} ${number} `.repeat(60_000);
        const sum = createHash("sha256").update(content).digest("hex");
        writeFileWhole(`${exports}/${sum}.txt`, [content]);
        report("export", `${sum}.txt`);
        const half = content.slice(0, 100_000);
        const folder = createHash("sha256")
          .update(half + half)
          .digest("hex");
        writeFolderWhole(`${exports}/${folder}.site`, [
          ["a/1", half],
          ["b/2", half],
        ]);
        report("export", `${folder}.site`);
      }
    }
  }
}

// Those that come after start faster; a process that is killed would write nothing of it.
flushCompileCache();
process.stdin.once("data", () => void work());
report("ready");
