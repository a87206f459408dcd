import "./figures.css";
import type { Estimate } from "../../ask/answers.ts";
import { csvOf } from "../picture/save.ts";
import { Notice } from "../shell/Notice.tsx";
import { SaveMenu } from "../shell/SaveMenu.tsx";
import { go, viewQuery } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { OneEstimate } from "./OneEstimate.tsx";
import { subjectOf } from "./subject.ts";

const scopes = ["total", "running", "event"] as const;

/** What the sources say of each number, apart by what it covers; nothing is added up. */
export function FiguresView() {
  const { address, summary, names } = useWorld();
  const answer = useAnswer<readonly Estimate[]>(`/api/figures${viewQuery(address)}`);
  if (answer.error) return <Notice title={words.figures.title} lines={[words.shared.failed(answer.error)]} />;
  const all = answer.data ?? [];
  if (answer.data && all.length === 0) return <Notice title={words.figures.none} lines={[words.figures.noneHint]} />;
  const whats = [...new Set(all.map(({ what }) => what))];
  const chosen = whats.find((what) => what === address.choice) ?? null;
  const shown = all.filter(({ what }) => chosen === null || what === chosen);
  return (
    <section className="sheet figures" aria-label={words.figures.title}>
      <header className="sheet-head">
        <h2>{words.figures.title}</h2>
        <label className="choice-inline">
          <span>{words.figures.show} </span>
          <select value={chosen ?? ""} onChange={(event) => go({ choice: event.target.value || null }, "replace")}>
            <option value="">{words.figures.all}</option>
            {whats.map((what) => (
              <option key={what} value={what}>
                {words.figures.what[what] ?? what}
              </option>
            ))}
          </select>
        </label>
        <SaveMenu name={`${summary.title}, ${words.figures.title}`} table={() => tableOf(shown)} />
        <p className="hint">{words.figures.hint}</p>
        <p className="figures-warning">{words.figures.warning}</p>
      </header>
      {scopes.map((scope) => {
        const own = shown.filter((estimate) => estimate.scope === scope);
        if (own.length === 0) return null;
        return (
          <section key={scope} aria-label={words.figures.scopes[scope]}>
            <h3>{words.figures.scopes[scope]}</h3>
            <p className="hint">{words.figures.scopeHints[scope]}</p>
            <ul className={`estimates ${scope}`}>
              {own.map((estimate) => (
                <OneEstimate key={estimate.id} estimate={estimate} subject={subjectOf(estimate, names)} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

/** One line a source, as its numbers stand. */
function tableOf(estimates: readonly Estimate[]): string {
  const rows = estimates.flatMap(({ scope, what, who, unit, first, last, sources, series }) => [
    ...sources.map(({ source, side, low, best, high }) => [
      scope,
      what,
      who,
      unit,
      first,
      last,
      source,
      side,
      low,
      best,
      high,
    ]),
    ...series.flatMap(({ source, side, points }) =>
      points.map(({ day, low, best, high }) => [scope, what, who, unit, first, day, source, side, low, best, high]),
    ),
  ]);
  return csvOf([words.figures.columns, ...rows]);
}
