import { useId, useMemo, useRef } from "react";
import { hatchTile } from "../../export/pattern.ts";
import { type Paint, paint, sideColour } from "../map/paint.ts";
import { traceOf } from "../picture/trace.ts";
import { SaveMenu } from "../shell/SaveMenu.tsx";
import { TilePattern } from "../shell/Swatch.tsx";
import { go } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayNumber, dayOf } from "../time/day.ts";
import { dayScale, ticksOf, useWidth } from "../time/scale.ts";
import { Sign, SignButton, SignKey, signRow, signRows } from "./CourseSigns.tsx";
import type { Chosen } from "./choice.ts";
import { bandPath, lanesOf } from "./lanes.ts";
import type { NumberedEvent } from "./marks.ts";
import type { Period } from "./period.ts";

const title = 22;
const roadRow = 22;
const axis = 22;
/** Room for half a sign at either end. */
const gutter = 9;

/** The areas of each side through the whole period, and under them what became of them, each a button. */
export function CourseStrip(props: {
  readonly period: Period;
  readonly events: readonly NumberedEvent[];
  readonly chosen: Chosen;
}) {
  const { period, events, chosen } = props;
  const { day, names, styles, theme, summary } = useWorld();
  const [frame, width] = useWidth<HTMLDivElement>();
  const drawing = useRef<HTMLElement>(null);
  const id = useId();
  const scale = useMemo(() => dayScale(period, Math.max(width - 2 * gutter, 1)), [period, width]);
  const lanes = useMemo(() => lanesOf(period), [period]);
  const roads = period.terrain.routes;
  const placed = useMemo(() => {
    let top = 0;
    const rows = lanes.map((lane) => {
      const own = events.filter(({ event }) => event.kind === "pockets" && event.side === lane.side);
      const signed = signRows(own, scale.centre);
      const row = { lane, top, signs: signed, signsTop: top + title + lane.height + 14 };
      top = row.signsTop + Math.max(1, signed.rows) * signRow + 10;
      return row;
    });
    const roadRows = roads.map((road, index) => ({ road, index, top: top + index * (roadRow + signRow) }));
    return { rows, roadRows, height: top + roads.length * (roadRow + signRow) + axis };
  }, [lanes, events, scale, roads]);
  const colour = (side: string | null) => sideColour(styles, side, theme);
  const hatched = (side: string): Paint => ({
    kind: "tile",
    name: side,
    tile: hatchTile(theme.paper, colour(side), styles.get(side)?.hatch ?? "rising"),
  });
  const solid = (side: string) => {
    const found = paint("held", [side], 0, styles, theme);
    return found.kind === "solid" ? found.colour : "none";
  };
  const x = (of: number) => scale.left(of) + gutter;
  const dayAt = (event: React.MouseEvent<SVGSVGElement>) =>
    scale.dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left - gutter);
  const sideTitle = (side: string) => names.get(side)?.title ?? side;
  const eventsOfRoad = (road: string) =>
    events.filter(({ event }) => event.kind === "route" && event.route.id === road);
  // A step of the slider moves the line of the day and nothing else.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the helpers follow from what is named
  const still = useMemo(
    () => (
      <>
        <defs>
          {lanes.map(({ side }, at) => (
            <TilePattern key={side} id={`${id}${at}`} paint={hatched(side)} />
          ))}
        </defs>
        {ticksOf(scale).map((tick) => (
          <g key={tick.day}>
            <line x1={x(tick.day)} x2={x(tick.day)} y1={title} y2={placed.height - axis} className="plot-grid" />
            <text x={x(tick.day) + 3} y={placed.height - 6} className="plot-value">
              {tick.label}
            </text>
          </g>
        ))}
        {placed.rows.map(({ lane, top, signs: row, signsTop }, at) => (
          <g key={lane.side}>
            <text x={gutter} y={top + 15} className="course-side">
              {sideTitle(lane.side)}
            </text>
            <g transform={`translate(0 ${top + title})`}>
              {lane.bands.map(({ area, steps }) => (
                <g key={area} className={`band${chosen.area === area ? " chosen" : ""}`}>
                  <path d={bandPath(steps, x)} fill={solid(lane.side)} />
                  <path
                    d={bandPath(
                      steps.filter(({ cutOff }) => cutOff),
                      x,
                    )}
                    fill={`url(#${id}${at})`}
                  />
                  <path d={bandPath(steps, x)} className="band-edge" stroke={colour(lane.side)} />
                </g>
              ))}
            </g>
            <Counts counts={lane.counts} x={x} y={top + title + lane.height + 11} />
            {row.placed.map(({ happening, row: down }) => (
              <Sign
                key={happening.number}
                happening={happening}
                x={scale.centre(happening.day) + gutter}
                y={signsTop + down * signRow + signRow / 2}
                chosen={chosen.event === happening.number}
              />
            ))}
          </g>
        ))}
        {placed.roadRows.map(({ road, index, top }) => (
          <g key={road.id}>
            <text x={gutter} y={top + 15} className="course-side">
              {fitting(road.name, width)}
            </text>
            {(period.answer.routes[index]?.stretches ?? []).map((stretch, at, all) => {
              const from = x(dayNumber(stretch.from));
              const to = at + 1 < all.length ? x(dayNumber(all[at + 1]!.from)) : x(period.last + 1);
              return (
                <path
                  key={stretch.from}
                  d={`M${from} ${top + roadRow + 2}H${Math.max(to, from + 1)}`}
                  className={`course-road ${stretch.state}`}
                  stroke={stretch.state === "open" ? colour(stretch.sides[0] ?? null) : undefined}
                />
              );
            })}
            {eventsOfRoad(road.id).map((happening) => (
              <Sign
                key={happening.number}
                happening={happening}
                x={scale.centre(happening.day) + gutter}
                y={top + roadRow + 14}
                chosen={chosen.event === happening.number}
              />
            ))}
          </g>
        ))}
      </>
    ),
    [placed, scale, chosen, styles, theme, names, width],
  );
  return (
    <figure ref={drawing} className="course">
      <div ref={frame} className="course-frame">
        {width === 0 ? null : (
          <>
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the day has keys of its own everywhere */}
            <svg
              width={width}
              height={placed.height}
              viewBox={`0 0 ${width} ${placed.height}`}
              role="img"
              aria-label={words.connectivity.coursePicture}
              onClick={(event) => go({ day: dayOf(dayAt(event)) }, "replace")}
            >
              {still}
              <line
                x1={scale.centre(day) + gutter}
                x2={scale.centre(day) + gutter}
                y1={0}
                y2={placed.height - axis}
                className="course-day"
              />
            </svg>
            {placed.rows.map(({ lane, signs: row, signsTop }) => (
              <ol key={lane.side} aria-label={words.connectivity.lane(sideTitle(lane.side))}>
                {row.placed.map(({ happening, row: down }) => (
                  <SignButton
                    key={happening.number}
                    {...{ happening, names }}
                    chosen={chosen.event === happening.number}
                    left={scale.centre(happening.day) + gutter - 9}
                    top={signsTop + down * signRow}
                  />
                ))}
              </ol>
            ))}
            {placed.roadRows.map(({ road, top }) => (
              <ol key={road.id} aria-label={words.connectivity.lane(road.name)}>
                {eventsOfRoad(road.id).map((happening) => (
                  <SignButton
                    key={happening.number}
                    {...{ happening, names }}
                    chosen={chosen.event === happening.number}
                    left={scale.centre(happening.day) + gutter - 9}
                    top={top + roadRow + 5}
                  />
                ))}
              </ol>
            ))}
          </>
        )}
      </div>
      <figcaption>
        <SignKey events={events} />
        <SaveMenu
          name={`${summary.title}, ${words.connectivity.coursePicture}`}
          drawing={() => drawing.current && traceOf(drawing.current)}
        />
      </figcaption>
    </figure>
  );
}

/** A name cut to what a line of this width has room for. */
function fitting(name: string, width: number): string {
  const most = Math.max(8, Math.floor(width / 7.5));
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

/** How many areas there are, wherever that changes and has room. */
function Counts(props: {
  readonly counts: readonly { readonly day: number; readonly areas: number }[];
  readonly x: (day: number) => number;
  readonly y: number;
}) {
  const { counts, x, y } = props;
  let end = Number.NEGATIVE_INFINITY;
  return counts.map(({ day, areas }) => {
    const left = x(day);
    if (left < end + 3) return null;
    end = left + String(areas).length * 7;
    return (
      <text key={day} x={left} y={y} className="course-count">
        {areas}
      </text>
    );
  });
}
