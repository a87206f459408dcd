import type { DocumentId } from "../../model/index.ts";

const none: ReadonlyMap<string, string> = new Map();

/**
 * Which place of the case each document's places are. Kept by document, since a case of a million claims asks for its places
 * all the time and the ids of mentions are long.
 */
export class MentionPlaces implements Iterable<readonly [mention: string, place: string]> {
  readonly #byDocument = new Map<DocumentId, Map<string, string>>();

  set(document: DocumentId, mention: string, place: string): void {
    const places = this.#byDocument.get(document);
    if (places) places.set(mention, place);
    else this.#byDocument.set(document, new Map([[mention, place]]));
  }

  /** The case's place for the id of a place in a document's reading. */
  of(document: DocumentId, mention: string): string | undefined {
    return this.#byDocument.get(document)?.get(mention);
  }

  /** The case's places by the ids of the places in one document's reading. */
  in(document: DocumentId): ReadonlyMap<string, string> {
    return this.#byDocument.get(document) ?? none;
  }

  /** The case's place for a mention's id in the case, `<document>#<place id in its reading>`. */
  get(id: string): string | undefined {
    const [document, mention] = partsOf(id);
    return this.of(document, mention);
  }

  /** The ids of the mentions in the case with the places they are of. */
  *[Symbol.iterator](): Generator<readonly [mention: string, place: string]> {
    for (const [document, places] of this.#byDocument)
      for (const [mention, place] of places) yield [`${document}#${mention}`, place];
  }
}

/** The document and its own id of a mention's id in the case. */
export function partsOf(id: string): [document: DocumentId, mention: string] {
  const cut = id.indexOf("#");
  return [id.slice(0, cut), id.slice(cut + 1)];
}
