import { memo, useEffect, useRef, useState } from "react";
import { Sentences } from "../shell/Evidence.tsx";
import { Icon } from "../shell/icons.tsx";
import { SourcedLine } from "../shell/SourcedLine.tsx";
import { go } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay, mediumDay } from "../time/format.ts";
import type { SideNames } from "../words/state.ts";
import { type Chosen, chooseEvent } from "./choice.ts";
import type { NumberedEvent } from "./marks.ts";
import { eventInWords } from "./names.ts";
import { PieceName } from "./Pieces.tsx";
import type { Period } from "./period.ts";

const few = 12;

/** What became of areas and roads, in order of time; the one that is chosen with the sentences that made it. */
export function Events(props: {
  readonly period: Period;
  readonly events: readonly NumberedEvent[];
  readonly chosen: Chosen;
}) {
  const { period, events, chosen } = props;
  const { names, day } = useWorld();
  const [all, setAll] = useState(false);
  const picked = events.find(({ number }) => number === chosen.event);
  const whole = all || events.length <= few + 1;
  return (
    <section className="events" aria-label={words.connectivity.events}>
      <h3>{words.connectivity.events}</h3>
      {picked ? <ChosenEvent period={period} happening={picked} /> : null}
      {events.length === 0 ? <p className="hint">{words.connectivity.noEvents}</p> : null}
      <ol>
        {(whole ? events : events.slice(0, few)).map((one, at, shown) => (
          <OneEvent
            key={one.number}
            happening={one}
            chosen={one.number === chosen.event}
            again={shown[at - 1]?.day === one.day}
            today={one.day === day}
            names={names}
          />
        ))}
      </ol>
      {whole ? null : (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {words.connectivity.allEvents(events.length)}
        </button>
      )}
    </section>
  );
}

/** The event that is chosen, with the places it went by way of and the sentences that made it. */
function ChosenEvent({ period, happening }: { readonly period: Period; readonly happening: NumberedEvent }) {
  const { names } = useWorld();
  const card = useRef<HTMLDivElement>(null);
  const { event, number } = happening;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event is looked for anew
  useEffect(() => {
    // The drawings above take their room first.
    const timer = setTimeout(() => card.current?.scrollIntoView({ block: "nearest" }), 200);
    return () => clearTimeout(timer);
  }, [number]);
  const through = event.kind === "pockets" ? event.through : [];
  return (
    <div ref={card} className="event-chosen">
      <h4>
        {longDay(happening.day)}
        <button
          type="button"
          className="icon-button"
          aria-label={words.connectivity.close}
          onClick={() => go({ choice: null })}
        >
          <Icon name="close" />
        </button>
      </h4>
      <p dir="auto">{eventInWords(event, names)}</p>
      {through.length > 0 ? (
        <p className="event-through">
          {through.map(({ id, name }) => (
            <PieceName key={id} piece={{ name, place: period.terrain.tracts[period.pieceOf(id)]?.places[0] ?? null }} />
          ))}
        </p>
      ) : null}
      {event.claims.length > 0 ? (
        <div className="evidence">
          <Sentences key={number} claims={event.claims} />
        </div>
      ) : (
        <p className="hint">{words.connectivity.noClaims}</p>
      )}
    </div>
  );
}

/** Drawn again when something of it changes, not with each day. */
const OneEvent = memo(function OneEvent(props: {
  readonly happening: NumberedEvent;
  readonly chosen: boolean;
  /** On the day of the one before it, which is not written again. */
  readonly again: boolean;
  readonly today: boolean;
  readonly names: SideNames;
}) {
  const { happening, chosen, again, today, names } = props;
  const { event, number } = happening;
  return (
    <li className={`event${chosen ? " chosen" : ""}${today ? " today" : ""}`}>
      <button
        type="button"
        className={`event-day tabular${again ? " again" : ""}`}
        title={words.connectivity.toDay(mediumDay(happening.day))}
        aria-pressed={chosen}
        onClick={() => chooseEvent(number, event.date)}
      >
        {again ? <span className="visually-hidden">{mediumDay(happening.day)}</span> : mediumDay(happening.day)}
      </button>
      <SourcedLine claims={event.claims} note={event.claims.length === 0 ? words.connectivity.noClaims : null}>
        {eventInWords(event, names)}
      </SourcedLine>
    </li>
  );
});
