import { memo } from "react";
import { words } from "../strings/index.ts";
import { mediumDay } from "../time/format.ts";
import type { SideNames } from "../words/state.ts";
import { chooseEvent } from "./choice.ts";
import { type Happening, type NumberedEvent, signs } from "./marks.ts";
import { eventInWords } from "./names.ts";

/** Pixels from one row of signs to the next. */
export const signRow = 18;

/** Signs of days that are close together stand one below the other. */
export function signRows(events: readonly NumberedEvent[], centre: (day: number) => number) {
  const ends: number[] = [];
  const placed = events.map((happening) => {
    const at = centre(happening.day);
    let row = ends.findIndex((end) => end + 3 <= at - 9);
    if (row < 0) row = ends.length;
    ends[row] = at + 9;
    return { happening, row };
  });
  return { placed, rows: ends.length };
}

/**
 * The button over a sign: an SVG that is one picture to a screen reader can hold none. Drawn again when something of it
 * changes, not with each day.
 */
export const SignButton = memo(function SignButton(props: {
  readonly happening: NumberedEvent;
  readonly chosen: boolean;
  readonly names: SideNames;
  readonly left: number;
  readonly top: number;
}) {
  const { happening, chosen, names, left, top } = props;
  const { number, day, event } = happening;
  const told = words.connectivity.mark(mediumDay(day), eventInWords(event, names));
  return (
    <li style={{ left, top }}>
      <button
        type="button"
        className="sign-button"
        aria-label={told}
        title={told}
        aria-pressed={chosen}
        onClick={() => chooseEvent(number, event.date)}
      />
    </li>
  );
});

/** The sign of what happened, as it is drawn. */
export function Sign(props: {
  readonly happening: NumberedEvent;
  readonly x: number;
  readonly y: number;
  readonly chosen: boolean;
}) {
  const { happening, x, y, chosen } = props;
  return (
    <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`} className={`sign${chosen ? " chosen" : ""}`}>
      <circle r={8.5} className="sign-ground" />
      <path d={signs[happening.event.change]} />
    </g>
  );
}

/** What the signs that are in use stand for. */
export function SignKey({ events }: { readonly events: readonly NumberedEvent[] }) {
  const changes = (Object.keys(signs) as Happening["change"][]).filter((change) =>
    events.some(({ event }) => event.change === change),
  );
  return (
    <ul className="ground-key">
      {changes.map((change) => (
        <li key={change}>
          <svg width="18" height="14" viewBox="-9 -7 18 14" aria-hidden="true" className="sign">
            <path d={signs[change]} />
          </svg>
          {words.connectivity.changes[change]}
        </li>
      ))}
    </ul>
  );
}
