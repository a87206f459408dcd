import type { ToldShare } from "../../ask/share-answers.ts";
import { rangeInWords } from "../figures/subject.ts";
import { Shortened } from "../shell/Shortened.tsx";
import { SourcedLine } from "../shell/SourcedLine.tsx";
import { go } from "../state/address.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayOf } from "../time/day.ts";
import { mediumDay } from "../time/format.ts";
import { capital, isolated, type SideNames, sideInSentence } from "../words/state.ts";
import { answerOn, loserOf, type ShareSeries } from "./share-series.ts";

const few = 8;

/** What documents say of shares and areas, with what the ground says of the same where the two can be compared. */
export function ToldShares({ series }: { readonly series: ShareSeries }) {
  const { names } = useWorld();
  const loser = loserOf(series);
  if (series.told.length === 0) return null;
  const ordered = series.told.toSorted((a, b) => Number(comparable(b)) - Number(comparable(a)) || a.day - b.day);
  return (
    <section className="told-shares" aria-label={words.connectivity.told}>
      <h4>{words.connectivity.told}</h4>
      <p className="hint">{words.connectivity.toldHint}</p>
      <Shortened items={ordered} few={few} keyOf={({ claim }) => claim}>
        {(share) => (
          <div className="check">
            <button
              type="button"
              className="event-day tabular"
              title={words.connectivity.toDay(mediumDay(share.day))}
              onClick={() => go({ day: dayOf(share.day) }, "replace")}
            >
              {mediumDay(share.day)}
            </button>
            <SourcedLine claims={[share.claim]} note={measuredInWords(share, series, loser, names)}>
              {toldInWords(share, names)}
            </SourcedLine>
          </div>
        )}
      </Shortened>
    </section>
  );
}

/** Whether it is of a whole that the ground can be measured for. */
const comparable = ({ figure, side, wide }: ToldShare): boolean => side !== null && (figure.what === "area" || wide);

function toldInWords({ figure, side, of }: ToldShare, names: SideNames): string {
  const unit = figure.what === "area" ? ` ${figure.unit}` : "";
  const amount = `${rangeInWords(figure, figure.unit)}${unit}${of === null ? "" : ` ${words.connectivity.toldOf(isolated(of.name))}`}`;
  return side === null ? capital(amount) : words.connectivity.toldSide(capital(sideInSentence(names, side)), amount);
}

/** What the ground says of the same: the side's area, or its part of what the one who lost most had at first. */
function measuredInWords(
  share: ShareSeries["told"][number],
  series: ShareSeries,
  loser: string | null,
  names: SideNames,
): string | null {
  const { figure, side } = share;
  const answer = answerOn(series, share.day);
  if (!comparable(share) || answer === null || side === null) return null;
  if (figure.what === "area") {
    const area = answer.shares.find((one) => one.side === side)?.best ?? 0;
    return words.connectivity.toldGround(words.connectivity.squareKilometres(area));
  }
  const part = loser === null ? undefined : answer.ofFirst[loser]?.[side];
  if (loser === null || part === undefined) return null;
  const of = sideInSentence(names, loser);
  return words.connectivity.toldOfFirst(words.words.percent(part), of, mediumDay(series.first));
}
