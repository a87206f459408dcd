import "./sources.css";
import { useState } from "react";
import type { DecisionLog, SourceStanding } from "../../ask/index.ts";
import { Author } from "../review/Author.tsx";
import { Notice } from "../shell/Notice.tsx";
import { viewQuery } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { SourceRow } from "./SourceRow.tsx";

/** Who says so, how much, whom it speaks for, and how far the others bear it out. */
export function SourcesView() {
  const { address } = useWorld();
  // A source shown alone is still seen beside the others.
  const answer = useAnswer<readonly SourceStanding[]>(`/api/standings${viewQuery({ ...address, source: null })}`);
  const log = useAnswer<DecisionLog>("/api/decisions");
  const [told, setTold] = useState<string | null>(null);
  if (answer.error) return <Notice title={words.sources.title} lines={[words.shared.failed(answer.error)]} />;
  if (answer.data?.length === 0) return <Notice title={words.sources.none} lines={[]} />;
  const headings: readonly (readonly [string, string?])[] = [
    [words.sources.claims],
    [words.sources.control],
    [words.sources.alone, words.sources.aloneHint],
    [words.sources.contradicted, words.sources.contradictedHint],
    [words.sources.againstInterest, words.sources.againstInterestHint],
  ];
  return (
    <section className="sheet sources-sheet" aria-label={words.sources.title}>
      <header className="sheet-head">
        <h2>{words.sources.title}</h2>
        <p className="hint">{words.sources.hint}</p>
      </header>
      {log.data ? <Author author={log.data.author} known onError={setTold} /> : null}
      <p className="hint" aria-live="polite">
        {told}
      </p>
      <table className="sources">
        <thead>
          <tr>
            <th scope="col">{words.sources.name}</th>
            <th scope="col">{words.sources.side}</th>
            {headings.map(([name, hint]) => (
              <th key={name} scope="col" className="number" title={hint}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(answer.data ?? []).map((source) => (
            <SourceRow
              key={`${source.kind}/${source.name}/${source.document}`}
              source={source}
              decidable={log.data !== null}
              onTold={setTold}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
