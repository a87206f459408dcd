import type { Ref } from "react";
import type { Estimate } from "../../ask/answers.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { mediumDay, shortDay } from "../time/format.ts";
import { numberOf, rangeInWords } from "./subject.ts";

const width = 520;
const height = 240;
const frame = { left: 52, right: 132, top: 12, bottom: 28 };
const dashes = ["", "6 3", "2 3", "8 3 2 3"];

/** Counts that grow: a line a source, with what it allows at each day as an upright bar. */
export function SeriesPlot(props: {
  readonly estimate: Estimate;
  readonly subject: string;
  readonly ref: Ref<SVGSVGElement>;
}) {
  const { estimate, subject, ref } = props;
  const { styles, theme } = useWorld();
  const { series, unit } = estimate;
  const days = series.flatMap(({ points }) => points.map(({ day }) => dayNumber(day)));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const most = Math.max(
    ...series.flatMap(({ points }) => points.map(({ low, best, high }) => high ?? best ?? low ?? 0)),
    1,
  );
  const x = (day: number): number =>
    frame.left + (last === first ? 0.5 : (day - first) / (last - first)) * (width - frame.left - frame.right);
  const y = (value: number): number => height - frame.bottom - (value / most) * (height - frame.top - frame.bottom);
  const ticks = ticksUpTo(most);
  return (
    <svg
      ref={ref}
      className="plot"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.figures.line(subject)}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={frame.left} x2={width - frame.right} y1={y(tick)} y2={y(tick)} className="plot-grid" />
          <text x={frame.left - 8} y={y(tick) + 4} textAnchor="end" className="plot-value">
            {numberOf(tick, unit)}
          </text>
        </g>
      ))}
      {[...new Set([first, last])].map((day) => (
        <text key={day} x={x(day)} y={height - 8} textAnchor={day === first ? "start" : "end"} className="plot-value">
          {shortDay(day)}
        </text>
      ))}
      {series.map(({ source, document, side, points }, at) => {
        const style = side ? styles.get(side) : undefined;
        const colour = style ? style[theme.name] : "var(--ink)";
        const placed = points.map((point) => ({
          ...point,
          x: x(dayNumber(point.day)),
          y: y(point.best ?? point.low ?? point.high ?? 0),
        }));
        const end = placed[placed.length - 1]!;
        return (
          <g key={`${source}/${document}`}>
            <path
              d={placed.map((point, index) => `${index === 0 ? "M" : "L"}${point.x} ${point.y}`).join("")}
              stroke={colour}
              strokeDasharray={dashes[at % dashes.length]}
              className="plot-line"
            />
            {placed.map((point) => (
              <g key={point.day}>
                {point.low !== null && point.high !== null && point.low !== point.high ? (
                  <line
                    x1={point.x}
                    x2={point.x}
                    y1={y(point.low)}
                    y2={y(point.high)}
                    stroke={colour}
                    className="plot-whisker"
                  />
                ) : null}
                <circle cx={point.x} cy={point.y} r={4} fill={colour} className="plot-dot">
                  <title>{`${source}, ${mediumDay(dayNumber(point.day))}: ${rangeInWords(point, unit)}`}</title>
                </circle>
              </g>
            ))}
            <text x={end.x + 10} y={spread(series, at, end.y, y)} className="plot-name">
              {source.length > 20 ? `${source.slice(0, 19)}…` : source}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Names at the ends of lines that end close together are moved apart. */
function spread(series: Estimate["series"], at: number, own: number, y: (value: number) => number): number {
  const ends = series
    .map(({ points }, index) => {
      const { best, low, high } = points[points.length - 1]!;
      return { index, y: index === at ? own : y(best ?? low ?? high ?? 0) };
    })
    .sort((a, b) => a.y - b.y || a.index - b.index);
  let before = Number.NEGATIVE_INFINITY;
  for (const end of ends) {
    before = Math.max(end.y + 4, before + 15);
    if (end.index === at) return before;
  }
  return own;
}

/** Round numbers from nothing to the most, four or five of them. */
function ticksUpTo(most: number): number[] {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
}
