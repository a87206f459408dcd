import { useMemo, useState } from "react";
import type { ControlInterval, Status } from "../../model/index.ts";
import { Icon } from "../shell/icons.tsx";
import { Swatch } from "../shell/Swatch.tsx";
import { sideKey, stateKey } from "../state/filter.ts";
import type { PlaceOnDay } from "../state/ledger.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { paint } from "./paint.ts";

const states = ["divided", "contested", "disputed", "unknown"] as const satisfies readonly Status[];

/** The key to the map: what each colour and pattern means, how many places show it, and the filter. */
export function Legend() {
  const { ledger, states: onDay, styles, theme, names, hidden, setHidden, geometry } = useWorld();
  const [open, setOpen] = useState(() => matchMedia("(min-width: 1200px)").matches);
  const counts = useMemo(() => countsOf(onDay), [onDay]);
  const sides = [...styles.keys()];
  const toggle = (key: string) => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    setHidden(next);
  };
  const ever = useMemo(
    () => statusesEver(ledger.rows.flatMap((row) => row.intervals.map((one) => one.interval))),
    [ledger],
  );
  const item = (key: string, name: string, swatch: React.ReactNode) => (
    <li key={key}>
      <button
        type="button"
        aria-pressed={!hidden.has(key)}
        title={words.legend.filter(name, !hidden.has(key))}
        onClick={() => toggle(key)}
      >
        {swatch}
        <span>{name}</span>
        <span className="tabular">{counts.get(key) ?? 0}</span>
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
        </>
      ) : null}
    </section>
  );
}

/** How many places on the map show each entry of the legend. */
function countsOf(states: readonly PlaceOnDay[]): ReadonlyMap<string, number> {
  const held = new Map<string | null, number>();
  const others = new Map<Status, number>();
  for (const { row, status, holder } of states) {
    if (!row.located) continue;
    if (status === "held") held.set(holder, (held.get(holder) ?? 0) + 1);
    else others.set(status, (others.get(status) ?? 0) + 1);
  }
  return new Map([
    ...[...held].map(([side, count]) => [sideKey(side), count] as const),
    ...[...others].map(([status, count]) => [stateKey(status), count] as const),
  ]);
}

/** Which sides and states the case shows on any day, so that the legend stays the same while the days pass. */
function statusesEver(intervals: readonly ControlInterval[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const interval of intervals) {
    if (interval.status === "held") found.add(sideKey(interval.holder));
    else found.add(stateKey(interval.status));
    if (interval.encircled) found.add("encircled");
  }
  return found;
}
