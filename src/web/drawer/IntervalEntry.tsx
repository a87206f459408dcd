import type { ClaimWithSentence } from "../../ask/answers.ts";
import { paint } from "../map/paint.ts";
import { Swatch } from "../shell/Swatch.tsx";
import { go } from "../state/address.ts";
import { type LedgerInterval, type LedgerRow, sidesOf } from "../state/ledger.ts";
import { useWorld } from "../state/world.ts";
import { words } from "../strings/index.ts";
import { dayOf } from "../time/day.ts";
import { mediumDay, shortDay } from "../time/format.ts";
import { beginningInWords, evidenceSentence } from "../words/state.ts";

/** One line of a history: when, what, and how many say so. Choosing it goes to its first day. */
export function IntervalEntry(props: {
  readonly row: LedgerRow;
  readonly one: LedgerInterval;
  readonly current: boolean;
  readonly byId: ReadonlyMap<string, ClaimWithSentence>;
}) {
  const { ledger, day, names, styles, theme } = useWorld();
  const { interval, first, last } = props.one;
  const open = interval.last === null || last >= ledger.last;
  const from = Math.max(first, ledger.first);
  const letter = interval.status === "held" && interval.holder ? styles.get(interval.holder)?.letter : undefined;
  return (
    <li className={props.current ? "current" : undefined}>
      <button
        type="button"
        aria-current={props.current ? "true" : undefined}
        onClick={() => go({ place: props.row.id, claim: null, day: dayOf(from) })}
      >
        <span className="history-period tabular">
          {from === last && !open
            ? mediumDay(from)
            : open
              ? words.words.to(mediumDay(from))
              : words.words.period(shortDay(from), mediumDay(last))}
        </span>
        <Swatch
          paint={paint(interval.status, sidesOf(interval), 0, styles, theme)}
          letter={letter}
          mark={interval.status === "disputed"}
        />
        <span className="history-words">
          {beginningInWords(interval, props.byId.get(interval.opens[0] ?? ""), names, day)}.{" "}
          <small>{evidenceSentence(interval, (claim) => props.byId.get(claim)?.document ?? null)}</small>
        </span>
      </button>
    </li>
  );
}
