/** The thread in which PDFs are taken apart: gets bytes and their origin, gives their content or one line. */
import process from "node:process";
import { parentPort } from "node:worker_threads";
import { Problem } from "../../model/problem.ts";
import { contentOf, type PdfContent } from "./content.ts";

/** What is asked of the thread. */
export interface PdfRequest {
  readonly bytes: Uint8Array;
  readonly origin: string;
}

/** What it gives; where the library failed in a way nobody foresaw, neither. */
export interface PdfReply {
  readonly content?: PdfContent;
  readonly problem?: string;
}

// The library leaves promises behind that nobody waits for; of a damaged file they fail later.
process.on("unhandledRejection", () => {});

parentPort?.on("message", async ({ bytes, origin }: PdfRequest) => {
  let reply: PdfReply;
  try {
    reply = { content: await contentOf(bytes, origin) };
  } catch (error) {
    reply = error instanceof Problem ? { problem: error.message } : {};
  }
  parentPort?.postMessage(reply);
});
