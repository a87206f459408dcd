import { useMemo, useState } from "react";
import type { SideKey, Status } from "../../model/index.ts";
import { Icon } from "../shell/icons.tsx";
import { Swatch } from "../shell/Swatch.tsx";
import type { Advances } from "../state/advances.ts";
import { sideKey, stateKey } from "../state/filter.ts";
import type { LedgerRow, PlaceOnDay } from "../state/ledger.ts";
import { Tally } from "../state/tally.ts";
import { useWorld, type World } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { ArrowChoice } from "./ArrowChoice.tsx";
import { paint } from "./paint.ts";

const states = ["divided", "contested", "disputed", "unknown"] as const satisfies readonly Status[];

/** The key to the map: what each colour and pattern means, how many places show it, and the filter. */
export function Legend({ advances, beside }: { readonly advances: Advances; readonly beside: World | null }) {
  const { ledger, states: onDay, styles, theme, names, hidden, setHidden, geometry } = useWorld();
  const [open, setOpen] = useState(() => matchMedia("(min-width: 1200px)").matches);
  const [tally] = useState(() => new Tally(entryOf));
  const [tallyBeside] = useState(() => new Tally(entryOf));
  const counts = tally.of(onDay);
  const countsBeside = beside ? tallyBeside.of(beside.states) : null;
  const sides = [...styles.keys()];
  const toggle = (key: string) => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    setHidden(next);
  };
  const other = beside?.ledger ?? ledger;
  const ever = useMemo(
    () => new Set([...statusesEver(ledger.rows), ...(other === ledger ? [] : statusesEver(other.rows))]),
    [ledger, other],
  );
  const shown = (key: string) => (counts.get(key) ?? 0) + (countsBeside?.get(key) ?? 0) > 0;
  const item = (key: string, name: string, swatch: React.ReactNode) => (
    <li key={key}>
      <button
        type="button"
        className={shown(key) ? undefined : "absent"}
        aria-pressed={!hidden.has(key)}
        title={words.legend.filter(name, !hidden.has(key))}
        onClick={() => toggle(key)}
      >
        {swatch}
        <span>{name}</span>
        <Count own={counts.get(key) ?? 0} beside={countsBeside && (countsBeside.get(key) ?? 0)} />
      </button>
    </li>
  );
  return (
    <section className={`legend${open ? "" : " closed"}`} data-panel aria-label={words.legend.toggle}>
      <button type="button" className="legend-title small-caps" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.legend.title}
        <Icon name={open ? "down" : "up"} />
      </button>
      {open ? (
        <>
          <ul>
            {sides
              .filter((key) => ever.has(sideKey(key)))
              .map((key) =>
                item(
                  sideKey(key),
                  names.get(key)?.title ?? key,
                  <Swatch paint={paint("held", [key], 0, styles, theme)} letter={styles.get(key)?.letter} />,
                ),
              )}
            {states
              .filter((status) => status === "unknown" || ever.has(stateKey(status)))
              .map((status) =>
                item(
                  stateKey(status),
                  words.legend[status],
                  <Swatch paint={paint(status, sides.slice(0, 2), 0, styles, theme)} mark={status === "disputed"} />,
                ),
              )}
          </ul>
          <ul className="legend-notes">
            {ever.has("encircled") ? (
              <li>
                <Swatch paint={{ kind: "none" }} ring />
                {words.legend.encircled}
              </li>
            ) : null}
            <li>
              <Swatch
                paint={paint("held", sides.slice(0, 1), 1, styles, theme)}
                half={paint("held", sides.slice(0, 1), 2, styles, theme)}
              />
              {words.legend.older}
            </li>
            {geometry.shapes.some((shape) => shape.properties.inferred) ? (
              <li>
                <Swatch paint={paint("held", sides.slice(0, 1), 0, styles, theme)} soft />
                {words.legend.inferred}
              </li>
            ) : null}
          </ul>
          <ArrowChoice advances={advances} />
        </>
      ) : null}
    </section>
  );
}

/** How many places show an entry; of two maps, the left one's and the right one's. */
function Count({ own, beside }: { readonly own: number; readonly beside: number | null }) {
  if (beside === null) return <span className="tabular">{own}</span>;
  return (
    <span className="tabular both" title={words.atlas.swipe.bothCounts(own, beside)}>
      <span>{own}</span>
      <span>{beside}</span>
    </span>
  );
}

/** The entry of the legend that a place on the map shows. */
function entryOf({ row, status, holder }: PlaceOnDay): readonly string[] {
  if (!row.located) return [];
  return [status === "held" ? sideKey(holder) : stateKey(status)];
}

/** Which sides and states the case shows on any day, so that the legend stays the same while the days pass. */
function statusesEver(rows: readonly LedgerRow[]): ReadonlySet<string> {
  const held = new Set<SideKey | null>();
  const others = new Set<Status>();
  let encircled = false;
  for (const { intervals } of rows) {
    for (const { interval } of intervals) {
      if (interval.status === "held") held.add(interval.holder);
      else others.add(interval.status);
      if (interval.encircled) encircled = true;
    }
  }
  return new Set([...[...held].map(sideKey), ...[...others].map(stateKey), ...(encircled ? ["encircled"] : [])]);
}
