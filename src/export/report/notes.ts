import type { ClaimWithSentence } from "../../ask/answers.ts";
import { documentTitle, type PublishableCase } from "../../ask/index.ts";
import { spoken } from "../spoken.ts";

type Told = ReturnType<PublishableCase["documents"]>[number];

/** A sentence that a report rests on, and where it stands. */
export interface Note {
  readonly number: number;
  readonly sentence: string;
  /** What its document is called. */
  readonly document: string;
  /** Whom the sentence quotes; null: the document says so itself. */
  readonly source: string | null;
  /** The document's address; null where it has none that can be followed. */
  readonly url: string | null;
}

/** A document's address; null where it has none, or one that is no page of the web. */
export function addressOf({ url }: Pick<Told, "url">): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}

/** Most sentences cited at one place. */
const most = 3;

/** The sentences that a report rests on; each is written once, in the order of being cited. */
export class Notes {
  readonly #told: ReadonlyMap<string, ClaimWithSentence>;
  readonly #documents: ReadonlyMap<string, Told>;
  readonly #notes = new Map<string, Note>();

  constructor(claims: readonly ClaimWithSentence[], documents: readonly Told[]) {
    this.#told = new Map(claims.map((claim) => [claim.id, claim]));
    this.#documents = new Map(documents.map((document) => [document.id, document]));
  }

  /** The numbers of the notes for claims, so many at most. */
  to(claims: readonly string[]): number[] {
    const numbers = claims.flatMap((id) => {
      const claim = this.#told.get(id);
      return claim ? [this.#numberOf(claim)] : [];
    });
    return [...new Set(numbers)].slice(0, most);
  }

  /** All that are cited so far. */
  written(): Note[] {
    return [...this.#notes.values()];
  }

  #numberOf({ document, sentence, attribution: { source } }: ClaimWithSentence): number {
    const key = JSON.stringify([document, sentence.start, source]);
    const known = this.#notes.get(key);
    if (known) return known.number;
    const told = this.#documents.get(document);
    const note = {
      number: this.#notes.size + 1,
      sentence: spoken(sentence, []).text.replaceAll(/\s+/g, " ").trim(),
      document: told ? documentTitle(told) : document.slice(0, 12),
      source,
      url: told ? addressOf(told) : null,
    };
    this.#notes.set(key, note);
    return note.number;
  }
}
