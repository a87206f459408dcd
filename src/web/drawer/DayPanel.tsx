import { useMemo, useState } from "react";
import type { LedgerRow, PlaceOnDay } from "../state/ledger.ts";
import { Tally } from "../state/tally.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay } from "../time/format.ts";
import { daySummary, summaryKeys } from "../words/day.ts";
import { type Listing, listed, PlaceList } from "./PlaceList.tsx";

const collator = new Intl.Collator();

/** What is so on the chosen day: what changes, then every place. The same as the map, in words. */
export function DayPanel() {
  const { ledger, day, names, states } = useWorld();
  const byName = useMemo(() => ledger.rows.toSorted((a, b) => collator.compare(a.name, b.name)), [ledger]);
  const rank = useMemo(() => rankOf(byName), [byName]);
  const grounds = useMemo(() => Object.groupBy(byName, groundOf), [byName]);
  const [summary] = useState(() => new Tally(summaryKeys));
  const [known] = useState(() => new Tally(knownGround));
  const counts = known.of(states);
  const changes = listed(
    [...(ledger.changesOn.get(day) ?? [])]
      .filter((index) => states[index]!.status !== "unknown")
      .sort((a, b) => rank[a]! - rank[b]!)
      .map((index) => states[index]!),
  );
  const of = (ground: Ground): Listing => ({
    count: counts.get(ground) ?? 0,
    first: (most) => firstKnown(grounds[ground] ?? [], states, most),
  });
  const empty = ledger.silent;
  const mapped = ledger.rows.some(({ located }) => located);
  return (
    <div className="panel">
      <h2 className="visually-hidden">{longDay(day)}</h2>
      <p className="day-summary">{empty ? words.ribbons.none : daySummary(summary.of(states), names)}</p>
      <p className="hint">
        {empty
          ? words.case.nothingHeldHint
          : mapped
            ? words.drawer.noPlaceSelected
            : words.drawer.noPlaceSelectedUnmapped}
      </p>
      <PlaceList title={words.drawer.changes} places={changes} long />
      <PlaceList title={words.drawer.onMap} places={of("on the map")} />
      <PlaceList
        title={mapped ? words.drawer.notOnMap : words.drawer.places}
        places={of("not on the map")}
        hint={mapped ? words.drawer.notOnMapHint : words.drawer.unmappedHint}
      />
      <PlaceList title={words.ribbons.unnamed} places={of("unnamed")} hint={words.drawer.unnamedHint} />
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

/** The place of each row in the order of the names. */
function rankOf(byName: readonly LedgerRow[]): readonly number[] {
  const rank: number[] = [];
  byName.forEach((row, at) => {
    rank[row.index] = at;
  });
  return rank;
}

type Ground = "on the map" | "not on the map" | "unnamed";

function groundOf({ described, located }: LedgerRow): Ground {
  if (described) return "unnamed";
  return located ? "on the map" : "not on the map";
}

function knownGround({ status, row }: PlaceOnDay): readonly Ground[] {
  return status === "unknown" ? [] : [groundOf(row)];
}

/** The first places of which something is known, so many of them. */
function firstKnown(rows: readonly LedgerRow[], states: readonly PlaceOnDay[], most: number): PlaceOnDay[] {
  const found: PlaceOnDay[] = [];
  for (const { index } of rows) {
    if (found.length >= most) break;
    if (states[index]!.status !== "unknown") found.push(states[index]!);
  }
  return found;
}
