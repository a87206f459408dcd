import { memo } from "react";
import { type Paint, paint, sideColour } from "../map/paint.ts";
import { svgFill, TilePattern } from "../shell/Swatch.tsx";
import { type Age, type LedgerRow, sidesOf } from "../state/ledger.ts";
import type { World } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { mediumDay } from "../time/format.ts";
import type { DayScale } from "../time/scale.ts";
import { isolated, stateInWords } from "../words/state.ts";
import { segmentsOf } from "./segments.ts";
import type { Stretch } from "./versions.ts";

type Look = Pick<World, "styles" | "theme" | "names">;

/** The name of a tile's pattern in the document. */
export function patternId(paint: Paint): string {
  return paint.kind === "tile" ? `tile-${paint.name.replaceAll(/[^\w-]/g, "_")}` : "";
}

/** Every pattern the rows need, once for all of them. */
export const RibbonPatterns = memo(function RibbonPatterns(props: {
  readonly rows: readonly LedgerRow[];
  readonly look: Look;
}) {
  const found = new Set<Paint>();
  // The same few states come again and again.
  const seen = new Map<string, Set<readonly string[]>>();
  for (const row of props.rows) {
    for (const { interval } of row.intervals) {
      if (interval.status === "held" || interval.status === "unknown") continue;
      const shown = seen.get(interval.status) ?? new Set();
      seen.set(interval.status, shown);
      if (shown.has(sidesOf(interval))) continue;
      shown.add(sidesOf(interval));
      for (const age of [0, 1, 2] as Age[]) {
        const painted = paint(interval.status, sidesOf(interval), age, props.look.styles, props.look.theme);
        if (painted.kind === "tile") found.add(painted);
      }
    }
  }
  return (
    <svg width="0" height="0" className="pattern-store" aria-hidden="true">
      <defs>
        {[...new Map([...found].map((painted) => [patternId(painted), painted]))].map(([id, painted]) => (
          <TilePattern key={id} id={id} paint={painted} />
        ))}
      </defs>
    </svg>
  );
});

/** One place's states over the days, with a tick for each day on which claims stand. */
export const Ribbon = memo(function Ribbon(props: {
  readonly row: LedgerRow;
  readonly scale: DayScale;
  readonly height: number;
  readonly look: Look;
  /** Number of the interval that can be reached with Tab; -1 for none. */
  readonly focusable: number;
  readonly selected: boolean;
  /** What the row is called where that is not its place's name. */
  readonly name?: string;
  /** Only these days are shown in full; the others are paler. */
  readonly only?: readonly Stretch[];
  readonly onChoose?: (row: LedgerRow, day: number) => void;
}) {
  const { row, scale, height, look } = props;
  const { styles, theme, names } = look;
  const bar = height - 6;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: each interval in it has its own name
    <svg width={scale.width} height={height} className={`ribbon${props.selected ? " selected" : ""}`}>
      {row.intervals.map((one, index) => {
        const { interval } = one;
        if (interval.status === "unknown" || one.last < scale.first || one.first > scale.last) return null;
        const left = scale.left(Math.max(one.first, scale.first));
        const width = Math.max(1.5, scale.left(Math.min(one.last, scale.last) + 1) - left);
        const label = words.ribbons.interval(
          isolated(props.name ?? row.name),
          words.words.period(mediumDay(one.first), mediumDay(one.last)),
          stateInWords(interval, names),
        );
        return (
          // biome-ignore lint/a11y/useSemanticElements: a table cell cannot be drawn
          <g
            key={interval.first}
            role="gridcell"
            tabIndex={index === props.focusable ? 0 : -1}
            aria-label={label}
            data-row={row.index}
            data-interval={index}
            onClick={(event) => {
              if (!props.onChoose) return;
              const box = event.currentTarget.ownerSVGElement!.getBoundingClientRect();
              props.onChoose(row, scale.dayAt(event.clientX - box.left));
            }}
          >
            <title>{label}</title>
            {segmentsOf(row, one).map((segment) => {
              const painted = paint(interval.status, sidesOf(interval), segment.age, styles, theme);
              const from = Math.max(scale.left(Math.max(segment.first, scale.first)), 0);
              const to = Math.max(scale.left(Math.min(segment.last, scale.last) + 1), from + 1.5);
              return (
                <rect
                  key={segment.first}
                  x={from}
                  y={2}
                  width={to - from}
                  height={bar}
                  fill={svgFill(painted, patternId(painted))}
                />
              );
            })}
            {interval.inferred ? <path d={`M${left} ${bar + 2.5}h${width}`} className="ribbon-inferred" /> : null}
            {interval.encircled ? (
              <path
                d={`M${left} 3.500h${width}M${left} ${bar + 0.5}h${width}`}
                stroke={sideColour(styles, interval.encircled.by, theme)}
                className="ribbon-ring"
              />
            ) : null}
            <rect x={left} y={2} width={width} height={bar} className="ribbon-edge" />
          </g>
        );
      })}
      {props.only ? <path d={veil(props.only, scale, bar)} className="ribbon-veil" /> : null}
      <Letters row={row} scale={scale} height={height} styles={styles} />
      <path
        d={row.claimDays.map((day) => `M${scale.centre(day).toFixed(1)} ${height - 3}v3`).join("")}
        className="ribbon-claims"
      />
    </svg>
  );
});

/** Covers all days but some. */
function veil(only: readonly Stretch[], scale: DayScale, height: number): string {
  const edges = [0, ...only.flatMap(({ first, last }) => [scale.left(first), scale.left(last + 1)]), scale.width];
  let path = "";
  for (let at = 0; at < edges.length; at += 2) {
    const width = edges[at + 1]! - edges[at]!;
    if (width > 0) path += `M${edges[at]!.toFixed(1)} 1h${width.toFixed(1)}v${height + 2}h${(-width).toFixed(1)}z`;
  }
  return path;
}

/** The holder's letter at the head of each stretch that has room; what it says is in the interval's name. */
function Letters(props: {
  readonly row: LedgerRow;
  readonly scale: DayScale;
  readonly height: number;
  readonly styles: World["styles"];
}) {
  const { row, scale, height, styles } = props;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group takes no focus
    <g aria-hidden="true">
      {row.intervals.map(({ interval, first, last }) => {
        const left = scale.left(Math.max(first, scale.first));
        const room = scale.left(Math.min(last, scale.last) + 1) - left;
        if (interval.status !== "held" || interval.holder === null || room <= 14) return null;
        return (
          <text key={interval.first} x={left + 4} y={height / 2 - 1} className="ribbon-letter">
            {styles.get(interval.holder)?.letter}
          </text>
        );
      })}
    </g>
  );
}
