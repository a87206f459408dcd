import { useRef, useState } from "react";
import { words } from "../strings/index.ts";
import { mediumDay } from "../time/format.ts";
import type { DayScale } from "../time/scale.ts";
import { type Mark, rowsOf } from "./items.ts";

const rowHeight = 18;
const markWidth = 14;

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
  const extent = (mark: Mark): [number, number] => {
    const left = mark.first === mark.last ? scale.centre(mark.first) - markWidth / 2 : scale.left(mark.first);
    const right = mark.first === mark.last ? left + markWidth : scale.left(mark.last + 1);
    return [left, Math.max(right, left + markWidth) + (mark.count > 1 ? 14 : 0) + 2];
  };
  const { rows, height } = rowsOf(marks, extent);
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
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <ul ref={lane} aria-label={title} style={{ height: height * rowHeight + 6 }} onKeyDown={walk}>
        {marks.map((mark, at) => {
          const { id, kind, first, last, what, count, denied } = mark;
          const spans = first !== last;
          const [left, right] = extent(mark);
          const when = spans ? words.words.period(mediumDay(first), mediumDay(last)) : mediumDay(first);
          return (
            <li key={id} style={{ left, top: rows[at]! * rowHeight + 3, width: right - left - 2 }}>
              <button
                type="button"
                tabIndex={at === Math.min(active, marks.length - 1) ? 0 : -1}
                className={`mark ${kind}${spans ? " span" : ""}${denied ? " denied" : ""}`}
                style={{ "--own": colourOf(mark) } as React.CSSProperties}
                aria-pressed={chosen === id}
                aria-label={`${words.timeline.mark(words.timeline.kinds[kind], what, when, count)}${denied ? ` (${words.timeline.denied})` : ""}`}
                title={`${when}: ${what}`}
                onClick={() => {
                  setActive(at);
                  choose(mark);
                }}
              >
                <i />
                {count > 1 ? <small className="tabular">{count}</small> : null}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
