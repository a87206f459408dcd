/**
 * Reads a corpus into a case, tells each document when it is done (`done <status> <id>`), and every five hundred the
 * memory in use (`memory <heap in kB> <largest resident size in kB>`).
 */
import { writeSync } from "node:fs";
import { openCase } from "../../../src/case/index.ts";
import { ingest } from "../../../src/ingest/index.ts";

const [path = "", corpus = "", again = ""] = process.argv.slice(2);
const tell = (...words: (string | number)[]): void => {
  writeSync(1, `${words.join(" ")}\n`);
};
const { gc } = globalThis as { gc?: () => void };
const kase = openCase(path, { create: true });
let done = 0;
const { outcomes } = await ingest(kase, [corpus], {
  again: again === "again",
  progress: (event) => {
    if (event.kind !== "done") return;
    tell("done", event.outcome.status, event.outcome.document ?? event.outcome.problem ?? "");
    if (++done % 500 !== 0) return;
    gc?.();
    tell("memory", Math.round(process.memoryUsage().heapUsed / 1024), process.resourceUsage().maxRSS);
  },
});
kase.close();
tell("end", outcomes.length);
