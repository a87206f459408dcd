import { useRef, useState } from "react";
import { words } from "../strings/index.ts";
import type { DayScale } from "../time/scale.ts";
import { Glyph, SpanGlyph } from "./Glyph.tsx";
import { type Mark, whenOf } from "./items.ts";
import { layLane, rowHeight } from "./layout.ts";

/** One side's marks. A lane is one stop of the Tab key; the arrows go from mark to mark. */
export function Lane(props: {
  readonly title: string;
  readonly marks: readonly Mark[];
  readonly scale: DayScale;
  readonly colourOf: (mark: Mark) => string;
  readonly chosen: string | null;
  readonly choose: (mark: Mark) => void;
}) {
  const { title, marks, scale, colourOf, chosen, choose } = props;
  const [active, setActive] = useState(0);
  const lane = useRef<HTMLUListElement>(null);
  const { placed, links, rows } = layLane(marks, scale);
  const height = rows * rowHeight + 6;
  const walk = (event: React.KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -marks.length, End: marks.length }[event.key];
    if (step === undefined || event.shiftKey) return;
    event.preventDefault();
    const next = Math.min(Math.max(active + step, 0), marks.length - 1);
    setActive(next);
    lane.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div className="lane">
      <div className="lane-head">
        <h3>
          <bdi>{title}</bdi>
        </h3>
      </div>
      <div className="lane-plot">
        <svg width={scale.width} height={height} className="lane-links" aria-hidden="true">
          {links.map((path) => (
            <path key={path} d={path} />
          ))}
        </svg>
        <ul ref={lane} aria-label={title} style={{ height }} onKeyDown={walk}>
          {placed.map(({ mark, left, width, row }, at) => {
            const { id, kind, what, count, denied, vague } = mark;
            const spans = mark.first !== mark.last;
            const when = whenOf(mark);
            return (
              <li key={id} style={{ left, top: row * rowHeight + 3, width }}>
                <button
                  type="button"
                  tabIndex={at === Math.min(active, marks.length - 1) ? 0 : -1}
                  className={`mark ${kind}${spans ? " span" : ""}${denied ? " denied" : ""}${vague ? " vague" : ""}`}
                  style={{ "--own": colourOf(mark) } as React.CSSProperties}
                  aria-pressed={chosen === id}
                  aria-label={`${words.timeline.mark(words.timeline.kinds[kind], what, when, count)}${denied ? ` (${words.timeline.denied})` : ""}`}
                  title={`${when}: ${what}${count > 1 ? ` (${words.timeline.inAll(count)})` : ""}`}
                  onClick={() => {
                    setActive(at);
                    choose(mark);
                  }}
                >
                  {spans ? (
                    <SpanGlyph width={width - (count > 1 ? 16 : 0)} vague={vague ?? false} denied={denied} />
                  ) : (
                    <Glyph kind={kind} denied={denied} />
                  )}
                  {count > 1 ? <small className="tabular">{count}</small> : null}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
