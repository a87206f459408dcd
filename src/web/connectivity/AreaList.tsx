import { paint } from "../map/paint.ts";
import { Shortened } from "../shell/Shortened.tsx";
import { SourcedLine } from "../shell/SourcedLine.tsx";
import { Swatch } from "../shell/Swatch.tsx";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { sideInSentence } from "../words/state.ts";
import { type Chosen, chooseArea } from "./choice.ts";
import { namedPieces, some, standingInWords } from "./names.ts";
import { Pieces } from "./Pieces.tsx";
import type { AreaOnDay, GroundOnDay, Period } from "./period.ts";

const namesShown = 4;
const areasShown = 8;

/** The areas of each side on the day: how large, how they stand to the rest, what is in them. */
export function AreaList(props: { readonly period: Period; readonly ground: GroundOnDay; readonly chosen: Chosen }) {
  const { period, ground, chosen } = props;
  const { names, styles, theme, ledger } = useWorld();
  const sides = Map.groupBy(ground.areas, ({ side }) => side);
  const unknown = ground.pieces.filter((piece) => (piece?.sides.length ?? 0) === 0).length;
  if (sides.size === 0) return <p className="hint">{words.connectivity.nothingKnown}</p>;
  return (
    <>
      {[...sides].map(([side, areas]) => {
        const large = areas.filter(({ ground: own, stretch }) => stretch.main || own.length > 1);
        const single = areas.filter((area) => !large.includes(area)).flatMap(({ ground: own }) => own);
        const size = areas.reduce((sum, { stretch }) => sum + stretch.area, 0);
        return (
          <section key={side} className="areas-of-side">
            <h3>
              <Swatch paint={paint("held", [side], 0, styles, theme)} letter={styles.get(side)?.letter ?? ""} />
              <bdi>{names.get(side)?.title ?? side}</bdi>
              <small className="side-size tabular">
                {words.connectivity.areas(areas.length)}
                {size > 0 ? `, ${words.connectivity.squareKilometres(size)}` : ""}
              </small>
            </h3>
            <Shortened items={large} few={areasShown} keyOf={({ number }) => String(number)}>
              {(area) => <OneArea {...{ area, period, ground, chosen }} of={areas.length} />}
            </Shortened>
            {single.length > 0 ? (
              <p className="area-single">
                <span className="hint">{words.connectivity.single}: </span>
                <Pieces pieces={namedPieces(single, period, ground, ledger)} few={namesShown} />
              </p>
            ) : null}
          </section>
        );
      })}
      {unknown > 0 ? <p className="hint">{words.connectivity.untold(unknown, ground.pieces.length)}</p> : null}
    </>
  );
}

function OneArea(props: {
  readonly area: AreaOnDay;
  readonly period: Period;
  readonly ground: GroundOnDay;
  readonly chosen: Chosen;
  readonly of: number;
}) {
  const { area, period, ground, chosen, of } = props;
  const { names, ledger } = useWorld();
  const { stretch, number } = area;
  const pieces = namedPieces(area.ground, period, ground, ledger);
  const size = [
    words.connectivity.pieces(stretch.pieces),
    ...(stretch.area > 0 ? [words.connectivity.squareKilometres(stretch.area)] : []),
  ].join(", ");
  return (
    <div className="area">
      <button
        type="button"
        className="area-head"
        aria-pressed={chosen.area === number}
        title={words.connectivity.showArea(
          some(
            pieces.map(({ name }) => name),
            2,
          ),
        )}
        onClick={() => chooseArea(number, chosen)}
      >
        <span>{standingInWords(area, of, names)}</span>
        <small className="tabular">{size}</small>
      </button>
      {stretch.encircled ? (
        <SourcedLine claims={stretch.encircled.claims}>
          {words.connectivity.saidEncircled(sideInSentence(names, stretch.encircled.by))}
        </SourcedLine>
      ) : null}
      <Pieces pieces={pieces} few={namesShown} />
    </div>
  );
}
