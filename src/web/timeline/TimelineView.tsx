import "./timeline.css";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { sideColour } from "../map/paint.ts";
import { traceOf } from "../picture/trace.ts";
import { Sentences } from "../shell/Evidence.tsx";
import { Icon } from "../shell/icons.tsx";
import { Notice } from "../shell/Notice.tsx";
import { SaveMenu } from "../shell/SaveMenu.tsx";
import { go } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayScale, ticksOf, useWidth } from "../time/scale.ts";
import { goToDay } from "../time/steps.ts";
import { Chapters } from "./Chapters.tsx";
import { formatChoice, parseChoice, type TimelineChoice, zooms } from "./choice.ts";
import { Glyph, SpanGlyph } from "./Glyph.tsx";
import { type Kind, kinds, type Mark } from "./items.ts";
import { Lane } from "./Lane.tsx";
import { lanesOf } from "./lanes.ts";
import { tableOfTimeline } from "./timeline-table.ts";
import { useTimeline } from "./useTimeline.ts";

/** Everything that is told of a day, in lanes by side, under the phases of a document. */
export function TimelineView() {
  const { address, summary, ledger, names, styles, theme, day } = useWorld();
  const { marks, divisions, undated, here, error } = useTimeline();
  const choice = useMemo(() => parseChoice(address.choice), [address.choice]);
  const { zoom } = choice;
  const [frame, width] = useWidth<HTMLElement>();
  const sheet = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<{ readonly id: string; readonly claims: readonly string[] } | null>(null);
  const labels = labelWidth(width);
  const days = Math.max(width - labels, 120) * zoom;
  const scale = useMemo(() => dayScale(ledger, days), [ledger, days]);
  // Zooming keeps the chosen day in the middle; a day that is chosen elsewhere comes into sight.
  const before = useRef(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || width === 0) return;
    const at = labels + scale.centre(day);
    const { scrollLeft, clientWidth } = element;
    const inSight = at >= scrollLeft + labels && at <= scrollLeft + clientWidth;
    if (before.current !== zoom || !inSight) element.scrollLeft = at - (labels + clientWidth) / 2;
    before.current = zoom;
  }, [zoom, scale, day, frame, labels, width]);
  const lanes = useMemo(() => lanesOf(marks, ledger, choice), [marks, ledger, choice]);
  if (error) return <Notice title={words.timeline.title} lines={[words.shared.failed(error)]} />;
  if (here && marks.length + divisions.length === 0)
    return <Notice title={words.timeline.none} lines={[words.timeline.noneHint]} />;
  const division = divisions.find(({ document }) => document === choice.chapters) ?? divisions[0];
  const vague = marks.filter((mark) => mark.vague).reduce((sum, mark) => sum + mark.count, 0);
  const colourOf = ({ side }: Mark) => (side === null ? "var(--muted)" : sideColour(styles, side, theme));
  const choose = (mark: Mark) => {
    setChosen({ id: mark.id, claims: mark.claims });
    if (!mark.vague) goToDay(ledger, mark.first);
  };
  const change = (to: Partial<TimelineChoice>) => go({ choice: formatChoice({ ...choice, ...to }) }, "replace");
  const toggle = (kind: Kind) => {
    const { hidden } = choice;
    change({ hidden: hidden.includes(kind) ? hidden.filter((one) => one !== kind) : [...hidden, kind] });
  };
  const drawing = () => {
    if (!frame.current || !sheet.current) return null;
    // The names of the lanes stay in sight while one scrolls; in a picture they stand where the days begin.
    const at = frame.current.scrollLeft;
    frame.current.scrollLeft = 0;
    const traced = traceOf(sheet.current);
    frame.current.scrollLeft = at;
    return traced;
  };
  const closer = (by: 1 | -1) => change({ zoom: zooms[zooms.indexOf(zoom) + by] ?? zoom });
  return (
    <section className="sheet timeline" aria-label={words.timeline.title}>
      <header className="sheet-head">
        <h2>{words.timeline.title}</h2>
        <fieldset className="timeline-kinds">
          <legend>{words.timeline.show}</legend>
          {kinds.map((kind) => (
            <button key={kind} type="button" aria-pressed={!choice.hidden.includes(kind)} onClick={() => toggle(kind)}>
              <Glyph kind={kind} />
              {words.timeline.kinds[kind]}
            </button>
          ))}
          {vague > 0 ? (
            <button
              type="button"
              aria-pressed={!choice.datedOnly}
              title={words.timeline.vagueHint}
              onClick={() => change({ datedOnly: !choice.datedOnly })}
            >
              <SpanGlyph width={22} vague />
              {words.timeline.vague}
            </button>
          ) : null}
        </fieldset>
        <div className="timeline-zoom">
          <button
            type="button"
            className="icon-button"
            aria-label={words.timeline.zoomOut}
            disabled={zoom === zooms[0]}
            onClick={() => closer(-1)}
          >
            <Icon name="minus" />
          </button>
          <output className="tabular">{words.timeline.zoomed(zoom)}</output>
          <button
            type="button"
            className="icon-button"
            aria-label={words.timeline.zoomIn}
            disabled={zoom === zooms.at(-1)}
            onClick={() => closer(1)}
          >
            <Icon name="plus" />
          </button>
        </div>
        <SaveMenu
          name={`${summary.title}, ${words.timeline.title}`}
          drawing={drawing}
          about={vague > 0 && !choice.datedOnly ? { notes: [words.timeline.vagueNote(vague)] } : {}}
          table={() => tableOfTimeline(lanes.lanes, names)}
        />
        <p className="hint">{words.timeline.hint}</p>
      </header>
      <section
        className="timeline-frame"
        ref={frame}
        aria-label={words.timeline.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
      >
        {width > 0 ? (
          <div
            className="timeline-sheet"
            ref={sheet}
            style={{ width: labels + days, "--labels": `${labels}px` } as React.CSSProperties}
          >
            {division ? (
              <Chapters
                divisions={divisions}
                division={division}
                scale={scale}
                choose={(chapter) => {
                  setChosen({ id: chapter.claim, claims: [chapter.claim] });
                  goToDay(ledger, chapter.first);
                }}
                take={(document) => change({ chapters: document === divisions[0]!.document ? null : document })}
              />
            ) : null}
            {lanes.lanes.map(({ key, side, marks: own }) => (
              <Lane
                key={key}
                title={
                  key === "agreements"
                    ? words.timeline.agreements
                    : side === null
                      ? words.timeline.noSide
                      : (names.get(side)?.title ?? side)
                }
                marks={own}
                scale={scale}
                colourOf={colourOf}
                chosen={chosen?.id ?? null}
                choose={choose}
              />
            ))}
            <div className="timeline-axis" aria-hidden="true">
              {ticksOf(scale).map((tick) => (
                <span key={tick.day} style={{ left: labels + scale.left(tick.day) }}>
                  {tick.label}
                </span>
              ))}
            </div>
            <div
              className="timeline-day"
              data-unprinted
              style={{ left: labels + scale.centre(day) }}
              aria-hidden="true"
            />
          </div>
        ) : null}
      </section>
      <div className="timeline-notes">
        {here && lanes.lanes.length === 0 ? <p className="hint">{words.timeline.noneOfKinds}</p> : null}
        {vague > 0 && !choice.datedOnly ? <p className="hint">{words.timeline.vagueNote(vague)}</p> : null}
        {lanes.outside > 0 ? <p className="hint">{words.timeline.outside(lanes.outside)}</p> : null}
        {undated > 0 ? <p className="hint">{words.timeline.undated(undated)}</p> : null}
      </div>
      <section
        className={`timeline-chosen evidence${chosen ? " open" : ""}`}
        aria-label={words.timeline.chosen}
        aria-live="polite"
      >
        {chosen ? (
          <>
            <button
              type="button"
              className="icon-button"
              aria-label={words.timeline.close}
              onClick={() => setChosen(null)}
            >
              <Icon name="close" />
            </button>
            <Sentences key={chosen.id} claims={chosen.claims} />
          </>
        ) : (
          <p className="hint">{words.timeline.nothingChosen}</p>
        )}
      </section>
    </section>
  );
}

/** The names of the lanes take the room that the slider leaves at its left, so that a day stands over the same day there. */
function labelWidth(frame: number): number {
  if (frame === 0) return 0;
  const gutter = Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue("--gutter"), 10);
  return Math.max(gutter - sheetMargin, 72);
}

/** The padding of a sheet at its left. */
const sheetMargin = 24;
