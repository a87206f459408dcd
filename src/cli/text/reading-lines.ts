import type { Case } from "../../case/case.ts";
import type { IngestOutcome } from "../../ingest/report.ts";

/**
 * The JSON lines of `read`: for each document the sides it speaks of, with what is known of the document itself, then
 * its claims in the order of the text.
 */
export function* readingLines(opened: Case, outcomes: readonly IngestOutcome[]): Generator<unknown> {
  const readings = new Map(opened.readings().map((reading) => [reading.document, reading]));
  const documents = new Map(opened.documents().map((document) => [document.id, document]));
  const written = new Set<string>();
  for (const { document: id } of outcomes) {
    const reading = id === null ? undefined : readings.get(id);
    if (reading === undefined || written.has(reading.document)) continue;
    written.add(reading.document);
    const document = documents.get(reading.document);
    yield {
      kind: "sides",
      sides: Object.fromEntries(reading.sides.map((side) => [side.key, side.names])),
      document: reading.document,
      title: document?.title ?? null,
      language: document?.language ?? "und",
      published: document?.published ?? null,
      origin: document?.origin ?? null,
      notes: reading.notes,
    };
    yield* reading.claims;
  }
}
