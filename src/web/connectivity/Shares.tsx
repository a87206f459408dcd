import { useMemo, useRef } from "react";
import type { ShareSeries } from "../../ask/share-answers.ts";
import { paint } from "../map/paint.ts";
import { csvOf } from "../picture/save.ts";
import { traceOf } from "../picture/trace.ts";
import { SaveMenu } from "../shell/SaveMenu.tsx";
import { Swatch } from "../shell/Swatch.tsx";
import { viewQuery } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { longDay } from "../time/format.ts";
import { useWidth } from "../time/scale.ts";
import { sideInSentence } from "../words/state.ts";
import { BecamePlot } from "./BecamePlot.tsx";
import { SharePlot } from "./SharePlot.tsx";
import { answerOn, loserOf, seriesOf } from "./share-series.ts";
import { ToldShares } from "./ToldShares.tsx";

/** How much ground each side has, day by day, beside what the documents say of it. */
export function Shares() {
  const { address, day, names, styles, theme, summary } = useWorld();
  const answer = useAnswer<ShareSeries>(`/api/share-series${viewQuery(address)}`);
  const series = useMemo(() => seriesOf(answer.data?.days ?? []), [answer.data]);
  const [frame, width] = useWidth<HTMLDivElement>();
  const areas = useRef<HTMLElement>(null);
  const became = useRef<HTMLElement>(null);
  const told = words.connectivity;
  const today = answerOn(series, day);
  const loser = useMemo(() => loserOf(series), [series]);
  const measured = series.days.some(({ answer: one }) => one.known > 0);
  const name = (what: string) => `${summary.title}, ${what}`;
  return (
    <section className="ground-shares" aria-label={told.shares} aria-busy={answer.loading}>
      <h3>{told.shares}</h3>
      {answer.error ? <p className="hint">{words.shared.failed(answer.error)}</p> : null}
      {answer.data && !measured ? <p className="hint">{told.noShares}</p> : null}
      <div ref={frame}>
        {measured && width > 0 ? (
          <>
            <p className="hint">{told.sharesHint}</p>
            <ul className="share-list">
              {(today?.shares ?? []).map(({ side, best, ofKnown }) => (
                <li key={side} className="tabular">
                  <Swatch paint={paint("held", [side], 0, styles, theme)} letter={styles.get(side)?.letter ?? ""} />
                  {told.shareOfSide(
                    names.get(side)?.title ?? side,
                    told.squareKilometres(best),
                    words.words.percent(ofKnown),
                  )}
                </li>
              ))}
            </ul>
            <figure ref={areas} className="ground-plot">
              <SharePlot series={series} width={width} />
              <figcaption>
                <SaveMenu
                  name={name(told.sharesPicture)}
                  drawing={() => areas.current && traceOf(areas.current)}
                  table={() => tableOf(series)}
                />
              </figcaption>
            </figure>
            {loser === null ? null : (
              <figure ref={became} className="ground-plot">
                <h4>{told.became(sideInSentence(names, loser), longDay(series.first))}</h4>
                <BecamePlot series={series} of={loser} width={width} />
                <figcaption>
                  <SaveMenu
                    name={name(told.becamePicture(sideInSentence(names, loser)))}
                    drawing={() => became.current && traceOf(became.current)}
                  />
                </figcaption>
              </figure>
            )}
          </>
        ) : null}
      </div>
      <ToldShares series={series} />
    </section>
  );
}

/** One line a side and day on which anything changes. */
function tableOf({ days }: ReturnType<typeof seriesOf>): string {
  const rows = days.flatMap(({ answer }) =>
    answer.shares.map(({ side, best, low, high, presumed, ofKnown }) => [
      ...[answer.date, side],
      ...[best, low, high, presumed, ofKnown],
    ]),
  );
  return csvOf([words.connectivity.columns, ...rows]);
}
