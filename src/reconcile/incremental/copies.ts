import type { DocumentId, Reading } from "../../model/index.ts";
import { type Passage, passagesOf } from "../ledger/copies.ts";

const nothing: ReadonlyMap<string, DocumentId> = new Map();

/** Which documents have which passages, so that one more document tells at once whose words it has. */
export class Copies {
  readonly #passages = new Map<DocumentId, readonly Passage[]>();
  /** The documents that have a passage, the first by id first. Most have one, which then stands alone. */
  readonly #owners = new Map<string, DocumentId | readonly DocumentId[]>();

  /** Puts a reading in the place of the one before; returns the documents whose origins may have changed. */
  replace(reading: Reading): Set<DocumentId> {
    const { document } = reading;
    const changed = new Set<DocumentId>([document]);
    const before = new Set((this.#passages.get(document) ?? []).map(({ words }) => words));
    const passages = passagesOf(reading);
    const after = new Set(passages.map(({ words }) => words));
    for (const words of before) if (!after.has(words)) this.#move(words, document, false, changed);
    for (const words of after) if (!before.has(words)) this.#move(words, document, true, changed);
    this.#passages.set(document, passages);
    return changed;
  }

  /** The document in which the words of a document's claims stand first, for those that stand in another one first. */
  originsIn(document: DocumentId): ReadonlyMap<string, DocumentId> {
    let found: Map<string, DocumentId> | null = null;
    for (const { words, claims } of this.#passages.get(document) ?? []) {
      const owners = this.#owners.get(words)!;
      const first = typeof owners === "string" ? owners : owners[0]!;
      if (first === document) continue;
      found ??= new Map();
      for (const claim of claims) found.set(claim, first);
    }
    return found ?? nothing;
  }

  #move(words: string, document: DocumentId, add: boolean, changed: Set<DocumentId>): void {
    const known = this.#owners.get(words);
    const before = known === undefined ? [] : typeof known === "string" ? [known] : known;
    const after = add ? [...before, document].sort() : before.filter((owner) => owner !== document);
    if (after.length === 0) this.#owners.delete(words);
    else this.#owners.set(words, after.length === 1 ? after[0]! : after);
    if (before[0] !== after[0]) for (const owner of [...before, ...after]) changed.add(owner);
  }
}
