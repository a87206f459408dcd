import "./forces.css";
import { useRef } from "react";
import type { Commander, Estimate, Force, OrderOfBattle } from "../../ask/answers.ts";
import { paint } from "../map/paint.ts";
import { EstimateLine } from "../overview/EstimateLine.tsx";
import { traceOf } from "../picture/trace.ts";
import { Notice } from "../shell/Notice.tsx";
import { SaveMenu } from "../shell/SaveMenu.tsx";
import { Shortened } from "../shell/Shortened.tsx";
import { Swatch } from "../shell/Swatch.tsx";
import { go, viewQuery } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { published } from "../state/published.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayOf } from "../time/day.ts";
import { longDay } from "../time/format.ts";
import { CommanderLine } from "./CommanderLine.tsx";
import { tableOfForces } from "./forces-table.ts";
import { Roster } from "./Roster.tsx";

const few = 20;

/** Who fights on which side on the chosen day, or over all that is told. */
export function ForcesView() {
  const { address, summary, names, styles, theme, day } = useWorld();
  // A published site has the order of battle over all days alone.
  const always = published !== null || address.choice === "all";
  const sheet = useRef<HTMLElement>(null);
  const query = viewQuery(address);
  const dated = always ? query : `${query === "" ? "?" : `${query}&`}date=${dayOf(day)}`;
  const answer = useAnswer<OrderOfBattle>(`/api/forces${dated}`);
  if (answer.error) return <Notice title={words.forces.title} lines={[words.shared.failed(answer.error)]} />;
  const order = answer.data;
  const empty = order !== null && order.sides.length === 0 && order.unplaced.forces.length === 0;
  if (empty && always) return <Notice title={words.forces.none} lines={[words.forces.noneHint]} />;
  return (
    <section className="sheet forces" ref={sheet} aria-label={words.forces.title} aria-busy={answer.loading}>
      <header className="sheet-head" data-unprinted>
        <h2>{words.forces.title}</h2>
        <label className="choice-inline">
          <span>{words.forces.show} </span>
          <select
            value={always ? "all" : "day"}
            onChange={(event) => go({ choice: event.target.value === "all" ? "all" : null }, "replace")}
          >
            <option value="day" disabled={published !== null}>
              {words.forces.onDay(longDay(day))}
            </option>
            <option value="all">{words.forces.always}</option>
          </select>
        </label>
        <SaveMenu
          name={`${summary.title}, ${words.forces.title}${always ? "" : `, ${dayOf(day)}`}`}
          drawing={() => sheet.current && traceOf(sheet.current)}
          about={always ? {} : { days: longDay(day) }}
          table={() => tableOfForces(order)}
        />
        <p className="hint">{words.forces.hint}</p>
      </header>
      {empty ? <p className="hint">{words.forces.noneOnDay}</p> : null}
      <div className="forces-sides">
        {(order?.sides ?? []).map(({ side, forces, commanders, strengths, equipment }) => {
          const title = names.get(side)?.title ?? side;
          return (
            <section key={side} aria-label={title}>
              <h3>
                <Swatch paint={paint("held", [side], 0, styles, theme)} letter={styles.get(side)?.letter} />
                <bdi>{title}</bdi>
              </h3>
              <Parts forces={forces} commanders={commanders} strengths={strengths} equipment={equipment} />
            </section>
          );
        })}
      </div>
      {order && order.unplaced.forces.length + order.unplaced.strengths.length > 0 ? (
        <section className="forces-unplaced" aria-label={words.forces.unplaced}>
          <h3>{words.forces.unplaced}</h3>
          <Parts {...order.unplaced} equipment={[]} />
        </section>
      ) : null}
    </section>
  );
}

function Parts(props: {
  readonly forces: readonly Force[];
  readonly commanders: readonly Commander[];
  readonly strengths: readonly Estimate[];
  readonly equipment: readonly Estimate[];
}) {
  const { forces, commanders, strengths, equipment } = props;
  return (
    <>
      <Numbers title={words.forces.strength} estimates={strengths} />
      <Numbers title={words.forces.equipment} estimates={equipment} />
      {forces.length > 0 ? (
        <>
          <h4>{words.forces.order}</h4>
          <Roster forces={forces} />
        </>
      ) : null}
      {commanders.length > 0 ? (
        <>
          <h4>{words.forces.commanders}</h4>
          <Shortened items={commanders} few={few} keyOf={({ name, of }) => `${name} ${of}`}>
            {(commander) => <CommanderLine commander={commander} />}
          </Shortened>
        </>
      ) : null}
    </>
  );
}

function Numbers({ title, estimates }: { readonly title: string; readonly estimates: readonly Estimate[] }) {
  if (estimates.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <Shortened items={estimates} few={few} keyOf={({ id }) => id}>
        {(estimate) => <EstimateLine estimate={estimate} />}
      </Shortened>
    </>
  );
}
