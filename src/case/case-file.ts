import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  type Capture,
  type CaptureDetails,
  type CapturedDocument,
  type Decision,
  type DecisionDraft,
  type Document,
  type DocumentId,
  type GazetteerEntry,
  Problem,
  type Reading,
  type TerrainFeature,
} from "../model/index.ts";
import type { Case, ControlLayers, DocumentSummary } from "./case.ts";
import { Readings } from "./claims.ts";
import type { Connection } from "./connection.ts";
import { addCapture, captures } from "./custody.ts";
import { addDecision, decisions, headOf } from "./decisions.ts";
import * as documents from "./documents.ts";
import { addGazetteer, Entries } from "./gazetteer.ts";
import { fromJson } from "./json.ts";
import { saveControl } from "./layers.ts";
import { takeWriteLock, type WriteLock } from "./lock.ts";
import { type MergeReport, mergeInto } from "./merge.ts";
import { migrate } from "./migrate.ts";
import { checkFolder, createCase, openExisting } from "./open.ts";
import { addDocument, removeDocument } from "./store-document.ts";
import { addTerrain, terrainFeatures } from "./terrain.ts";
import { addTimestamp, type HeadTimestamp, timestamps } from "./timestamp/store.ts";
import { type DocumentCheck, type Verification, verifyContent } from "./verify.ts";

/** How to open a case: make it where there is none; read it only, whoever may be writing to it. */
export interface OpenOptions {
  readonly create?: boolean;
  readonly readOnly?: boolean;
}

/**
 * Opens a case file. Without `readOnly` this process becomes the only one that may write to it until it calls
 * `close` (or ends, in whatever way); readers are never kept waiting. Throws a Problem, having changed nothing, where the
 * file is missing (and `create` is not given), is no case, comes from a newer version, or is being written to by
 * another process. A case of an older version is read as it is; opened to be written to, it is brought up to date, and a
 * copy as it was is kept beside it.
 *
 * @example
 * import { openCase } from "contested";
 *
 * const kase = openCase("delta.gpkg", { create: true });
 * kase.setSetting("title", "The delta in spring");
 * kase.setting("title"); // "The delta in spring"
 * kase.close();
 */
