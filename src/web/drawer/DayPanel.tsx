import { useMemo, useState } from "react";
import type { PlaceOnDay } from "../state/ledger.ts";
import { Tally } from "../state/tally.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay } from "../time/format.ts";
import { daySummary, summaryKeys } from "../words/day.ts";
import { PlaceList } from "./PlaceList.tsx";

const collator = new Intl.Collator();

/** What is so on the chosen day: what changes, then every place. The same as the map, in words. */
export function DayPanel() {
  const { ledger, day, names, states } = useWorld();
  const byName = useMemo(() => {
    const order = ledger.rows.toSorted((a, b) => collator.compare(a.name, b.name));
    return order.map((row) => row.index);
  }, [ledger]);
  const [onMap, offMap, unnamed] = useMemo(() => byGround(byName, states), [byName, states]);
  const [tally] = useState(() => new Tally(summaryKeys));
  const changed = ledger.changesOn.get(day);
  const changes = byNameOf(changed, states);
  const empty = ledger.silent;
  return (
    <div className="panel">
      <h2 className="visually-hidden">{longDay(day)}</h2>
      <p className="day-summary">{empty ? words.ribbons.none : daySummary(tally.of(states), names)}</p>
      <p className="hint">{empty ? words.case.nothingHeldHint : words.drawer.noPlaceSelected}</p>
      <PlaceList title={words.drawer.changes} states={changes} long />
      <PlaceList title={words.drawer.onMap} states={onMap} />
      <PlaceList title={words.drawer.notOnMap} states={offMap} hint={words.drawer.notOnMapHint} />
      <PlaceList title={words.ribbons.unnamed} states={unnamed} hint={words.drawer.unnamedHint} />
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

/** The places of which something is known: those on the map, those that are not, and what nobody names. */
function byGround(
  order: readonly number[],
  states: readonly PlaceOnDay[],
): [onMap: PlaceOnDay[], offMap: PlaceOnDay[], unnamed: PlaceOnDay[]] {
  const [onMap, offMap, unnamed]: [PlaceOnDay[], PlaceOnDay[], PlaceOnDay[]] = [[], [], []];
  for (const index of order) {
    const state = states[index]!;
    if (state.status === "unknown") continue;
    if (state.row.described) unnamed.push(state);
    else (state.row.located ? onMap : offMap).push(state);
  }
  return [onMap, offMap, unnamed];
}

/** What changes on a day, by name. */
function byNameOf(changed: ReadonlySet<number> | undefined, states: readonly PlaceOnDay[]): PlaceOnDay[] {
  return [...(changed ?? [])]
    .map((index) => states[index]!)
    .filter((state) => state.status !== "unknown")
    .sort((a, b) => Number(a.row.described) - Number(b.row.described) || collator.compare(a.row.name, b.row.name));
}
