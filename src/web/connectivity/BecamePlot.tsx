import { useId, useMemo } from "react";
import { paint, type SideStyles, type Theme } from "../map/paint.ts";
import { svgFill, TilePattern } from "../shell/Swatch.tsx";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { type SideNames, sideInSentence } from "../words/state.ts";
import { cut, DayPlot, frame, namesSides, PlotGrid, rightOf, scaleOf, ToldPoint } from "./DayPlot.tsx";
import type { ShareSeries } from "./share-series.ts";

const height = 220;

/**
 * Who has the ground that one side had at first, stacked to the whole of it: those who took it from below, the one who
 * took most first, what is left to it above. Shares that documents tell of the taker stand where its edge would be.
 */
export function BecamePlot(props: { readonly series: ShareSeries; readonly of: string; readonly width: number }) {
  const { series, of, width } = props;
  const { styles, theme, names } = useWorld();
  const id = useId();
  // A step of the slider moves the line of the day and nothing else.
  const still = useMemo(
    () => stillOf({ series, of, width, styles, theme, names, id }),
    [series, of, width, styles, theme, names, id],
  );
  return (
    <DayPlot
      series={series}
      width={width}
      height={height}
      label={words.connectivity.becamePlot(sideInSentence(names, of))}
    >
      {still}
    </DayPlot>
  );
}

/** All of the plot that does not follow the day. */
function stillOf(props: {
  readonly series: ShareSeries;
  readonly of: string;
  readonly width: number;
  readonly styles: SideStyles;
  readonly theme: Theme;
  readonly names: SideNames;
  readonly id: string;
}) {
  const { series, of, width, styles, theme, names, id } = props;
  const { days, last, told } = series;
  const right = rightOf(width);
  const scale = scaleOf(series, width);
  const x = (at: number) => frame.left + scale.left(at);
  const y = (part: number) => height - frame.bottom - part * (height - frame.top - frame.bottom);
  const end = days.at(-1)!.answer.ofFirst[of] ?? {};
  const takers = takersOf(series, of);
  const order = [...takers, null, of];
  const partOf = (index: number, key: string | null): number => {
    const parts = days[index]!.answer.ofFirst[of] ?? {};
    if (key !== null) return parts[key] ?? 0;
    return Math.max(0, 1 - Object.values(parts).reduce((sum, part) => sum + part, 0));
  };
  const edge = (index: number, at: number) => order.slice(0, at).reduce((sum, key) => sum + partOf(index, key), 0);
  const until = (index: number) => (index + 1 < days.length ? days[index + 1]!.day : last + 1);
  const outline = (at: number) => {
    const line = (level: number, back: boolean) => {
      const points = days.map(({ day: from }, index) => {
        const [a, b, value] = [x(from), x(until(index)), y(edge(index, level)).toFixed(1)];
        return back ? `L${b} ${value}L${a} ${value}` : `L${a} ${value}L${b} ${value}`;
      });
      return (back ? points.reverse() : points).join("");
    };
    return `M${line(at + 1, false).slice(1)}${line(at, true)}Z`;
  };
  const paints = order.map((key) => (key === null ? null : paint("held", [key], key === of ? 1 : 0, styles, theme)));
  const [taker] = takers;
  const points = told.filter(
    ({ figure, wide, side }) => figure.what === "share" && wide && (side === taker || side === of),
  );
  return (
    <>
      <defs>
        {paints.map((one, at) => (one ? <TilePattern key={order[at]} id={`${id}${at}`} paint={one} /> : null))}
      </defs>
      {order.map((key, at) => {
        const one = paints[at];
        return (
          <path
            key={key ?? ""}
            d={outline(at)}
            fill={one ? svgFill(one, `${id}${at}`) : "none"}
            className={key === null ? "became-unknown" : "became"}
          />
        );
      })}
      <PlotGrid
        {...{ series, width, height }}
        levels={[0, 0.25, 0.5, 0.75, 1].map((part) => ({ y: y(part), label: words.words.percent(part) }))}
      />
      {namesSides(width)
        ? order.map((key, at) => {
            const part = key === null ? partOf(days.length - 1, null) : (end[key] ?? 0);
            if (part < 0.06) return null;
            return (
              <text
                key={key ?? ""}
                x={width - right + 8}
                y={y(edge(days.length - 1, at) + part / 2) + 4}
                className="plot-name"
              >
                {key === null ? words.connectivity.nobody : cut(names.get(key)?.title ?? key)}
              </text>
            );
          })
        : null}
      {points.map((share) => (
        <ToldPoint
          key={share.claim}
          told={share}
          x={frame.left + scale.centre(share.day)}
          y={(value) => y(share.side === of ? 1 - value : value)}
        />
      ))}
    </>
  );
}

/** The sides that have ground of another's at the end, or ever, the one with the most first. */
function takersOf({ days }: ShareSeries, of: string): string[] {
  const end = days.at(-1)?.answer.ofFirst[of] ?? {};
  const ever = new Set(days.flatMap(({ answer }) => Object.keys(answer.ofFirst[of] ?? {})));
  ever.delete(of);
  return [...ever].sort((a, b) => (end[b] ?? 0) - (end[a] ?? 0) || (a < b ? -1 : 1));
}
