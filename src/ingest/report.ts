import type { Document, DocumentId, Reading } from "../model/index.ts";

/** What became of one input. */
export interface IngestOutcome {
  readonly origin: string;
  /** "read": read without a case; "unchanged": in the case already, as this reader reads it. */
  readonly status: "added" | "unchanged" | "read again" | "read" | "failed";
  readonly document: DocumentId | null;
  readonly title: string | null;
  /** Size of the original in bytes. */
  readonly bytes: number;
  readonly claims: number;
  readonly seconds: number;
  /** What the reader wants the user to know, one sentence each. */
  readonly notes: readonly string[];
  /** One clear line where the status is "failed", else null. */
  readonly problem: string | null;
}

/** What an ingest did; inputs in the order they were given, those that could not be found first. */
export interface IngestReport {
  readonly outcomes: readonly IngestOutcome[];
  /** Files of folders that were not taken for documents, by their names. */
  readonly passedOver: readonly string[];
  readonly bytes: number;
  readonly claims: number;
  readonly seconds: number;
  /** 0: all went well; 1: a part failed and the rest was done; 2: nothing was done. */
  readonly exitCode: 0 | 1 | 2;
}

/** Told while an ingest runs; `index` counts from 1 to `total`. */
export type IngestProgress =
  | { readonly kind: "started"; readonly origin: string; readonly index: number; readonly total: number }
  | {
      readonly kind: "done";
      readonly index: number;
      readonly total: number;
      readonly outcome: IngestOutcome;
      /** What was captured and read; null where it failed or was in the case already. */
      readonly document: Document | null;
      readonly reading: Reading | null;
    };

/** Adds the outcomes up. */
export function reportOf(
  outcomes: readonly IngestOutcome[],
  passedOver: readonly string[],
  seconds: number,
): IngestReport {
  const failed = outcomes.filter((outcome) => outcome.status === "failed").length;
  return {
    outcomes,
    passedOver,
    bytes: outcomes.reduce((sum, outcome) => sum + outcome.bytes, 0),
    claims: outcomes.reduce((sum, outcome) => sum + outcome.claims, 0),
    seconds,
    exitCode: failed === 0 ? 0 : failed < outcomes.length ? 1 : 2,
  };
}
