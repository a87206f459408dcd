import type { World } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { type DayScale, dayScale, ticksOf } from "../time/scale.ts";
import { type Line, lineHeights, topsOf } from "./lines.ts";
import { Ribbon, RibbonPatterns } from "./Ribbon.tsx";

const plotWidth = 900;
const names = 200;
const axis = 22;
/** More rows than this make no picture that anybody could look at; the table has them all. */
export const mostLines = 400;

/** The lines that a picture of the ribbons draws. */
export const linesInPicture = (lines: readonly Line[]): readonly Line[] => lines.slice(0, mostLines);

/** All ribbons as one drawing, under the calendar. */
export function RibbonsPicture({ lines, world }: { readonly lines: readonly Line[]; readonly world: World }) {
  const shown = linesInPicture(lines).filter(({ kind }) => kind !== "words" && kind !== "sentence");
  const scale = dayScale(world.ledger, plotWidth);
  const tops = topsOf(shown, ({ kind }) => lineHeights[kind]);
  const height = axis + tops.at(-1)!;
  const rows = shown.flatMap((line) =>
    line.kind === "place" ? [line.row] : line.kind === "source" ? [line.source.row] : [],
  );
  return (
    <svg
      width={names + plotWidth}
      height={height}
      viewBox={`0 0 ${names + plotWidth} ${height}`}
      className="ribbons-picture"
      aria-hidden="true"
    >
      <RibbonPatterns rows={rows} look={world} />
      <Calendar scale={scale} height={height} />
      {shown.map((line, at) => (
        <g key={line.key} transform={`translate(0 ${axis + tops[at]!})`}>
          <OneLine line={line} scale={scale} world={world} />
        </g>
      ))}
    </svg>
  );
}

function Calendar({ scale, height }: { readonly scale: DayScale; readonly height: number }) {
  return (
    <g className="ribbons-calendar">
      {ticksOf(scale).map(({ day, label, strong }) => (
        <g key={day} transform={`translate(${names + scale.left(day)} 0)`}>
          <path d={strong ? `M0 4v${height}` : "M0 14v8"} />
          <text x={strong ? 4 : 0} y={12} className={strong ? "strong" : "weak"}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

function OneLine({ line, scale, world }: { readonly line: Line; readonly scale: DayScale; readonly world: World }) {
  if (line.kind === "heading") {
    const { kind, name } = line.group;
    return (
      <text x={0} y={26} className="ribbons-picture-heading">
        {kind === "area" ? name : kind === "unnamed" ? words.ribbons.unnamed : words.ribbons.elsewhere}
      </text>
    );
  }
  if (line.kind !== "place" && line.kind !== "source") return null;
  const row = line.kind === "place" ? line.row : line.source.row;
  const height = lineHeights[line.kind];
  const name =
    line.kind === "source" ? line.source.version.source : row.described ? words.ribbons.spokenOf(row.name) : row.name;
  return (
    <>
      <text x={names - 12} y={height / 2 + 3} className={`ribbons-picture-name ${line.kind}`}>
        {name.length > longest ? `${name.slice(0, longest - 1)}…` : name}
      </text>
      <g transform={`translate(${names} 0)`}>
        <Ribbon row={row} scale={scale} height={height} look={world} focusable={-1} selected={false} />
      </g>
    </>
  );
}

/** Letters of a name that have room. */
const longest = 30;
