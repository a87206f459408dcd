import type { ReactNode } from "react";
import { rangeInWords } from "../figures/subject.ts";
import { sideColour } from "../map/paint.ts";
import { go } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { dayOf } from "../time/day.ts";
import { dayScale, ticksOf } from "../time/scale.ts";
import { pointOf, type ShareSeries } from "./share-series.ts";

/** The edges of a plot, in pixels; the names of sides stand to its right, where there is room. */
export const frame = { left: 44, top: 12, bottom: 24 };
export const rightOf = (width: number): number => (width < 480 ? 12 : 128);
/** Whether the right edge is wide enough for names. */
export const namesSides = (width: number): boolean => rightOf(width) > 100;

const longest = 17;
/** A side's name as long as the right edge has room for. */
export const cut = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);

export const scaleOf = (series: ShareSeries, width: number) =>
  dayScale(series, Math.max(width - frame.left - rightOf(width), 1));

/** A plot over the days of a period. Its own line follows the day, a click chooses one; what is drawn in it does neither. */
export function DayPlot(props: {
  readonly series: ShareSeries;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly children: ReactNode;
}) {
  const { series, width, height, label, children } = props;
  const { day } = useWorld();
  const scale = scaleOf(series, width);
  const x = frame.left + scale.centre(day);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the day has keys of its own everywhere
    <svg
      className="plot"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      onClick={(event) => {
        const left = event.clientX - event.currentTarget.getBoundingClientRect().left - frame.left;
        go({ day: dayOf(scale.dayAt(left)) }, "replace");
      }}
    >
      {children}
      <line x1={x} x2={x} y1={frame.top} y2={height - frame.bottom} className="course-day" />
    </svg>
  );
}

/** Lines across the plot with what they stand for, and the days along its foot. */
export function PlotGrid(props: {
  readonly series: ShareSeries;
  readonly width: number;
  readonly height: number;
  readonly levels: readonly { readonly y: number; readonly label: string }[];
}) {
  const { series, width, height, levels } = props;
  const scale = scaleOf(series, width);
  return (
    <>
      {levels.map(({ y, label }) => (
        <g key={label}>
          <line x1={frame.left} x2={width - rightOf(width)} y1={y} y2={y} className="plot-grid" />
          <text x={frame.left - 6} y={y + 4} textAnchor="end" className="plot-value">
            {label}
          </text>
        </g>
      ))}
      {ticksOf(scale).map((tick) => (
        <text key={tick.day} x={frame.left + scale.left(tick.day)} y={height - 6} className="plot-value">
          {tick.label}
        </text>
      ))}
    </>
  );
}

/** What a document tells of a side's ground: a point where its number stands, with a line from its least to its most. */
export function ToldPoint(props: {
  readonly told: ShareSeries["told"][number];
  readonly x: number;
  readonly y: (value: number) => number;
}) {
  const { told, x, y } = props;
  const { styles, theme } = useWorld();
  const { at, low, high } = pointOf(told);
  const colour = sideColour(styles, told.side, theme);
  return (
    <g>
      {low !== null && high !== null && low !== high ? (
        <line x1={x} x2={x} y1={y(low)} y2={y(high)} stroke={colour} className="plot-whisker" />
      ) : null}
      <circle cx={x} cy={y(at)} r={4.5} fill={colour} className="plot-dot">
        <title>{`${rangeInWords(told.figure, told.figure.unit)}: ${told.sentence}`}</title>
      </circle>
    </g>
  );
}
