import { useMemo } from "react";
import { type SideStyles, sideColour, type Theme } from "../map/paint.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay } from "../time/format.ts";
import type { SideNames } from "../words/state.ts";
import { cut, DayPlot, frame, namesSides, PlotGrid, rightOf, scaleOf, ToldPoint } from "./DayPlot.tsx";
import type { ShareSeries } from "./share-series.ts";

const height = 260;
const dashes = ["", "6 3", "2 3", "8 3 2 3"];

/** Square kilometres of each side: a stepped line in a band, and what documents say as points. */
export function SharePlot(props: { readonly series: ShareSeries; readonly width: number }) {
  const { series, width } = props;
  const { styles, theme, names } = useWorld();
  const { first, last } = series;
  // A step of the slider moves the line of the day and nothing else.
  const still = useMemo(() => stillOf({ series, width, styles, theme, names }), [series, width, styles, theme, names]);
  return (
    <DayPlot
      series={series}
      width={width}
      height={height}
      label={words.connectivity.sharesPlot(longDay(first), longDay(last))}
    >
      {still}
    </DayPlot>
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
      <PlotGrid
        {...{ series, width, height }}
        levels={ticksUpTo(most).map((value) => ({ y: y(value), label: String(value) }))}
      />
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
          {namesSides(width) ? (
            <text x={width - right + 8} y={ends.get(side)! + 4} className="plot-name">
              {cut(names.get(side)?.title ?? side)}
            </text>
          ) : null}
        </g>
      ))}
      {areas.map((share) => (
        <ToldPoint
          key={share.claim}
          told={share}
          x={frame.left + scale.centre(share.day)}
          y={(value) => y(Math.min(value, most))}
        />
      ))}
    </>
  );
}

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
