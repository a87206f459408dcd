import type { Case, DocumentSummary } from "../case/case.ts";
import { type Decision, type Document, type DocumentId, Problem, type Reading } from "../model/index.ts";

interface Kept {
  readonly document: Document;
  readonly bytes: Uint8Array;
  reading: Reading;
}

/**
 * A case that lives as long as the command: what `read` without `--case` reads into, so that nothing is stored.
 *
 * @param decisions those of the case that it is a copy of
 */
export function memoryCase(decisions: readonly Decision[] = []): Case {
  const kept = new Map<DocumentId, Kept>();
  const settings = new Map<string, unknown>();
  const gazetteer = new Map<string, ReturnType<Case["gazetteer"]>[number]>();
  const terrain = new Map<string, ReturnType<Case["terrain"]>[number]>();
  let revision = 0;
  const inOrder = () => [...kept.values()].toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1));
  return {
    path: "",
    get revision() {
      return revision;
    },
    addDocument(document, bytes, reading) {
      const before = kept.get(document.id);
      if (before?.reading.reader === reading.reader) return "unchanged";
      kept.set(document.id, { document: before?.document ?? document, bytes, reading });
      revision += 1;
      return before === undefined ? "added" : "read again";
    },
    together: (changes) => changes(),
    hasDocument: (id, reader) => kept.get(id)?.reading.reader === reader,
    removeDocument(id) {
      revision += 1;
      return kept.delete(id);
    },
    documents: () => inOrder().map(summary),
    document: (id) => inOrder().find(({ document }) => document.id.startsWith(id))?.document ?? null,
    original: (id) => kept.get(id)?.bytes ?? null,
    readings: () => inOrder().map(({ reading }) => reading),
    gazetteer: () => [...gazetteer.values()],
    addGazetteer(entries) {
      const replaced = entries.filter(({ id }) => gazetteer.has(id)).length;
      for (const entry of entries) gazetteer.set(entry.id, entry);
      revision += 1;
      return { added: entries.length - replaced, replaced };
    },
    terrain: () => [...terrain.values()],
    addTerrain(features) {
      const replaced = features.filter(({ id }) => terrain.has(id)).length;
      for (const feature of features) terrain.set(feature.id, feature);
      revision += 1;
      return { added: features.length - replaced, replaced };
    },
    setting: (key) => settings.get(key),
    setSetting(key, value) {
      settings.set(key, value);
      revision += 1;
    },
    addCapture() {},
    captures: () => [],
    decisions: () => [...decisions],
    head: () => null,
    decide() {
      throw new Problem("decisions need a case file to stand in; give one with --case FILE");
    },
    timestamps: () => [],
    addTimestamp() {},
    merge() {
      throw new Problem("cases are merged into a case file; give one with --case FILE");
    },
    settings: () => [...settings.keys()],
    verify: () => ({
      problem: null,
      checked: { documents: kept.size, claims: 0, decisions: 0, captures: 0, timestamps: 0 },
      head: null,
      notes: [],
    }),
    saveControl() {},
    close() {},
  };
}

function summary({ document, bytes, reading }: Kept): DocumentSummary {
  const { text, blocks: _blocks, marks: _marks, references: _references, ...told } = document;
  return { ...told, length: text.length, bytes: bytes.length, claims: reading.claims.length, notes: reading.notes };
}
