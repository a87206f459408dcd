import type { Day } from "../../model/index.ts";

/** What a document tells about itself. Every field is null where it does not tell; nothing here is guessed. */
export interface Metadata {
  title: string | null;
  publisher: string | null;
  url: string | null;
  published: Day | null;
  licence: string | null;
  /** The language the document says it is in; used only where its text is too short to tell. */
  language: string | null;
}

/** Metadata of a document that tells nothing. */
export function noMetadata(): Metadata {
  return { title: null, publisher: null, url: null, published: null, licence: null, language: null };
}

/** Fills what `first` does not tell from `second`. */
export function mergeMetadata(first: Metadata, second: Partial<Metadata>): Metadata {
  return {
    title: first.title ?? second.title ?? null,
    publisher: first.publisher ?? second.publisher ?? null,
    url: first.url ?? second.url ?? null,
    published: first.published ?? second.published ?? null,
    licence: first.licence ?? second.licence ?? null,
    language: first.language ?? second.language ?? null,
  };
}
