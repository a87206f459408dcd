/** One document inside a container: an article of a collection, a file of an archive, a message of an export. */
export interface Part {
  /** The container's own name with the part's behind it: "reports.zip/march/3.html", "articles.jsonl#17". */
  readonly origin: string;
  readonly bytes: Uint8Array;
  readonly url?: string;
  /** What the user should know of how it was taken out. */
  readonly note?: string;
}

/** A part, or one line that says why there is none; the others go on. */
export type Opened = Part | { readonly origin: string; readonly problem: string };

/** A container that was opened: how many parts it has, where that is known before they are read, and the parts. */
export interface Container {
  readonly count: number | null;
  readonly parts: AsyncIterable<Opened>;
}

const encoder = new TextEncoder();

/** An article as the record it is kept as: what is null or empty is left out, keys in a fixed order. */
export function recordOf(article: {
  readonly title?: string | null;
  readonly published?: string | null;
  readonly url?: string | null;
  readonly publisher?: string | null;
  readonly language?: string | null;
  readonly html?: string | null;
  readonly text?: string | null;
}): Uint8Array {
  const { title, published, url, publisher, language, html, text } = article;
  const told = { title, published, url, publisher, language, html, text };
  const kept = Object.entries(told).filter(([, value]) => typeof value === "string" && value.trim() !== "");
  return encoder.encode(JSON.stringify(Object.fromEntries(kept)));
}
