import { memo, useState } from "react";
import type { Paint } from "../map/paint.ts";
import { Swatch } from "../shell/Swatch.tsx";
import { go } from "../state/address.ts";
import type { PlaceOnDay } from "../state/ledger.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { stateInWords, stateSentence } from "../words/state.ts";

/** More than this is not read but searched, and written anew at each step of the slider: as many as fill the drawer. */
const shownAtFirst = { words: 16, sentences: 10 };

/** Places to be listed: how many, and the first of them. */
export interface Listing {
  readonly count: number;
  readonly first: (most: number) => readonly PlaceOnDay[];
}

export function listed(states: readonly PlaceOnDay[]): Listing {
  return { count: states.length, first: (most) => states.slice(0, most) };
}

/** Places with their state; long lists open in full when asked to. */
export function PlaceList(props: {
  readonly title: string;
  readonly places: Listing;
  readonly hint?: string;
  /** Whole sentences, with the day each state began. */
  readonly long?: boolean;
}) {
  const { styles, paints, names, day } = useWorld();
  const [all, setAll] = useState(false);
  const { count, first } = props.places;
  if (count === 0) return null;
  const shown = first(all ? count : shownAtFirst[props.long ? "sentences" : "words"]);
  return (
    <section className="place-list">
      <h3>
        {props.title} <span className="tabular">{count}</span>
      </h3>
      {props.hint ? <p className="hint">{props.hint}</p> : null}
      <ul>
        {shown.map((state, at) => (
          <PlaceItem
            // A list that is another each day is written over, which costs less than taking it down and setting it up.
            key={props.long ? at : state.row.id}
            id={state.row.id}
            name={state.row.described ? words.ribbons.spokenOf(state.row.name) : state.row.name}
            described={state.row.described}
            paint={paints.of(state)}
            letter={state.status === "held" && state.holder ? styles.get(state.holder)?.letter : undefined}
            disputed={state.status === "disputed"}
            told={props.long ? stateSentence(state.interval, names, day) : stateInWords(state.interval, names)}
          />
        ))}
      </ul>
      {shown.length < count ? (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {words.drawer.showAll(count)}
        </button>
      ) : null}
    </section>
  );
}

/** Drawn again only when something of it changes, so that a step of the slider costs what it changes. */
const PlaceItem = memo(function PlaceItem(props: {
  readonly id: string;
  readonly name: string;
  readonly described: boolean;
  readonly paint: Paint;
  readonly letter: string | undefined;
  readonly disputed: boolean;
  readonly told: string;
}) {
  return (
    <li>
      <button type="button" onClick={() => go({ place: props.id, claim: null })}>
        <Swatch paint={props.paint} letter={props.letter} mark={props.disputed} />
        <bdi className={`place-name${props.described ? " described" : ""}`}>{props.name}</bdi>
        <span className="place-state">{props.told}</span>
      </button>
    </li>
  );
});
