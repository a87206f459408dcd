import "./timeline.css";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Agreement, Allegation, ClaimWithSentence } from "../../ask/answers.ts";
import { sideColour } from "../map/paint.ts";
import { Sentences } from "../shell/Evidence.tsx";
import { Icon } from "../shell/icons.tsx";
import { Notice } from "../shell/Notice.tsx";
import { go, viewQuery } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayScale, ticksOf, useWidth } from "../time/scale.ts";
import { goToDay } from "../time/steps.ts";
import { Chapters, chaptersOf } from "./Chapters.tsx";
import { itemsOfAgreements, itemsOfAllegations, itemsOfClaims, type Kind, kinds, type Mark, marksOf } from "./items.ts";
import { Lane } from "./Lane.tsx";

const zooms = [1, 2, 4, 8, 16] as const;

/** Everything that is told of a day, in lanes by side, under the phases of the documents. */
export function TimelineView() {
  const { address, ledger, names, styles, theme, day } = useWorld();
  const query = viewQuery(address);
  const of = (kind: string) => `/api/claims${query === "" ? "?" : `${query}&`}kind=${kind}`;
  const control = useAnswer<readonly ClaimWithSentence[]>(of("control"));
  const actions = useAnswer<readonly ClaimWithSentence[]>(of("action"));
  const statements = useAnswer<readonly ClaimWithSentence[]>(of("statement"));
  const phases = useAnswer<readonly ClaimWithSentence[]>(of("phase"));
  const agreements = useAnswer<readonly Agreement[]>(`/api/agreements${query}`);
  const allegations = useAnswer<readonly Allegation[]>(`/api/allegations${query}`);
  const [frame, width] = useWidth<HTMLElement>();
  const [zoom, setZoom] = useState<(typeof zooms)[number]>(1);
  const [chosen, setChosen] = useState<{ readonly id: string; readonly claims: readonly string[] } | null>(null);
  const labels = width < 560 ? 88 : 132;
  const days = Math.max(width - labels - 16, 120) * zoom;
  const scale = useMemo(() => dayScale(ledger, days), [ledger, days]);
  const marks = useMemo(
    () =>
      marksOf([
        ...itemsOfClaims([...(control.data ?? []), ...(actions.data ?? []), ...(statements.data ?? [])], names),
        ...itemsOfAgreements(agreements.data ?? []),
        ...itemsOfAllegations(allegations.data ?? []),
      ]),
    [control.data, actions.data, statements.data, agreements.data, allegations.data, names],
  );
  const chapters = useMemo(() => chaptersOf(phases.data ?? [], ledger), [phases.data, ledger]);
  // Zooming keeps the chosen day where it is.
  const before = useRef(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const at = labels + scale.centre(day);
    if (before.current !== zoom) element.scrollLeft = at - element.clientWidth / 2;
    before.current = zoom;
  }, [zoom, scale, day, frame, labels]);
  const answers = [control, actions, statements, phases, agreements, allegations];
  const error = answers.find((answer) => answer.error)?.error;
  if (error) return <Notice title={words.timeline.title} lines={[words.shared.failed(error)]} />;
  const here = answers.every((answer) => answer.data);
  if (here && marks.length + chapters.length === 0)
    return <Notice title={words.timeline.none} lines={[words.timeline.noneHint]} />;
  const hidden = new Set((address.choice ?? "").split(",").filter((one) => kinds.includes(one as Kind)));
  const shown = marks.filter(({ kind }) => !hidden.has(kind));
  const inDays = shown.filter(({ first, last }) => last >= ledger.first && first <= ledger.last);
  const clipped = inDays.map((mark) => ({
    ...mark,
    first: Math.max(mark.first, ledger.first),
    last: Math.min(mark.last, ledger.last),
  }));
  const lanes = [...ledger.sides.map(({ key }) => key), null].map((side) => ({
    side,
    own: clipped.filter((mark) => mark.side === side && mark.kind !== "agreement"),
  }));
  const agreed = clipped.filter(({ kind }) => kind === "agreement");
  const colourOf = ({ side }: Mark) => (side === null ? "var(--muted)" : sideColour(styles, side, theme));
  const choose = (mark: Mark) => {
    setChosen({ id: mark.id, claims: mark.claims });
    goToDay(ledger, mark.first);
  };
  const toggle = (kind: Kind) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    go({ choice: next.size === 0 ? null : kinds.filter((one) => next.has(one)).join(",") }, "replace");
  };
  const lane = (title: string, own: readonly Mark[]) => (
    <Lane
      key={title}
      title={title}
      marks={own}
      scale={scale}
      colourOf={colourOf}
      chosen={chosen?.id ?? null}
      choose={choose}
    />
  );
  return (
    <section className="sheet timeline" aria-label={words.timeline.title}>
      <header className="sheet-head">
        <h2>{words.timeline.title}</h2>
        <fieldset className="timeline-kinds">
          <legend>{words.timeline.show}</legend>
          {kinds.map((kind) => (
            <button key={kind} type="button" aria-pressed={!hidden.has(kind)} onClick={() => toggle(kind)}>
              <span className={`mark ${kind}`} aria-hidden="true">
                <i />
              </span>
              {words.timeline.kinds[kind]}
            </button>
          ))}
        </fieldset>
        <div className="timeline-zoom">
          <button
            type="button"
            className="icon-button"
            aria-label={words.timeline.zoomOut}
            disabled={zoom === zooms[0]}
            onClick={() => setZoom(zooms[zooms.indexOf(zoom) - 1]!)}
          >
            <Icon name="minus" />
          </button>
          <output className="tabular">{words.timeline.zoomed(zoom)}</output>
          <button
            type="button"
            className="icon-button"
            aria-label={words.timeline.zoomIn}
            disabled={zoom === zooms.at(-1)}
            onClick={() => setZoom(zooms[zooms.indexOf(zoom) + 1]!)}
          >
            <Icon name="plus" />
          </button>
        </div>
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
            style={{ width: labels + days, "--labels": `${labels}px` } as React.CSSProperties}
          >
            {chapters.length > 0 ? (
              <Chapters
                chapters={chapters}
                scale={scale}
                choose={(chapter) => {
                  setChosen({ id: chapter.claim, claims: [chapter.claim] });
                  goToDay(ledger, chapter.first);
                }}
              />
            ) : null}
            {agreed.length > 0 ? lane(words.timeline.agreements, agreed) : null}
            {lanes.map(({ side, own }) =>
              own.length === 0
                ? null
                : lane(side === null ? words.timeline.noSide : (names.get(side)?.title ?? side), own),
            )}
            <div className="timeline-axis" aria-hidden="true">
              {ticksOf(scale).map((tick) => (
                <span key={tick.day} style={{ left: labels + scale.left(tick.day) }}>
                  {tick.label}
                </span>
              ))}
            </div>
            <div className="timeline-day" style={{ left: labels + scale.centre(day) }} aria-hidden="true" />
          </div>
        ) : null}
      </section>
      {here && shown.length === 0 ? <p className="hint">{words.timeline.noneOfKinds}</p> : null}
      {shown.length > inDays.length ? (
        <p className="hint">{words.timeline.outside(shown.length - inDays.length)}</p>
      ) : null}
      <section className="timeline-chosen evidence" aria-label={words.timeline.chosen} aria-live="polite">
        {chosen ? (
          <Sentences key={chosen.id} claims={chosen.claims} />
        ) : (
          <p className="hint">{words.timeline.nothingChosen}</p>
        )}
      </section>
    </section>
  );
}
