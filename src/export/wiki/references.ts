import { documentTitle, type PublishableCase } from "../../ask/index.ts";
import type { DocumentId } from "../../model/index.ts";

/** What wikitext would take for markup. */
const entities: Readonly<Record<string, string>> = {
  "{": "&#123;",
  "}": "&#125;",
  "[": "&#91;",
  "]": "&#93;",
  "|": "&#124;",
  "<": "&lt;",
  ">": "&gt;",
};

/** A text that means itself in wikitext, on one line. */
export function wikitext(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[{}[\]|<>]/g, (character) => entities[character]!)
    .replaceAll(/''+|~~~+|__/g, (marks) => `<nowiki>${marks}</nowiki>`);
}

/** Footnotes of one page: a document is written out where it is first cited, and named from then on. */
export class References {
  readonly #documents: ReadonlyMap<DocumentId, ReturnType<PublishableCase["documents"]>[number]>;
  readonly #cited = new Set<DocumentId>();

  constructor(kase: PublishableCase) {
    this.#documents = new Map(kase.documents().map((document) => [document.id, document]));
  }

  /** `<ref>`s for the documents, each once. */
  to(documents: Iterable<DocumentId>): string {
    return [...new Set(documents)].map((id) => this.#one(id)).join("");
  }

  #one(id: DocumentId): string {
    const document = this.#documents.get(id);
    if (!document) return "";
    const name = `d${id.slice(0, 10)}`;
    if (this.#cited.has(id)) return `<ref name="${name}" />`;
    this.#cited.add(id);
    const { url, publisher, published, captured, language } = document;
    const fields = [
      ["title", wikitext(documentTitle(document))],
      // In an address only the characters that end the template or the footnote.
      ["url", url?.replaceAll(/[\s{}[\]|<>]/g, encodeURIComponent) ?? null],
      ["publisher", publisher === null ? null : wikitext(publisher)],
      ["date", published],
      ["access-date", url === null ? null : captured.slice(0, 10)],
      ["language", language === "und" ? null : language],
    ].filter(([, value]) => value !== null);
    const template = url === null ? "cite document" : "cite web";
    return `<ref name="${name}">{{${template} ${fields.map(([key, value]) => `|${key}=${value}`).join(" ")}}}</ref>`;
  }
}
