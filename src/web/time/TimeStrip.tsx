import "./time.css";
import { memo, useMemo } from "react";
import { Icon } from "../shell/icons.tsx";
import { useWorld, type World } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay } from "./format.ts";
import { PhaseBand } from "./PhaseBand.tsx";
import type { Play } from "./play.ts";
import { type DayScale, dayScale, ticksOf, useWidth } from "./scale.ts";
import { changeFrom, goToDay } from "./steps.ts";
import { chapterOn, useChapters } from "./useChapters.ts";

const plotHeight = 52;

/** The lower edge: play, claims a day, and the slider that lies over them. */
export function TimeStrip({ play }: { readonly play: Play }) {
  const { ledger, day, counts } = useWorld();
  const [plot, width] = useWidth<HTMLDivElement>();
  const scale = useMemo(() => dayScale(ledger, Math.max(width, 1)), [ledger, width]);
  const before = changeFrom(ledger, day, -1);
  const after = changeFrom(ledger, day, 1);
  const count = counts.get(day);
  const claims = (count?.control ?? 0) + (count?.other ?? 0);
  const changes = ledger.changesOn.get(day)?.size ?? 0;
  const chapters = useChapters();
  const chapter = chapterOn(chapters, day);
  if (ledger.silent) return <footer className="strip" />;
  return (
    <footer className="strip">
      <div className="strip-controls">
        <button
          type="button"
          className="icon-button"
          aria-label={words.time.previousChange}
          title={words.time.previousChange}
          disabled={before === null}
          onClick={() => before !== null && goToDay(ledger, before)}
        >
          <Icon name="previousChange" />
        </button>
        <button
          type="button"
          className="icon-button play"
          aria-label={play.playing ? words.time.pause : words.time.play}
          onClick={play.toggle}
        >
          <Icon name={play.playing ? "pause" : "play"} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={words.time.nextChange}
          title={words.time.nextChange}
          disabled={after === null}
          onClick={() => after !== null && goToDay(ledger, after)}
        >
          <Icon name="nextChange" />
        </button>
        <button
          type="button"
          className="speed tabular"
          aria-label={words.time.speed(play.speed)}
          title={words.time.speed(play.speed)}
          onClick={play.faster}
        >
          {words.time.speedShort(play.speed)}
        </button>
      </div>
      <div className="strip-plot" ref={plot}>
        {width > 0 ? (
          <>
            {chapters.length > 0 ? <PhaseBand chapters={chapters} scale={scale} /> : null}
            <Histogram ledger={ledger} counts={counts} scale={scale} />
            <Slider scale={scale} day={day} />
          </>
        ) : null}
      </div>
      <p className="strip-words" aria-live="polite">
        {chapter ? (
          <span className="strip-chapter" dir="auto">
            {chapter.heading}
          </span>
        ) : null}
        {words.time.claimsOn(claims)}, {words.time.changesOn(changes)}.
      </p>
    </footer>
  );
}

/** The slider: a line through the chosen day with a handle, over the whole plot. */
function Slider({ scale, day }: { readonly scale: DayScale; readonly day: number }) {
  const { ledger } = useWorld();
  const dayUnder = (event: React.PointerEvent<HTMLElement>) =>
    scale.dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left);
  return (
    <div
      className="slider"
      role="slider"
      tabIndex={0}
      aria-label={words.time.slider}
      aria-valuemin={ledger.first}
      aria-valuemax={ledger.last}
      aria-valuenow={day}
      aria-valuetext={longDay(day)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goToDay(ledger, dayUnder(event));
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goToDay(ledger, dayUnder(event));
      }}
      onKeyDown={(event) => {
        const to = keyStep(event, ledger, day);
        if (to === null) return;
        event.preventDefault();
        goToDay(ledger, to);
      }}
    >
      <i style={{ transform: `translateX(${scale.centre(day)}px)` }} />
    </div>
  );
}

/** The day a key leads to: arrows by day, with Shift by change, Page by a week, Home and End. */
function keyStep(event: React.KeyboardEvent, ledger: World["ledger"], day: number): number | null {
  switch (event.key) {
    case "ArrowLeft":
    case "ArrowDown":
      return event.shiftKey ? changeFrom(ledger, day, -1) : day - 1;
    case "ArrowRight":
    case "ArrowUp":
      return event.shiftKey ? changeFrom(ledger, day, 1) : day + 1;
    case "PageDown":
      return day - 7;
    case "PageUp":
      return day + 7;
    case "Home":
      return ledger.first;
    case "End":
      return ledger.last;
    default:
      return null;
  }
}

/** Claims a day as bars, claims on ground in ink and all others paler on top; under them the calendar. */
const Histogram = memo(function Histogram(props: {
  readonly ledger: World["ledger"];
  readonly counts: World["counts"];
  readonly scale: DayScale;
}) {
  const { counts, scale } = props;
  const bars = useMemo(() => barsOf(counts, scale), [counts, scale]);
  const baseline = plotHeight + 0.5;
  return (
    <svg width={scale.width} height={plotHeight + 24} role="img" aria-label={words.time.histogram}>
      <path d={bars.other} className="bar-other" />
      <path d={bars.control} className="bar-control" />
      <line x1={0} x2={scale.width} y1={baseline} y2={baseline} className="baseline" />
      {ticksOf(scale).map((tick) => (
        <g key={tick.day} transform={`translate(${Math.round(scale.left(tick.day)) + 0.5} 0)`}>
          <line y1={baseline} y2={baseline + (tick.strong ? 20 : 5)} className="baseline" />
          <text x={tick.strong ? 4 : 0} y={plotHeight + 18} className={tick.strong ? "strong" : "weak"}>
            {tick.label}
          </text>
        </g>
      ))}
    </svg>
  );
});

/** Two paths for all bars. Where a day is narrower than a pixel, days share a column and the fullest counts. */
function barsOf(counts: World["counts"], scale: DayScale): { control: string; other: string } {
  const columns = new Map<number, { left: number; width: number; control: number; all: number }>();
  const gap = scale.column > 6 ? 1 : 0;
  for (const [day, count] of counts) {
    if (day < scale.first || day > scale.last) continue;
    const left = scale.column >= 1 ? scale.left(day) + gap / 2 : Math.floor(scale.left(day));
    const known = columns.get(left) ?? { left, width: Math.max(scale.column - gap, 1), control: 0, all: 0 };
    known.control = Math.max(known.control, count.control);
    known.all = Math.max(known.all, count.control + count.other);
    columns.set(left, known);
  }
  const most = Math.max(1, ...[...columns.values()].map((column) => column.all));
  // The square root lets a single claim be seen beside a day with a hundred.
  const height = (value: number) => (value === 0 ? 0 : Math.max(2, Math.sqrt(value / most) * (plotHeight - 20)));
  let control = "";
  let other = "";
  for (const { left, width, control: own, all } of columns.values()) {
    const bar = (from: number, to: number) => `M${left} ${plotHeight - from}h${width}v${from - to}h${-width}z`;
    const ownHeight = height(all) * (own / Math.max(all, 1));
    if (own > 0) control += bar(0, ownHeight);
    if (all > own) other += bar(ownHeight, height(all));
  }
  return { control, other };
}
