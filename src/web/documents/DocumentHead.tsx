import type { Document } from "../../model/index.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { longDay } from "../time/format.ts";
import { languageName } from "../words/language.ts";
import { titleOf } from "../words/title.ts";

/** What a document is: publisher, day, language, licence, and its fingerprint. */
export function DocumentHead({ document, claims }: { readonly document: Document; readonly claims: number }) {
  const parts = [
    document.publisher,
    document.published ? words.documents.published(longDay(dayNumber(document.published))) : null,
    languageName(document.language),
    document.licence?.replace(/^https?:\/\//, "") ?? null,
    words.documents.marked(claims),
  ];
  return (
    <header className="document-head">
      {document.blocks.some((block) => block.kind === "title") ? null : (
        <h2 lang={document.language} dir="auto">
          {titleOf(document)}
        </h2>
      )}
      <p className="hint">{parts.filter((part) => part !== null).join(", ")}</p>
      <p className="fingerprint tabular" title={document.id}>
        SHA-256 {document.id.slice(0, 16)}…
      </p>
    </header>
  );
}
