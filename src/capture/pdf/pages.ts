import { Worker } from "node:worker_threads";
import { Problem } from "../../model/index.ts";
import type { PdfContent } from "./content.ts";
import type { PdfReply, PdfRequest } from "./thread.ts";

/** Milliseconds a PDF may take: a book of a thousand pages takes a tenth of it. */
const LONGEST = 120_000;
/** Megabytes of memory the thread may take. */
const MOST_MEMORY = 2_000;

let thread: Worker | null = null;
/** One PDF at a time. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * The text fragments of a PDF, page by page, see `contentOf`. The library that takes PDFs apart works in a thread of its own,
 * so that no file can end the program, fill its memory or keep it for ever.
 *
 * @throws Problem (exit code 1) where the file is damaged, wants a password, takes too long, or has no text.
 */
export function readPages(bytes: Uint8Array, origin: string): Promise<PdfContent> {
  const content = turn.then(() => ask({ bytes, origin }));
  turn = content.catch(() => {});
  return content;
}

async function ask(request: PdfRequest): Promise<PdfContent> {
  const { origin } = request;
  thread ??= start();
  const worker = thread;
  const broken = `${origin}: this PDF is damaged or cut off and cannot be opened; get it again`;
  const { promise, resolve } = Promise.withResolvers<PdfReply>();
  const end = (problem: string): void => {
    thread = null;
    void worker.terminate();
    resolve({ problem });
  };
  const fail = (): void => end(broken);
  const timer = setTimeout(
    () => end(`${origin}: this PDF takes longer than ${LONGEST / 1000} s to open; save it anew or cut it into parts`),
    LONGEST,
  );
  worker.ref();
  worker.on("message", resolve).on("error", fail).on("exit", fail);
  try {
    worker.postMessage(request);
    const { content, problem } = await promise;
    if (content === undefined) throw new Problem(problem ?? broken, 1);
    return content;
  } finally {
    clearTimeout(timer);
    worker.off("message", resolve).off("error", fail).off("exit", fail);
    // A thread that waits keeps no program from ending.
    worker.unref();
  }
}

/** Compiled, the thread's file is JavaScript as this one is. */
function start(): Worker {
  const name = import.meta.url.endsWith(".ts") ? "./thread.ts" : "./thread.js";
  return new Worker(new URL(name, import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
}
