import type { Ref } from "react";
import type { Estimate } from "../../ask/answers.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { sideInSentence } from "../words/state.ts";
import { rangeInWords } from "./subject.ts";

const row = 34;
const label = 0.36;
const width = 480;

/** A row a source: its name, a bar from the least to the most it allows, a dot at its best; the last row is all of them. */
export function RangePlot(props: {
  readonly estimate: Estimate;
  readonly subject: string;
  readonly ref: Ref<SVGSVGElement>;
}) {
  const { estimate, subject, ref } = props;
  const { names, styles, theme } = useWorld();
  const { sources, unit, most } = estimate;
  const left = width * label;
  const end = width - 96;
  const scale = (value: number): number => left + (Math.min(value, most) / (most || 1)) * (end - left);
  const rows = [
    ...sources.map((one) => ({ ...one, overall: false })),
    {
      source: words.figures.overall,
      document: null,
      side: null,
      low: estimate.low,
      best: estimate.best,
      high: estimate.high,
      deniedBy: [] as readonly string[],
      overall: true,
    },
  ];
  const height = rows.length * row + 6;
  return (
    <svg
      ref={ref}
      className="plot"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.figures.plot(subject)}
    >
      <line x1={left} x2={left} y1={0} y2={height} className="plot-axis" />
      {rows.map(({ source, document, side, low, best, high, deniedBy, overall }, at) => {
        const y = at * row + 17;
        const from = scale(low ?? best ?? 0);
        const to = high === null && low !== null && best === null ? end : scale(high ?? best ?? most);
        const style = side ? styles.get(side) : undefined;
        const colour = style ? style[theme.name] : "var(--ink)";
        return (
          <g key={overall ? "overall" : `${source}/${document}`} className={overall ? "plot-overall" : ""}>
            {overall ? <line x1={0} x2={width} y1={y - row / 2} y2={y - row / 2} className="plot-axis" /> : null}
            <text x={0} y={side ? y - 3 : y + 4} className="plot-name">
              {cut(source)}
            </text>
            {side ? (
              <text x={0} y={y + 11} className="plot-side">
                {words.figures.speaksFor(sideInSentence(names, side))}
              </text>
            ) : null}
            <rect
              x={from}
              y={y - 3}
              width={Math.max(2, to - from)}
              height={6}
              fill={colour}
              className={high === null && best === null ? "plot-open" : "plot-bar"}
            />
            {best === null ? null : <circle cx={scale(best)} cy={y} r={5} fill={colour} className="plot-dot" />}
            <text x={end + 8} y={y + 4} className="plot-value">
              {rangeInWords({ low, best, high }, unit)}
              {deniedBy.length > 0 ? " †" : ""}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const longest = 26;
const cut = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);
