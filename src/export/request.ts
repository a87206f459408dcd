import type { PublishableCase, View } from "../ask/index.ts";
import type { Day } from "../model/index.ts";

/** What of a case is exported, and how it is looked at. */
export interface ExportRequest {
  readonly view: View;
  /** One day; else all that is known from `from` to `to`, each without end where it is not given. */
  readonly date?: Day | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** A file for each day on which anything changes, where the format is of one day. */
  readonly byDay?: boolean | undefined;
}

/** What an export is written as: one file, piece by piece, or a folder of files by their paths within it. */
export type Exported =
  | { readonly kind: "file"; readonly chunks: Iterable<string | Uint8Array> }
  | { readonly kind: "folder"; readonly files: Iterable<readonly [name: string, content: string | Uint8Array]> };

/** A format that a case can be exported in. */
export interface ExportFormat {
  readonly name: string;
  /** In a few words, for the list of formats. */
  readonly summary: string;
  /** With its dot; "" for a folder. */
  readonly extension: string;
  /** Which of the options mean something to it; a period is `--from` and `--to`. */
  readonly takes: { readonly date?: true; readonly period?: true; readonly byDay?: true; readonly view?: true };
  readonly write: (kase: PublishableCase, request: ExportRequest) => Exported | Promise<Exported>;
}

/** A whole text as an export. */
export function file(...chunks: readonly (string | Uint8Array)[]): Exported {
  return { kind: "file", chunks };
}
