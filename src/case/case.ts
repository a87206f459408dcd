import type {
  Capture,
  CaptureDetails,
  CapturedDocument,
  CasePlace,
  CaseSide,
  ControlInterval,
  Decision,
  DecisionDraft,
  Document,
  DocumentId,
  GazetteerEntry,
  Reading,
  SideKey,
  TerrainFeature,
} from "../model/index.ts";
import type { MergeReport } from "./merge.ts";
import type { HeadTimestamp } from "./timestamp/store.ts";
import type { DocumentCheck, Verification } from "./verify.ts";

/** What the case says of a document without its text. */
export type DocumentSummary = Omit<Document, "text" | "blocks" | "marks" | "references"> & {
  /** Length of the text in UTF-16 code units, size of the original in bytes. */
  readonly length: number;
  readonly bytes: number;
  readonly claims: number;
  readonly notes: readonly string[];
};

/** What `saveControl` writes into the layers `place` and `control` that QGIS and GDAL show. */
export interface ControlLayers {
  readonly places: readonly CasePlace[];
  readonly sides: readonly CaseSide[];
  readonly intervals: readonly ControlInterval[];
  /** Positions that were decided, which are in no gazetteer. */
  readonly located?: readonly GazetteerEntry[];
  /** The colours of sides that a person chose, `#rrggbb`. */
  readonly colours?: Readonly<Record<SideKey, string>>;
}

/**
 * One investigation in one file. Every method that writes is one durable transaction: when it returns, the data is
 * on the disk. Methods throw `Problem` with one clear line where the file or the input is not as it must be.
 */
export interface Case {
  readonly path: string;
  /** Grows by one with every change; what is derived from the case is valid for one revision. */
  readonly revision: number;
  /** The revision that the layers `place` and `control` were last derived from; null: never. They are stale where it differs. */
  readonly layersRevision?: number | null;
  /**
   * Stores a captured document with its original bytes and its reading, and notes its capture in the custody record.
   * Storing the same again changes nothing.
   */
  addDocument(
    document: Document,
    bytes: Uint8Array,
    reading: Reading,
    details?: CaptureDetails,
  ): "added" | "unchanged" | "read again";
  /**
   * Runs several changes as one durable transaction: all of them are on the disk when it returns, or none is where one
   * of them throws.
   */
  together<T>(changes: () => T): T;
  /** Notes that the bytes of a document of this case were captured again. No new revision comes of it. */
  addCapture(document: CapturedDocument, bytes: number, details: CaptureDetails): void;
  /** The custody record in the order in which it was written; of one document alone, where it is given. */
  captures(document?: DocumentId): Capture[];
  /** What was decided about the case, in the order of the chain. */
  decisions(): Decision[];
  /** The hash of the last decision, which stands for all of them; null where there is none. */
  head(): string | null;
  /** Adds a decision to the chain. It is never changed or removed; another one takes it back. */
  decide(draft: DecisionDraft): Decision;
  hasDocument(id: DocumentId, reader: string): boolean;
  removeDocument(id: DocumentId): boolean;
  documents(): DocumentSummary[];
  /** The whole document; null where the case has none with this id (a unique prefix of 8 digits or more is enough). */
  document(id: string): Document | null;
  original(id: DocumentId): Uint8Array | null;
  /**
   * All readings, in the order of their document ids, so that what is derived does not depend on the order of adding. A
   * reading that is the same as when it was last asked for is the same object.
   */
  readings(): Reading[];
  gazetteer(): GazetteerEntry[];
  /** Adds or replaces entries by id; returns how many were new and how many replaced. */
  addGazetteer(entries: readonly GazetteerEntry[]): { added: number; replaced: number };
  /** What the ground is like, in the order of the features' ids. */
  terrain(): TerrainFeature[];
  /** Adds or replaces features by id; returns how many were new and how many replaced. */
  addTerrain(features: readonly TerrainFeature[]): { added: number; replaced: number };
  /** Replies of time-stamping authorities for heads of the chain. */
  timestamps(): HeadTimestamp[];
  addTimestamp(timestamp: HeadTimestamp): void;
  /** Joins another case to this one, in one transaction, with its decisions; conflicts are told and none is lost. */
  merge(other: Case, author: string): MergeReport;
  /**
   * Checks all of the case: the database, hashes, digests, the custody record, the chain of decisions and what they quote.
   * @param check a further check of each document, where another stage has one
   */
  verify(check?: DocumentCheck): Verification;
  /** Settings of the case ("title", side colours): small JSON values. */
  setting(key: string): unknown;
  /** The keys of the settings that are set, in order. */
  settings(): string[];
  setSetting(key: string, value: unknown): void;
  /** Replaces the derived layers `place` and `control`. */
  saveControl(layers: ControlLayers): void;
  close(): void;
}
