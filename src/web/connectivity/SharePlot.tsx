import { useMemo } from "react";
import { rangeInWords } from "../figures/subject.ts";
import { type SideStyles, sideColour, type Theme } from "../map/paint.ts";
import { go } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayOf } from "../time/day.ts";
import { longDay } from "../time/format.ts";
import { dayScale, ticksOf } from "../time/scale.ts";
import type { SideNames } from "../words/state.ts";
import { pointOf, type ShareSeries } from "./share-series.ts";

const height = 260;
const frame = { left: 44, top: 12, bottom: 24 };
const dashes = ["", "6 3", "2 3", "8 3 2 3"];

/** Square kilometres of each side: a stepped line in a band, and what documents say as points. */
export function SharePlot(props: { readonly series: ShareSeries; readonly width: number }) {
  const { series, width } = props;
  const { styles, theme, names, day } = useWorld();
  const { first, last } = series;
  const scale = scaleOf(series, width);
  // A step of the slider moves the line of the day and nothing else.
  const still = useMemo(() => stillOf({ series, width, styles, theme, names }), [series, width, styles, theme, names]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the day has keys of its own everywhere
    <svg
      className="plot"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.connectivity.sharesPlot(longDay(first), longDay(last))}
      onClick={(event) => {
        const left = event.clientX - event.currentTarget.getBoundingClientRect().left - frame.left;
        go({ day: dayOf(scale.dayAt(left)) }, "replace");
      }}
    >
      {still}
      <line
        x1={frame.left + scale.centre(day)}
        x2={frame.left + scale.centre(day)}
        y1={frame.top}
        y2={height - frame.bottom}
        className="course-day"
      />
    </svg>
  );
}

/** All of the plot that does not follow the day. */
function stillOf(props: {
  readonly series: ShareSeries;
  readonly width: number;
  readonly styles: SideStyles;
  readonly theme: Theme;
  readonly names: SideNames;
}) {
  const { series, width, styles, theme, names } = props;
  const { days, last, sides, told } = series;
  const right = rightOf(width);
  const scale = scaleOf(series, width);
  const x = (of: number) => frame.left + scale.left(of);
  const areas = told.filter(({ figure, side }) => figure.what === "area" && side !== null);
  const most = Math.max(1e-9, ...days.flatMap(({ answer }) => answer.shares.map(({ high }) => high)));
  const y = (value: number) => height - frame.bottom - (value / most) * (height - frame.top - frame.bottom);
  const shareOf = (index: number, side: string) => days[index]?.answer.shares.find((share) => share.side === side);
  const until = (index: number) => (index + 1 < days.length ? days[index + 1]!.day : last + 1);
  const stepped = (side: string, of: "low" | "best" | "high", back = false) => {
    const points = days.map(({ day: from }, index) => {
      const value = y(shareOf(index, side)?.[of] ?? 0);
      const [a, b] = [x(from), x(until(index))];
      return back ? `L${b} ${value}L${a} ${value}` : `L${a} ${value}L${b} ${value}`;
    });
    return (back ? points.reverse() : points).join("");
  };
  const ends = spread(
    sides.map((side) => ({ side, y: y(shareOf(days.length - 1, side)?.best ?? 0) })),
    15,
  );
  return (
    <>
      {ticksUpTo(most).map((tick) => (
        <g key={tick}>
          <line x1={frame.left} x2={width - right} y1={y(tick)} y2={y(tick)} className="plot-grid" />
          <text x={frame.left - 6} y={y(tick) + 4} textAnchor="end" className="plot-value">
            {tick}
          </text>
        </g>
      ))}
      {ticksOf(scale).map((tick) => (
        <text key={tick.day} x={x(tick.day)} y={height - 6} className="plot-value">
          {tick.label}
        </text>
      ))}
      {sides.map((side, at) => (
        <g key={side}>
          <path
            d={`M${stepped(side, "high").slice(1)}${stepped(side, "low", true)}Z`}
            fill={sideColour(styles, side, theme)}
            className="share-band"
          />
          <path
            d={`M${stepped(side, "best").slice(1)}`}
            stroke={sideColour(styles, side, theme)}
            strokeDasharray={dashes[at % dashes.length]}
            className="plot-line"
          />
          {right > 100 ? (
            <text x={width - right + 8} y={ends.get(side)! + 4} className="plot-name">
              {cut(names.get(side)?.title ?? side)}
            </text>
          ) : null}
        </g>
      ))}
      {areas.map((share) => {
        const { at, low, high } = pointOf(share);
        const centre = frame.left + scale.centre(share.day);
        const colour = sideColour(styles, share.side, theme);
        return (
          <g key={share.claim}>
            {low !== null && high !== null && low !== high ? (
              <line x1={centre} x2={centre} y1={y(low)} y2={y(high)} stroke={colour} className="plot-whisker" />
            ) : null}
            <circle cx={centre} cy={y(Math.min(at, most))} r={4.5} fill={colour} className="plot-dot">
              <title>{`${rangeInWords(share.figure, share.figure.unit)}: ${share.sentence}`}</title>
            </circle>
          </g>
        );
      })}
    </>
  );
}

/** Room for the sides' names, where there is any. */
const rightOf = (width: number): number => (width < 480 ? 12 : 128);

const scaleOf = (series: ShareSeries, width: number) =>
  dayScale(series, Math.max(width - frame.left - rightOf(width), 1));

const longest = 17;
const cut = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);

/** Names at the ends of lines that end close together are moved apart. */
function spread(ends: readonly { readonly side: string; readonly y: number }[], apart: number): Map<string, number> {
  const found = new Map<string, number>();
  let before = Number.POSITIVE_INFINITY;
  for (const { side, y } of ends.toSorted((a, b) => b.y - a.y)) {
    before = Math.min(y, before - apart);
    found.set(side, before);
  }
  return found;
}

/** Round numbers from nothing to the most, four or five of them. */
function ticksUpTo(most: number): number[] {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => Math.round(at * step * 1000) / 1000);
}
