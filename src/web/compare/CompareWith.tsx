import type { DocumentSummary } from "../../serve/answers.ts";
import { go } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { published } from "../state/published.ts";
import { words } from "../strings/index.ts";
import { titleOf } from "../words/title.ts";

/** Chooses the document to lay beside the one that is read; nothing where the case has no other. */
export function CompareWith({ id }: { readonly id: string }) {
  const documents = useAnswer<readonly DocumentSummary[]>("/api/documents");
  const others = (documents.data ?? []).filter((document) => document.id !== id);
  // A published site holds no comparisons: there is one for each two documents.
  if (others.length === 0 || published !== null) return null;
  return (
    <label className="compare-with choice-inline">
      <span>{words.compare.with}</span>
      <select
        value=""
        onChange={({ target }) => target.value !== "" && go({ beside: target.value, difference: null, claim: null })}
      >
        <option value="">{words.compare.choose}</option>
        {others.map((document) => (
          <option key={document.id} value={document.id}>
            {`${titleOf(document)} (${document.language})`}
          </option>
        ))}
      </select>
    </label>
  );
}
