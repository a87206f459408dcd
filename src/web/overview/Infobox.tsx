import type { ReactNode } from "react";
import type { CaseOverview, Sourced, SourcedPeriod } from "../../ask/answers.ts";
import { SourcedLine } from "../shell/SourcedLine.tsx";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { longDay, mediumDay } from "../time/format.ts";
import { sideInSentence } from "../words/state.ts";
import { EstimateLine } from "./EstimateLine.tsx";
import { SideColumn } from "./SideColumn.tsx";

/** The case as one table: each cell has as many versions as there are, each with its sentences. */
export function Infobox({ overview }: { readonly overview: CaseOverview }) {
  const { names, summary } = useWorld();
  const { outcome, periods, results, otherLosses } = overview;
  const sides = overview.sides.filter(
    ({ forces, commanders, strengths, losses }) =>
      forces.length + commanders.length + strengths.length + losses.length > 1,
  );
  const held = Object.entries(outcome?.held ?? {}).sort((a, b) => b[1] - a[1]);
  return (
    <div className="infobox">
      <dl className="infobox-whole">
        <Row title={words.overview.period}>
          {periods.map((period) => (
            <PeriodLine key={period.document} period={period} />
          ))}
        </Row>
        <Texts title={words.overview.place} said={overview.places} />
        <Texts title={words.overview.partOf} said={overview.partOf} />
        <Texts title={words.overview.precededBy} said={overview.precededBy} />
        <Texts title={words.overview.ledTo} said={overview.ledTo} />
        <Texts title={words.overview.result} said={results} />
        {outcome && held.length > 0 ? (
          <Row title={words.overview.outcome}>
            <p>
              {words.overview.outcomeOn(
                longDay(dayNumber(outcome.date)),
                held.map(([side, places]) => ({ side: sideInSentence(names, side), places })),
                outcome.open,
              )}
            </p>
          </Row>
        ) : null}
      </dl>
      {sides.length > 0 ? (
        <div className="infobox-sides">
          {sides.map((side) => (
            <SideColumn key={side.side} side={side} />
          ))}
        </div>
      ) : null}
      {otherLosses.length > 0 ? (
        <section className="infobox-others" aria-label={words.overview.otherLosses}>
          <h4>{words.overview.otherLosses}</h4>
          <ul>
            {otherLosses.map((estimate) => (
              <li key={estimate.id}>
                <EstimateLine estimate={estimate} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {periods.length + results.length + sides.length === 0 ? (
        <p className="hint">{words.overview.nothing(summary.documents)}</p>
      ) : null}
    </div>
  );
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Texts({ title, said }: { readonly title: string; readonly said: readonly Sourced[] }) {
  if (said.length === 0) return null;
  return (
    <Row title={title}>
      {said.map(({ text, sources }) => (
        <SourcedLine
          key={text}
          claims={sources.flatMap(({ claims }) => claims)}
          note={sources.length === 1 ? sources[0]!.source : words.overview.sources(sources.length)}
        >
          {text}
        </SourcedLine>
      ))}
    </Row>
  );
}

function PeriodLine({ period }: { readonly period: SourcedPeriod }) {
  const { first, last, claims, source, told } = period;
  const [from, to] = [mediumDay(dayNumber(first)), mediumDay(dayNumber(last))];
  return (
    <SourcedLine claims={claims} note={told ? source : words.overview.byItsClaims(source)}>
      <span className="tabular">{first === last ? from : words.words.period(from, to)}</span>
    </SourcedLine>
  );
}
