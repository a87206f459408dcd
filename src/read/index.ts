import type { Document, Reading } from "../model/index.ts";
import type { Inspection } from "./explain/inspection.ts";
import { grammarReader } from "./grammar/reader.ts";
import { languages } from "./languages/index.ts";
import type { Reader } from "./reader.ts";
import { tableReader } from "./tables/index.ts";

export { type DateExpression, findDates } from "./dates.ts";
export { type Explanation, explain } from "./explain/explanation.ts";
export type { Inspection } from "./explain/inspection.ts";
export type { Stage, StageRow } from "./explain/stage.ts";
export { type SentenceTrace, trace } from "./explain/trace.ts";
export { joinedTerm } from "./glossary/gloss.ts";
export type { Amount, GlossaryLanguage } from "./glossary/language.ts";
export { classOfTerm, nearTerms, type TermClass } from "./glossary/terms.ts";
export { fold } from "./grammar/fold.ts";
export { languageOf, languages } from "./languages/index.ts";
export type { Language } from "./languages/language.ts";
export type { Reader } from "./reader.ts";
export type { Sentence, Token } from "./text/sentence.ts";
export { splitSentences } from "./text/split.ts";

/** The readers in order of preference: the first that reads a document reads it. */
export const readers: readonly Reader[] = [tableReader, ...languages.map(grammarReader)];

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

/** The name of the reader that would read a document; "none" where there is no reader for its language. */
export function readerNameOf(document: Pick<Document, "language" | "format">): string {
  return readers.find((reader) => reader.reads(document as Document))?.name ?? "none";
}

/**
 * Reads a document with the first reader that reads its language. A document in a language without a reader is kept and
 * said so in the reading's notes; it makes no claims.
 *
 * @example
 * import { capture, read } from "contested";
 *
 * const text = "On 3 May 2031 the League captured Lower Tarn from the Crown.";
 * const document = capture({ bytes: new TextEncoder().encode(text), origin: "note.txt" });
 * const [claim] = read(document).claims;
 * [claim.place.name, claim.holder, claim.when.edtf]; // ["Lower Tarn", "league", "2031-05-03"]
 * document.text.slice(claim.evidence[0].start, claim.evidence[0].end); // "captured Lower Tarn"
 */
export function readDocument(document: Document): Reading {
  const reader = readers.find((one) => one.reads(document));
  if (reader) return reader.read(document);
  const known = document.language === "und" ? null : languageNames.of(document.language);
  const note = known
    ? `The text is ${known}; there is no reader for ${known} yet, so it is kept but makes no claims.`
    : "The language of the text could not be told, so it is kept but makes no claims.";
  return { document: document.id, reader: "none", sides: [], places: [], claims: [], notes: [note] };
}

/** Reads a document once more, keeping what each claim was made of; null where no reader that can tell reads it. */
export function inspectDocument(document: Document): Inspection | null {
  return readers.find((one) => one.reads(document))?.inspect?.(document) ?? null;
}
