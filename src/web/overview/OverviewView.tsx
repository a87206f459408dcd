import "./overview.css";
import { useRef } from "react";
import type { CaseOverview, Dispute } from "../../ask/answers.ts";
import { traceOf } from "../picture/trace.ts";
import { Notice } from "../shell/Notice.tsx";
import { SaveMenu } from "../shell/SaveMenu.tsx";
import { goToView, viewQuery } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { longDay } from "../time/format.ts";
import { DayMaps } from "./DayMaps.tsx";
import { Infobox } from "./Infobox.tsx";
import { MostDisputed } from "./MostDisputed.tsx";
import { tableOfOverview } from "./overview-table.ts";
import { Phases } from "./Phases.tsx";

/** What this case is, at a glance: its decisive days, its table of facts, its phases, and what is most disputed. */
export function OverviewView() {
  const { address, summary, ledger, names } = useWorld();
  const sheet = useRef<HTMLElement>(null);
  const overview = useAnswer<CaseOverview>(`/api/overview${viewQuery(address)}`);
  const disputes = useAnswer<readonly Dispute[]>("/api/disputes");
  const error = overview.error ?? disputes.error;
  if (error) return <Notice title={words.overview.title} lines={[words.shared.failed(error)]} />;
  const { data } = overview;
  const day = (text: string | null | undefined) => (text ? longDay(dayNumber(text)) : null);
  return (
    <section className="sheet overview" ref={sheet} aria-label={words.overview.title}>
      <header className="overview-head">
        <h2 dir="auto" data-unprinted>
          {summary.title}
        </h2>
        <p>
          {words.overview.lead(
            day(data?.first ?? summary.first),
            day(data?.last ?? summary.last),
            summary.documents,
            summary.claims,
            ledger.rows.filter((row) => row.intervals.length > 0).length,
          )}
        </p>
        <SaveMenu
          name={`${summary.title}, ${words.overview.title}`}
          drawing={() => sheet.current && traceOf(sheet.current)}
          table={() => tableOfOverview(data, names)}
        />
      </header>
      {ledger.silent ? null : (
        <section aria-label={words.overview.decisive}>
          <h3>{words.overview.decisive}</h3>
          <DayMaps />
        </section>
      )}
      {data ? (
        <section aria-label={words.overview.facts}>
          <h3>{words.overview.facts}</h3>
          <p className="hint">{words.overview.hint}</p>
          <Infobox overview={data} />
        </section>
      ) : (
        <p className="hint">{words.shared.loading}</p>
      )}
      {data && data.phases.length > 0 ? (
        <section aria-label={words.overview.phases}>
          <h3>{words.overview.phases}</h3>
          <Phases phases={data.phases} />
        </section>
      ) : null}
      {disputes.data ? (
        <section aria-label={words.overview.disputed}>
          <h3>{words.overview.disputed}</h3>
          <MostDisputed disputes={disputes.data} />
          {disputes.data.length > 0 ? (
            <button type="button" className="more" onClick={() => goToView("disputes")}>
              {words.overview.allDisputes(disputes.data.length)}
            </button>
          ) : null}
        </section>
      ) : null}
    </section>
  );
}
