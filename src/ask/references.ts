import type { Case } from "../case/case.ts";
import type { Day, DocumentId } from "../model/index.ts";
import { TitlePlaces } from "../reconcile/titles.ts";
import { derived } from "./derived.ts";

/** A reference with a title in another script than Latin, and the places it names. */
export interface ForeignTitle {
  readonly document: DocumentId;
  readonly label: string;
  readonly text: string;
  /** BCP 47 code; null where it could not be told. */
  readonly language: string | null;
  readonly direction: "ltr" | "rtl";
  readonly published: Day | null;
  readonly url: string | null;
  /** `id` is the place of the case, null where no document speaks of it; offsets into `text`. */
  readonly places: readonly {
    readonly id: string | null;
    readonly name: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** The references of the case, or of one document of it, whose titles are in other scripts, with the gazetteer's places in them. */
export function foreignTitles(kase: Case, document?: DocumentId): ForeignTitle[] {
  const { evidence, identity } = derived(kase);
  const wanted = document === undefined ? evidence.documents : evidence.documents.filter(({ id }) => id === document);
  // Of several places that the gazetteer has as one the one most documents speak of.
  const byWeight = identity.places.toSorted((a, b) => a.mentions.length - b.mentions.length);
  const placeOfEntry = new Map(byWeight.map((place) => [place.gazetteer, place]));
  let places: TitlePlaces | null = null;
  return wanted.flatMap(({ id }) =>
    (kase.document(id)?.references ?? []).flatMap(({ label, text, language, direction, published, url }) => {
      if (direction === undefined) return [];
      places ??= new TitlePlaces(evidence.gazetteer);
      const named = places.in(text).map(({ entry, name, span }) => {
        const place = placeOfEntry.get(entry);
        return { id: place?.id ?? null, name: place?.name ?? name, ...span };
      });
      return [{ document: id, label, text, language: language ?? null, direction, published, url, places: named }];
    }),
  );
}
