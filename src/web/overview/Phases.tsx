import type { PhaseOfDocument } from "../../ask/answers.ts";
import { SourcedLine } from "../shell/SourcedLine.tsx";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { mediumDay } from "../time/format.ts";
import { goToDay } from "../time/steps.ts";

/** The course of events as each document divides it, every part as a bar over the days of the case. */
export function Phases({ phases }: { readonly phases: readonly PhaseOfDocument[] }) {
  const { ledger } = useWorld();
  const days = ledger.last - ledger.first + 1;
  const documents = [...Map.groupBy(phases, ({ document }) => document)];
  return (
    <div className="phases">
      {documents.map(([document, own]) => (
        <section key={document}>
          <h4 dir="auto">{own[0]!.source}</h4>
          <ol>
            {own.map((phase) => {
              const first = phase.first === null ? null : Math.max(dayNumber(phase.first), ledger.first);
              const last = phase.last === null ? first : Math.min(dayNumber(phase.last), ledger.last);
              const shown = first !== null && last !== null && last >= first;
              return (
                <li key={phase.claim} className={`phase level-${Math.min(phase.level, 3)}`}>
                  <SourcedLine claims={[phase.claim]}>{phase.heading}</SourcedLine>
                  {shown ? (
                    <button
                      type="button"
                      className="phase-days tabular"
                      title={words.overview.lookAt(mediumDay(first))}
                      onClick={() => goToDay(ledger, first)}
                    >
                      {first === last ? mediumDay(first) : words.words.period(mediumDay(first), mediumDay(last))}
                    </button>
                  ) : null}
                  {shown ? (
                    <span className="phase-track" aria-hidden="true">
                      <i
                        style={{
                          insetInlineStart: `${((first - ledger.first) / days) * 100}%`,
                          width: `${Math.max(((last - first + 1) / days) * 100, 0.6)}%`,
                        }}
                      />
                    </span>
                  ) : null}
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}
