import { useState } from "react";
import type { ClaimWithSentence } from "../../ask/answers.ts";
import { ClaimCard } from "../drawer/ClaimCard.tsx";
import { useAnswer } from "../state/answers.ts";
import { words } from "../strings/index.ts";

/** How many sentences are shown before the reader asks for more; the server takes no more at once than this many times ten. */
const few = 5;
const most = 50;

/** The sentences behind a statement, opened by a button; each leads on to its place in the document. */
export function Evidence({ claims, open = false }: { readonly claims: readonly string[]; readonly open?: boolean }) {
  const [shown, setShown] = useState(open);
  if (claims.length === 0) return null;
  return (
    <div className="evidence">
      <button type="button" className="more" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? words.shared.hideEvidence : words.shared.showEvidence(claims.length)}
      </button>
      {shown ? <Sentences claims={claims} /> : null}
    </div>
  );
}

/** The sentences themselves, the first few and the rest when asked for. */
export function Sentences({ claims }: { readonly claims: readonly string[] }) {
  const [count, setCount] = useState(few);
  const asked = claims.slice(0, Math.min(count, most));
  const answer = useAnswer<readonly ClaimWithSentence[]>(`/api/claims?id=${asked.map(encodeURIComponent).join(",")}`);
  if (answer.error) return <p className="hint">{words.shared.failed(answer.error)}</p>;
  if (!answer.data) return <p className="hint">{words.shared.loading}</p>;
  const rest = Math.min(claims.length, most) - asked.length;
  return (
    <>
      <ul>
        {answer.data.map((claim) => (
          <li key={claim.id}>
            <ClaimCard claim={claim} />
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <button type="button" className="more" onClick={() => setCount(most)}>
          {words.shared.moreEvidence(rest)}
        </button>
      ) : null}
    </>
  );
}
