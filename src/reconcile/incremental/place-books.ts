import type { DocumentId } from "../../model/index.ts";
import type { Denial } from "../ledger/entries.ts";
import type { Entry } from "../ledger/entry.ts";
import { type DocumentBook, sameEntries } from "./document-book.ts";

/** Which places a change of one document's book bears on. */
export interface BookChange {
  /** What the document says of the place itself changed. */
  readonly own: ReadonlySet<string>;
  /** What follows for the place from sets or attacks changed. */
  readonly derived: ReadonlySet<string>;
  readonly denied: ReadonlySet<string>;
  /** What its statements over sets were resolved to may have changed. */
  readonly sets: boolean;
  /** How far back the document reaches changed, so that all it bears on may begin elsewhere. */
  readonly period: boolean;
}

/** The books of all documents, and which of them speak of which place. */
export class PlaceBooks {
  readonly #books = new Map<DocumentId, DocumentBook>();
  /** The documents that have something on a place, in the order of their ids. */
  readonly #documents = new Map<string, DocumentId[]>();

  get(document: DocumentId): DocumentBook | undefined {
    return this.#books.get(document);
  }

  /** All books in the order of their documents' ids. */
  inOrder(): DocumentBook[] {
    return [...this.#books.keys()].sort().map((document) => this.#books.get(document)!);
  }

  /** Puts a book in the place of the document's one before. */
  replace(book: DocumentBook): BookChange {
    const { document } = book;
    const before = this.#books.get(document);
    const [own, derived, denied] = [new Set<string>(), new Set<string>(), new Set<string>()];
    for (const place of placesOf(before, book)) {
      if (!sameEntries(before?.byPlace.get(place), book.byPlace.get(place))) own.add(place);
      if (!sameEntries(before?.sets.entries.get(place), book.sets.entries.get(place))) derived.add(place);
      if (!sameEntries(before?.attacks.get(place), book.attacks.get(place))) derived.add(place);
      if (JSON.stringify(before?.denials.get(place)) !== JSON.stringify(book.denials.get(place))) denied.add(place);
      this.#note(place, document, bearsOn(book, place));
    }
    this.#books.set(document, book);
    const sets = (before?.sets.resolutions.length ?? 0) + book.sets.resolutions.length > 0;
    return { own, derived, denied, sets, period: before !== undefined && before.first !== book.first };
  }

  /** The places a document bears on. */
  placesOf(document: DocumentId): ReadonlySet<string> {
    return placesOf(this.#books.get(document));
  }

  ownOf(place: string): Entry[] {
    return this.#gather(place, (book) => book.byPlace.get(place));
  }

  setsOf(place: string): Entry[] {
    return this.#gather(place, (book) => book.sets.entries.get(place));
  }

  attacksOn(place: string): Entry[] {
    return this.#gather(place, (book) => book.attacks.get(place));
  }

  denialsOf(place: string): Denial[] {
    return this.#gather(place, (book) => book.denials.get(place));
  }

  #gather<T>(place: string, pick: (book: DocumentBook) => readonly T[] | undefined): T[] {
    const found: T[] = [];
    for (const document of this.#documents.get(place) ?? []) {
      const some = pick(this.#books.get(document)!);
      if (some) found.push(...some);
    }
    return found;
  }

  #note(place: string, document: DocumentId, bears: boolean): void {
    const known = this.#documents.get(place) ?? [];
    const at = insertionPoint(known, document);
    if (bears === (known[at] === document)) return;
    known.splice(at, bears ? 0 : 1, ...(bears ? [document] : []));
    if (known.length === 0) this.#documents.delete(place);
    else this.#documents.set(place, known);
  }
}

function bearsOn({ byPlace, sets, denials, attacks }: DocumentBook, place: string): boolean {
  return byPlace.has(place) || sets.entries.has(place) || denials.has(place) || attacks.has(place);
}

function placesOf(...books: readonly (DocumentBook | undefined)[]): Set<string> {
  const found = new Set<string>();
  for (const book of books) {
    if (!book) continue;
    for (const map of [book.byPlace, book.sets.entries, book.denials, book.attacks])
      for (const place of map.keys()) found.add(place);
  }
  return found;
}

/** Where a text stands, or would stand, in a sorted list. */
function insertionPoint(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
