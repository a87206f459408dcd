import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { Case } from "../case/index.ts";
import { Problem } from "../model/index.ts";
import type { AddingReply, AddingRequest } from "./adding-thread.ts";

const name = z.string().trim().min(1).max(500);

/** A document as the page hands it over: a text, a file's bytes in base64, or an address to fetch it from. */
export const additionSchema = z.union([
  z.strictObject({ name, text: z.string().min(1) }),
  z.strictObject({ name, base64: z.base64() }),
  z.strictObject({ address: z.url({ protocol: /^https?$/ }).max(4000) }),
]);
export type Addition = z.infer<typeof additionSchema>;

/** What became of it: an archive gives an outcome for each of its parts. */
export const addedSchema = z.object({
  outcomes: z.array(
    z.object({
      origin: z.string(),
      status: z.enum(["added", "unchanged", "read again", "read", "failed"]),
      document: z.string().nullable(),
      title: z.string().nullable(),
      claims: z.number().int(),
      notes: z.array(z.string()),
      problem: z.string().nullable(),
    }),
  ),
});
export type Added = z.infer<typeof addedSchema>;

/** Captures, reads and stores one document at a time. Throws a Problem where the case cannot be written to. */
export interface CaseAdditions {
  add(addition: Addition): Promise<Added>;
  /** Ends the thread that reads. */
  close(): Promise<void>;
}

/** Megabytes of memory that reading may take: the largest file that is taken needs a part of it. */
const mostMemory = 4_000;

/**
 * Additions to a case that is open to be read. They wait for one another. Documents are read in a thread of their own, so
 * that the page is answered meanwhile and no document can end the server; the right to write is held while one is stored.
 *
 * @param changed told when something was stored
 * @param memory megabytes that reading may take
 */
export function additionsOf(kase: Case, changed: () => void, memory = mostMemory): CaseAdditions {
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const addNow = async (addition: Addition): Promise<Added> => {
    thread ??= start(memory);
    const worker = thread;
    const { promise, resolve } = Promise.withResolvers<AddingReply>();
    const fail = (): void => {
      thread = null;
      void worker.terminate();
      resolve({});
    };
    worker.ref();
    worker.on("message", resolve).on("error", fail).on("exit", fail);
    try {
      worker.postMessage({ path: kase.path, addition } satisfies AddingRequest);
      const { added = brokenOff(addition), problem } = await promise;
      if (problem !== undefined) throw new Problem(problem);
      if (added.outcomes.some(({ status }) => status === "added" || status === "read again")) changed();
      return added;
    } finally {
      worker.off("message", resolve).off("error", fail).off("exit", fail);
      // A thread that waits keeps no program from ending.
      worker.unref();
    }
  };
  return {
    add: (addition) => {
      const next = last.then(() => addNow(addition));
      last = next.catch(() => {});
      return next;
    },
    close: async () => {
      await thread?.terminate();
    },
  };
}

/** What is told where the thread ended, by an error or for want of memory, before it had an answer. */
function brokenOff(addition: Addition): Added {
  const origin = "address" in addition ? addition.address : addition.name;
  const problem =
    `${origin}: Contested failed on this document, or ran out of memory; the case is whole. Cut the document into parts, ` +
    "or report it with the document";
  return {
    outcomes: [{ origin, status: "failed", document: null, title: null, claims: 0, notes: [], problem }],
  };
}

/** Compiled, the thread's file is JavaScript as this one is. */
function start(memory: number): Worker {
  const name = import.meta.url.endsWith(".ts") ? "./adding-thread.ts" : "./adding-thread.js";
  return new Worker(new URL(name, import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: memory } });
}
