import { encodingNote } from "../capture/decode.ts";
import { captureFile } from "../capture/index.ts";
import { binaryFormatOf } from "../capture/sniff.ts";
import { readDocument, readerNameOf } from "../read/index.ts";
import type { IngestInput } from "./inputs.ts";
import { type IngestCase, type IngestOptions, runStages } from "./pipeline.ts";
import type { IngestReport } from "./report.ts";

export { FETCH_LIMITS, type FetchLimits } from "./fetch/index.ts";
export { type DocumentInput, expandInputs, type IngestInput } from "./inputs.ts";
export type { IngestCase, IngestOptions } from "./pipeline.ts";
export type { IngestOutcome, IngestProgress, IngestReport } from "./report.ts";
export { verify } from "./verify.ts";

/**
 * Captures, reads and stores documents one after the other. What cannot be read is named in the report and the rest goes
 * on; what is in the case already, read by today's reader, is passed over without being read. Each document is durable
 * when its progress says "done". The layers of the case are left as they are: whoever calls this derives them afterwards.
 *
 * @param target the case, a function that opens it when there is something to store, or null to store nothing
 * @param inputs paths of files and folders, patterns, addresses (with `fetch`), "-" for standard input, or bytes with their
 *   origin; archives, feeds and collections of articles give a document for each of their parts
 * @throws Problem where the case cannot be written to; what was reported as done is in it
 *
 * @example
 * import { ingest } from "contested";
 *
 * const report = await ingest(null, [{ origin: "note.txt", bytes: new TextEncoder().encode("The League took Lower Tarn.") }]);
 * report.outcomes[0]?.status; // "read"
 */
export function ingest(
  target: IngestCase,
  inputs: readonly IngestInput[],
  options: IngestOptions = {},
): Promise<IngestReport> {
  const stages = { capture: captureFile, read: readDocument, note: noteOf, readerOf: readerNameOf };
  return runStages(target, inputs, stages, options);
}

const noteOf = (bytes: Uint8Array): string | null => (binaryFormatOf(bytes) === null ? encodingNote(bytes) : null);
