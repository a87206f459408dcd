import { useMemo } from "react";
import { paintOf } from "../map/paint.ts";
import { Swatch } from "../shell/Swatch.tsx";
import { go } from "../state/address.ts";
import { type PlaceOnDay, stateOn } from "../state/ledger.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay } from "../time/format.ts";
import { daySummary } from "../words/day.ts";
import { stateInWords, stateSentence } from "../words/state.ts";

/** What is so on the chosen day: what changes, then every place. The same as the map, in words. */
export function DayPanel() {
  const { ledger, day, names } = useWorld();
  const states = useMemo(() => ledger.rows.map((row) => stateOn(row, day)), [ledger, day]);
  const byName = (a: PlaceOnDay, b: PlaceOnDay) => a.row.name.localeCompare(b.row.name);
  const changed = states.filter((state) => ledger.changesOn.get(day)?.has(state.row.index)).sort(byName);
  const onMap = states.filter((state) => state.row.located && state.status !== "unknown").sort(byName);
  const offMap = states.filter((state) => !state.row.located && state.status !== "unknown").sort(byName);
  return (
    <div className="panel">
      <h2 className="visually-hidden">{longDay(day)}</h2>
      <p className="day-summary">{ledger.rows.length === 0 ? words.ribbons.none : daySummary(states, names)}</p>
      <p className="hint">{ledger.rows.length === 0 ? words.case.nothingHeldHint : words.drawer.noPlaceSelected}</p>
      <PlaceList title={words.drawer.changes} states={changed} long />
      <PlaceList title={words.drawer.onMap} states={onMap} />
      <PlaceList title={words.drawer.notOnMap} states={offMap} hint={words.drawer.notOnMapHint} />
    </div>
  );
}

function PlaceList(props: {
  readonly title: string;
  readonly states: readonly PlaceOnDay[];
  readonly hint?: string;
  readonly long?: boolean;
}) {
  const { styles, theme, names, day } = useWorld();
  if (props.states.length === 0) return null;
  return (
    <section className="place-list">
      <h3>
        {props.title} <span className="tabular">{props.states.length}</span>
      </h3>
      {props.hint ? <p className="hint">{props.hint}</p> : null}
      <ul>
        {props.states.map((state) => {
          const letter = state.status === "held" && state.holder ? styles.get(state.holder)?.letter : undefined;
          return (
            <li key={state.row.id}>
              <button type="button" onClick={() => go({ place: state.row.id, claim: null })}>
                <Swatch paint={paintOf(state, styles, theme)} letter={letter} mark={state.status === "disputed"} />
                <bdi className="place-name">{state.row.name}</bdi>
                <span className="place-state">
                  {props.long ? stateSentence(state.interval, names, day) : stateInWords(state.interval, names)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
