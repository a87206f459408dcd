import type { DocumentId, Reading } from "../../model/index.ts";
import { claimsAt, isSamePassage, type Passages, passagesOf } from "../ledger/copies.ts";

const nothing: ReadonlyMap<string, DocumentId> = new Map();
const none: Passages = { claims: [], numbers: new Int32Array(0) };

/** A passage, by where it stands in one of the documents that have it, and those documents, the first by id first. */
interface Owned {
  readonly passages: Passages;
  readonly at: number;
  readonly documents: readonly DocumentId[];
}

/** Which documents have which passages, so that one more document tells at once whose words it has. */
export class Copies {
  readonly #passages = new Map<DocumentId, Passages>();
  /** The passages of each number. Most numbers are of passages of one document, which then stands alone. */
  readonly #owners = new Map<number, DocumentId | readonly Owned[]>();

  /** Puts a reading in the place of the one before; returns the documents whose origins may have changed. */
  replace(reading: Reading): Set<DocumentId> {
    const { document } = reading;
    const changed = new Set<DocumentId>([document]);
    const before = this.#passages.get(document);
    const after = passagesOf(reading);
    const numbers = new Set(after.numbers);
    const moved =
      before === undefined ? numbers : new Set([...withoutLikeIn(before, after), ...withoutLikeIn(after, before)]);
    if (before !== undefined) for (const number of moved) this.#remove(number, document, changed);
    this.#passages.set(document, after);
    for (const number of moved) if (numbers.has(number)) this.#add(number, document, changed);
    return changed;
  }

  /** The document in which the words of a document's claims stand first, for those that stand in another one first. */
  originsIn(document: DocumentId): ReadonlyMap<string, DocumentId> {
    let found: Map<string, DocumentId> | null = null;
    const passages = this.#passages.get(document) ?? none;
    for (let at = 0; at < passages.numbers.length; at++) {
      const owners = this.#owners.get(passages.numbers[at]!)!;
      if (typeof owners === "string") continue;
      const first = owners.find((one) => isSamePassage(one.passages, one.at, passages, at))!.documents[0]!;
      if (first === document) continue;
      found ??= new Map();
      for (const claim of claimsAt(passages, at)) found.set(claim.id, first);
    }
    return found ?? nothing;
  }

  /** Takes a document's passages of a number in. */
  #add(number: number, document: DocumentId, changed: Set<DocumentId>): void {
    const known = this.#owners.get(number);
    if (known === undefined || known === document) {
      this.#owners.set(number, document);
      return;
    }
    const owned = typeof known === "string" ? this.#ownedBy(known, number, []) : known;
    this.#owners.set(number, this.#ownedBy(document, number, owned, changed));
  }

  /** The passages of a number with those that a document has of it. */
  #ownedBy(
    document: DocumentId,
    number: number,
    before: readonly Owned[],
    changed?: Set<DocumentId>,
  ): readonly Owned[] {
    const passages = this.#passages.get(document)!;
    const owned = [...before];
    for (let at = passages.numbers.indexOf(number); at >= 0; at = passages.numbers.indexOf(number, at + 1)) {
      const same = owned.findIndex((one) => isSamePassage(one.passages, one.at, passages, at));
      if (same < 0) owned.push({ passages, at, documents: [document] });
      else if (!owned[same]!.documents.includes(document)) {
        const documents = [...owned[same]!.documents, document].sort();
        if (documents[0] === document) for (const owner of documents) changed?.add(owner);
        owned[same] = { ...owned[same]!, documents };
      }
    }
    return owned;
  }

  /** Takes a document's passages of a number out. */
  #remove(number: number, document: DocumentId, changed: Set<DocumentId>): void {
    const known = this.#owners.get(number);
    if (known === document) this.#owners.delete(number);
    if (known === undefined || typeof known === "string") return;
    const left: Owned[] = [];
    for (const owned of known) {
      const documents = owned.documents.filter((owner) => owner !== document);
      if (documents.length === 0) continue;
      if (documents[0] !== owned.documents[0]) for (const owner of documents) changed.add(owner);
      left.push({ ...owned, documents });
    }
    if (left.length === 0) this.#owners.delete(number);
    else this.#owners.set(number, left);
  }
}

/** The numbers of a document's passages that are not all the same in how it reads otherwise. */
function withoutLikeIn(other: Passages, own: Passages): Set<number> {
  const found = new Set<number>();
  const known = new Map<number, number>();
  other.numbers.forEach((number, at) => {
    known.set(number, known.has(number) ? -1 : at);
  });
  own.numbers.forEach((number, at) => {
    const like = known.get(number);
    if (like === undefined || like < 0 || !isSamePassage(other, like, own, at)) found.add(number);
  });
  return found;
}
