/**
 * Contested as a library: from documents to who held what, when, and who says so.
 *
 * @example
 * import { capture, read } from "contested";
 *
 * const bytes = new TextEncoder().encode("On 3 May 2031 the League captured Lower Tarn.");
 * const reading = read(capture({ bytes, origin: "note.txt" }));
 * reading.claims[0]?.kind; // "control"
 */

export * as ask from "./ask/index.ts";
export { loadGazetteer } from "./capture/gazetteer/index.ts";
export { type CaptureInput, capture, captureFile } from "./capture/index.ts";
export { type Case, openCase } from "./case/index.ts";
export { type ExportFormat, formats } from "./export/index.ts";
export { drawRibbons } from "./export/ribbons/index.ts";
export { type IngestInput, type IngestOptions, type IngestReport, ingest, verify } from "./ingest/index.ts";
export * from "./model/index.ts";
export { findDates, readDocument as read, readDocument } from "./read/index.ts";
export { histories, identify, type ReadDocument, type Reconciled, reconcile } from "./reconcile/index.ts";
