import type { Document } from "../../../../model/index.ts";
import type { Phrase } from "../../../grammar/phrase.ts";

const known = new WeakMap<Document, LatterPlaces>();

/** The place told last in each sentence of a document: what "az utóbbi" ("the latter") in the next one means. */
export class LatterPlaces {
  private readonly told: { readonly at: number; readonly place: Phrase }[] = [];

  static of(document: Document): LatterPlaces {
    let places = known.get(document);
    if (!places) {
      places = new LatterPlaces();
      known.set(document, places);
    }
    return places;
  }

  /** Told in the order of the text; a sentence read again tells nothing new. */
  tell(at: number, place: Phrase): void {
    if (at > (this.told[this.told.length - 1]?.at ?? -1)) this.told.push({ at, place });
  }

  /** The place told last before a position. */
  before(position: number): Phrase | null {
    return this.told.findLast(({ at }) => at < position)?.place ?? null;
  }
}