export function openCase(path: string, options: OpenOptions = {}): Case {
  if (options.readOnly === true) return new CaseFile(openExisting(path, true), null);
  if (existsSync(path) || options.create !== true) migrate(path);
  if (!existsSync(path)) checkFolder(path);
  const lock = takeWriteLock(realPath(path));
  try {
    if (!existsSync(path)) createCase(path);
    return new CaseFile(openExisting(path, false), lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The path without links in it, so that a case reached by two names has one lock. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}

class CaseFile implements Case {
  private readonly connection: Connection;
  private readonly lock: WriteLock | null;
  private readonly known = new Readings();
  private readonly entries = new Entries();

  constructor(connection: Connection, lock: WriteLock | null) {
    this.connection = connection;
    this.lock = lock;
  }

  get path(): string {
    return this.connection.path;
  }

  get revision(): number {
    return Number(this.connection.first("SELECT value FROM case_information WHERE key = 'revision'")?.value);
  }

  get layersRevision(): number | null {
    const row = this.connection.first("SELECT value FROM case_information WHERE key = 'layers_revision'");
    return row === null ? null : Number(row.value);
  }

  addDocument(
    document: Document,
    bytes: Uint8Array,
    reading: Reading,
    details: CaptureDetails = { program: null },
  ): "added" | "unchanged" | "read again" {
    return this.change(() => {
      const value = addDocument(this.connection, document, bytes, reading);
      const noted = addCapture(this.connection, document, bytes.byteLength, details);
      return { changed: value !== "unchanged", noted, value };
    });
  }

  together<T>(changes: () => T): T {
    this.mustBeWritable();
    return this.connection.transaction(() => ({ changed: false, value: changes() }));
  }

  addCapture(document: CapturedDocument, bytes: number, details: CaptureDetails): void {
    this.change(() => ({
      changed: false,
      noted: addCapture(this.connection, document, bytes, details),
      value: undefined,
    }));
  }

  captures(document?: DocumentId): Capture[] {
    return captures(this.connection, document);
  }

  decisions(): Decision[] {
    return decisions(this.connection);
  }

  head(): string | null {
    return headOf(this.connection);
  }

  timestamps(): HeadTimestamp[] {
    return timestamps(this.connection);
  }

  addTimestamp(timestamp: HeadTimestamp): void {
    this.change(() => {
      addTimestamp(this.connection, timestamp);
      return { changed: false, noted: true, value: undefined };
    });
  }

  merge(other: Case, author: string): MergeReport {
    return this.change(() => {
      const value = mergeInto(this.connection, other, author);
      return { changed: value.changed, value };
    });
  }

  settings(): string[] {
    return this.connection.all("SELECT key FROM setting ORDER BY key").map(({ key }) => String(key));
  }

  verify(check?: DocumentCheck): Verification {
    return verifyContent(this.connection, check);
  }

  decide(draft: DecisionDraft): Decision {
    return this.change(() => ({ changed: true, value: addDecision(this.connection, draft, new Date()) }));
  }

  hasDocument(id: DocumentId, reader: string): boolean {
    return documents.hasDocument(this.connection, id, reader);
  }

  removeDocument(id: DocumentId): boolean {
    return this.change(() => {
      const removed = removeDocument(this.connection, id);
      return { changed: removed, value: removed };
    });
  }

  documents(): DocumentSummary[] {
    return documents.documentSummaries(this.connection);
  }

  document(id: string): Document | null {
    return documents.findDocument(this.connection, id);
  }

  original(id: DocumentId): Uint8Array | null {
    return documents.originalOf(this.connection, id);
  }

  readings(): Reading[] {
    return this.known.all(this.connection);
  }

  gazetteer(): GazetteerEntry[] {
    return this.entries.all(this.connection);
  }

  addGazetteer(entries: readonly GazetteerEntry[]): { added: number; replaced: number } {
    return this.change(() => {
      const { changed, ...value } = addGazetteer(this.connection, entries);
      return { changed, value };
    });
  }

  terrain(): TerrainFeature[] {
    return terrainFeatures(this.connection);
  }

  addTerrain(features: readonly TerrainFeature[]): { added: number; replaced: number } {
    return this.change(() => {
      const { changed, ...value } = addTerrain(this.connection, features);
      return { changed, value };
    });
  }

  setting(key: string): unknown {
    const row = this.connection.first("SELECT value FROM setting WHERE key = ?", key);
    return row === null ? undefined : fromJson(row.value, this.path, `the setting ${key}`);
  }

  setSetting(key: string, value: unknown): void {
    const json = value === undefined ? null : JSON.stringify(value);
    this.change(() => {
      const before = this.connection.first("SELECT value FROM setting WHERE key = ?", key)?.value ?? null;
      if (before !== json) {
        this.connection.run("DELETE FROM setting WHERE key = ?", key);
        if (json !== null) this.connection.run("INSERT INTO setting (key, value) VALUES (?, ?)", key, json);
      }
      return { changed: before !== json, value: undefined };
    });
  }

  saveControl(layers: ControlLayers): void {
    this.mustBeWritable();
    this.connection.transaction(() => ({
      changed: saveControl(this.connection, layers, this.gazetteer(), this.revision),
      value: undefined,
    }));
  }

  close(): void {
    this.connection.close();
    this.lock?.release();
  }

  private mustBeWritable(): void {
    if (this.lock === null) throw new Problem(`${this.path}: this case was opened to be read only`);
  }

  /** One durable transaction that, where it changed something, makes a new revision; what is only noted makes none. */
  private change<T>(work: () => { changed: boolean; noted?: boolean; value: T }): T {
    this.mustBeWritable();
    return this.connection.transaction(() => {
      const result = work();
      if (result.changed) {
        this.connection.run(
          "UPDATE case_information SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE key = 'revision'",
        );
      }
      return { changed: result.changed || result.noted === true, value: result.value };
    });
  }
}
