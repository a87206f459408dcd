import "./sources.css";
import type { SourceSummary } from "../../ask/answers.ts";
import { Notice } from "../shell/Notice.tsx";
import { go } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { mediumDay } from "../time/format.ts";

/** Who says so, and how much. Choosing a source shows the case as it alone tells it. */
export function SourcesView() {
  const { address } = useWorld();
  const sources = useAnswer<readonly SourceSummary[]>("/api/sources");
  if (sources.error) return <Notice title={words.sources.title} lines={[words.case.failed(sources.error)]} />;
  const rows = [...(sources.data ?? [])].sort((a, b) => b.claims - a.claims || a.name.localeCompare(b.name));
  return (
    <section className="index" aria-label={words.sources.title}>
      <h2 className="small-caps">{words.sources.title}</h2>
      <p className="hint">{words.sources.hint}</p>
      <table className="sources">
        <thead>
          <tr>
            <th scope="col">{words.sources.name}</th>
            <th scope="col">{words.sources.kind}</th>
            <th scope="col">{words.sources.published}</th>
            <th scope="col" className="number">
              {words.sources.claims}
            </th>
            <th scope="col" className="number">
              {words.sources.control}
            </th>
            <th scope="col" className="number">
              {words.sources.figures}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((source) => {
            const chosen = address.source === source.name;
            return (
              <tr key={`${source.kind}/${source.name}/${source.document}`} className={chosen ? "chosen" : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={chosen}
                    title={words.sources.only(source.name)}
                    onClick={() => go({ source: chosen ? null : source.name })}
                  >
                    <bdi>{source.name}</bdi>
                    {chosen ? <small>{words.sources.chosen}</small> : null}
                  </button>
                </th>
                <td>{words.sources.kinds[source.kind]}</td>
                <td className="tabular">{source.published ? mediumDay(dayNumber(source.published)) : "–"}</td>
                <td className="number">{source.claims}</td>
                <td className="number">{source.control}</td>
                <td className="number">{source.figures}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
