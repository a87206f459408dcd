import { memo, useId, useMemo } from "react";
import { paint } from "../map/paint.ts";
import { Swatch, svgFill, TilePattern } from "../shell/Swatch.tsx";
import { go } from "../state/address.ts";
import { stateOn } from "../state/ledger.ts";
import { Tally } from "../state/tally.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayOf } from "../time/day.ts";
import { longDay } from "../time/format.ts";
import { daySummary, summaryKeys } from "../words/day.ts";
import { isolated } from "../words/state.ts";
import { decisiveDays, holdersOn, layersOf, type MiniatureShape, miniatureShapes, miniatureSize } from "./miniature.ts";

/** The map on the days that decided most, side by side. Each leads to the map of its day. */
export function DayMaps() {
  const { ledger, geometry, styles, theme, names } = useWorld();
  const shapes = useMemo(() => miniatureShapes(geometry, ledger), [geometry, ledger]);
  const days = useMemo(() => decisiveDays(ledger), [ledger]);
  const sides = useMemo(() => holdersOn(ledger, days).slice(0, 6), [ledger, days]);
  if (days.length === 0) return <p className="hint">{words.overview.noChanges}</p>;
  return (
    <>
      <ul className="side-key">
        {sides.map((key) => (
          <li key={key}>
            <Swatch paint={paint("held", [key], 0, styles, theme)} letter={styles.get(key)?.letter} />
            <bdi>{names.get(key)?.title ?? key}</bdi>
          </li>
        ))}
        <li>
          <Swatch paint={paint("divided", sides.slice(0, 2), 0, styles, theme)} />
          {words.legend.divided}
        </li>
        {shapes.length > 0 ? (
          <li>
            <span className="changed-key" aria-hidden="true" />
            {words.overview.changedKey}
          </li>
        ) : null}
      </ul>
      <ul className="day-maps">
        {days.map((day) => (
          <li key={day}>
            <DayMap day={day} shapes={shapes} />
          </li>
        ))}
      </ul>
    </>
  );
}

const namedAtMost = 3;

const DayMap = memo(function DayMap(props: { readonly day: number; readonly shapes: readonly MiniatureShape[] }) {
  const { ledger, paints, names } = useWorld();
  const { day, shapes } = props;
  const id = useId();
  const { layers, changed } = useMemo(() => layersOf(shapes, ledger, day, paints), [shapes, ledger, day, paints]);
  const ground = shapes.filter((shape) => shape.role === "ground").map((shape) => shape.d);
  const lines = shapes.filter((shape) => shape.role === "line").map((shape) => shape.d);
  const { width, height } = miniatureSize;
  const rows = [...(ledger.changesOn.get(day) ?? [])].map((index) => ledger.rows[index]!);
  const told = rows
    .toSorted((a, b) => b.claimDays.length - a.claimDays.length)
    .slice(0, namedAtMost)
    .map((row) => isolated(row.name));
  const counts = new Tally(summaryKeys).of(ledger.rows.map((row) => stateOn(row, day)));
  const summary = daySummary(counts, names);
  return (
    <button type="button" className="day-map" onClick={() => go({ view: "map", day: dayOf(day), choice: null })}>
      {shapes.length > 0 ? (
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <defs>
            {layers.map(({ key, paint: fill }, at) => (
              <TilePattern key={key} id={`${id}${at}`} paint={fill} />
            ))}
          </defs>
          <path d={ground.join("")} className="miniature-ground" />
          {layers.map(({ key, paint: fill, d }, at) => (
            <path key={key} d={d} fill={svgFill(fill, `${id}${at}`)} className={key.split("|")[0]} />
          ))}
          <path d={lines.join("")} className="miniature-line" />
          <path d={changed} className="miniature-changed" />
        </svg>
      ) : (
        <Holdings day={day} />
      )}
      <span className="day-map-day">{longDay(day)}</span>
      <span className="hint">{words.overview.changed(told, rows.length - told.length)}</span>
      <span className="visually-hidden">{summary}</span>
    </button>
  );
});

/** Where nothing is on a map: a bar as long as there are places, cut by who holds them. */
function Holdings({ day }: { readonly day: number }) {
  const { ledger, paints } = useWorld();
  const id = useId();
  const { width } = miniatureSize;
  const known = ledger.rows.map((row) => stateOn(row, day)).filter(({ status }) => status !== "unknown");
  const rank = new Map(ledger.sides.map(({ key }, at) => [key, at]));
  const order = (state: (typeof known)[number]) =>
    state.status === "held" ? (rank.get(state.holder ?? "") ?? ledger.sides.length) : ledger.sides.length + 1;
  const sorted = known.toSorted((a, b) => order(a) - order(b) || a.status.localeCompare(b.status));
  const each = width / Math.max(1, ledger.rows.filter(({ intervals }) => intervals.length > 0).length);
  return (
    <svg viewBox={`0 0 ${width} 26`} className="holdings" aria-hidden="true">
      {sorted.map((state, at) => {
        const fill = paints.of(state);
        return (
          <g key={state.row.id}>
            {fill.kind === "tile" ? (
              <defs>
                <TilePattern id={`${id}${at}`} paint={fill} />
              </defs>
            ) : null}
            <rect x={at * each} y={0} width={each} height={26} fill={svgFill(fill, `${id}${at}`)} />
          </g>
        );
      })}
    </svg>
  );
}
