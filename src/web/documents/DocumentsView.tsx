import "./documents.css";
import type { DocumentSummary, DocumentWithClaims } from "../../serve/answers.ts";
import { CompareView } from "../compare/CompareView.tsx";
import { CompareWith } from "../compare/CompareWith.tsx";
import { Icon } from "../shell/icons.tsx";
import { Notice } from "../shell/Notice.tsx";
import { go } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { published } from "../state/published.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { longDay } from "../time/format.ts";
import { languageName } from "../words/language.ts";
import { titleOf } from "../words/title.ts";
import { AddDocuments } from "./AddDocuments.tsx";
import { DocumentHead } from "./DocumentHead.tsx";
import { Reading } from "./Reading.tsx";

/** All documents, or one of them with its claims marked. */
export function DocumentsView() {
  const { address } = useWorld();
  const { document, beside } = address;
  if (document && beside && document !== beside) return <CompareView a={document} b={beside} />;
  return document ? <OneDocument id={document} /> : <AllDocuments />;
}

function AllDocuments() {
  const { address } = useWorld();
  const documents = useAnswer<readonly DocumentSummary[]>("/api/documents");
  const adding = address.choice === "add";
  if (documents.error) return <Notice title={words.documents.title} lines={[words.case.failed(documents.error)]} />;
  return (
    <section className="index" aria-label={words.documents.title}>
      <h2>{words.documents.title}</h2>
      <p className="hint">{words.documents.hint}</p>
      {published === null ? (
        <button
          type="button"
          className="more"
          aria-expanded={adding}
          onClick={() => go({ choice: adding ? null : "add" })}
        >
          {words.adding.open}
        </button>
      ) : null}
      {adding && published === null ? <AddDocuments /> : null}
      <ul className="document-list">
        {(documents.data ?? []).map((document) => (
          <li key={document.id}>
            <button type="button" onClick={() => go({ document: document.id, claim: null, choice: null })}>
              <bdi className="document-title" lang={document.language}>
                {titleOf(document)}
              </bdi>
              <span className="hint">
                {[
                  document.publisher,
                  document.published ? words.documents.published(longDay(dayNumber(document.published))) : null,
                  languageName(document.language),
                  words.documents.claims(document.claims),
                ]
                  .filter((part) => part !== null)
                  .join(", ")}
              </span>
              {document.notes.map((note) => (
                <span key={note} className="hint">
                  {note}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneDocument({ id }: { readonly id: string }) {
  const answer = useAnswer<DocumentWithClaims>(`/api/documents/${encodeURIComponent(id)}`);
  if (answer.error) return <Notice title={words.documents.missing} lines={[answer.error]} />;
  if (!answer.data) return <div className="reading-frame" />;
  const { document, claims, titles } = answer.data;
  return (
    <section className="reading-frame" aria-label={titleOf(document)}>
      <button type="button" className="drawer-back" onClick={() => go({ document: null, claim: null })}>
        <Icon name="left" />
        {words.documents.all}
      </button>
      <CompareWith id={document.id} />
      <DocumentHead document={document} claims={claims.length} />
      <Reading key={document.id} document={document} claims={claims} {...(titles ? { titles } : {})} />
    </section>
  );
}
