/** The thread in which added documents are captured, read and stored: gets an addition, gives what became of it. */
import { parentPort } from "node:worker_threads";
import { FETCH_LIMITS, type IngestInput, type IngestOutcome, ingest } from "../ingest/index.ts";
import { Problem } from "../model/index.ts";
import type { Added, Addition } from "./adding.ts";
import { writtenInTurns } from "./turns.ts";

/** What is asked of the thread. */
export interface AddingRequest {
  readonly path: string;
  readonly addition: Addition;
}

/** What it gives; where the case itself failed, one line instead. */
export interface AddingReply {
  readonly added?: Added;
  readonly problem?: string;
}

async function add({ path, addition }: AddingRequest): Promise<Added> {
  const kase = writtenInTurns(path);
  try {
    const report = await ingest(kase, [inputOf(addition)], "address" in addition ? { fetch: FETCH_LIMITS } : {});
    return { outcomes: report.outcomes.map(told) };
  } finally {
    kase.close();
  }
}

/** Never a bare name: that would be taken for a path on this machine. */
function inputOf(addition: Addition): IngestInput {
  if ("address" in addition) return { origin: addition.address, address: addition.address, bytes: new Uint8Array() };
  const bytes = "text" in addition ? new TextEncoder().encode(addition.text) : Buffer.from(addition.base64, "base64");
  return { origin: addition.name, bytes };
}

function told({ origin, status, document, title, claims, notes, problem }: IngestOutcome): Added["outcomes"][number] {
  return { origin, status, document, title, claims, notes: [...notes], problem };
}

parentPort?.on("message", async (request: AddingRequest) => {
  let reply: AddingReply;
  try {
    reply = { added: await add(request) };
  } catch (error) {
    // What nobody foresaw ends the thread, and is told beside the file.
    if (!(error instanceof Problem)) throw error;
    reply = { problem: error.message };
  }
  parentPort?.postMessage(reply);
});
