/**
 * The fixed words a publication prints around its narrative in one language: section titles of the apparatus, labels of
 * infoboxes, how captions begin. All in lower case. Capture joins the words of all languages and never asks which
 * language a document is in; a language adds one file here and one line in `index.ts`.
 */
export interface Labels {
  /** Titles of sections without narrative: "references", "see also". */
  readonly apparatus: readonly string[];
  /** Names of sections that are no title of a whole text: "background". */
  readonly sections: readonly string[];
  /** Infobox labels to the key the field gets: "commanders and leaders" to "Commander". */
  readonly fields: Readonly<Record<string, string>>;
  /** How a line that continues the title of an infobox begins: "part of". */
  readonly partOf: readonly string[];
  /** How a caption begins: "map of". */
  readonly captions: readonly string[];
  /** Words that name an outcome in a result field: "victory". */
  readonly outcomes: readonly string[];
  /** Header labels ("Published: …") to what they tell. */
  readonly header: Readonly<
    Record<string, "title" | "publisher" | "published" | "url" | "licence" | "author" | "language">
  >;
  /** Words before an author's name: "by". */
  readonly byline: readonly string[];
  /** Phrases that only a licence or site line has. */
  readonly boilerplate: readonly string[];
  /** What the link beside a wiki's headings says: "edit". */
  readonly editLinks: readonly string[];
  /** How a wiki's note of its last revision begins: "this page was last edited on". */
  readonly lastEdited: readonly string[];
  /** Words before the day on which a reference was looked at or archived, which is not its day of publication. */
  readonly retrieved: readonly string[];
  /** Notes of editors in square brackets: "citation needed". */
  readonly editorial: readonly string[];
}
