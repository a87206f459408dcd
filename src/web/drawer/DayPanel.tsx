import { useMemo } from "react";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay } from "../time/format.ts";
import { daySummary } from "../words/day.ts";
import { PlaceList } from "./PlaceList.tsx";

/** What is so on the chosen day: what changes, then every place. The same as the map, in words. */
export function DayPanel() {
  const { ledger, day, names, states } = useWorld();
  const byName = useMemo(() => {
    const order = ledger.rows.toSorted((a, b) => a.name.localeCompare(b.name));
    return order.map((row) => row.index);
  }, [ledger]);
  const sorted = byName.map((index) => states[index]!).filter((state) => state.status !== "unknown");
  const changed = ledger.changesOn.get(day);
  const empty = ledger.silent;
  return (
    <div className="panel">
      <h2 className="visually-hidden">{longDay(day)}</h2>
      <p className="day-summary">{empty ? words.ribbons.none : daySummary(states, names)}</p>
      <p className="hint">{empty ? words.case.nothingHeldHint : words.drawer.noPlaceSelected}</p>
      <PlaceList title={words.drawer.changes} states={sorted.filter((state) => changed?.has(state.row.index))} long />
      <PlaceList title={words.drawer.onMap} states={sorted.filter((state) => state.row.located)} />
      <PlaceList
        title={words.drawer.notOnMap}
        states={sorted.filter((state) => !state.row.located)}
        hint={words.drawer.notOnMapHint}
      />
      <details className="keys">
        <summary>{words.keys.title}</summary>
        <dl>
          {words.keys.list.map(([keys, what]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
