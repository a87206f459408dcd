import type { Case } from "../case/case.ts";
import { type ControlInterval, carriedBack, compareDays, type Day, isCarriedBack } from "../model/index.ts";
import { dayNumber } from "../reconcile/index.ts";
import type { IntervalVoices, View } from "./answers.ts";
import { checkDay, checkView } from "./days.ts";
import { derived } from "./derived.ts";
import { type LocatedPlace, places } from "./overview.ts";
import { whoSays } from "./voices.ts";

/** One stretch of days in which a place was in one state, with the place and with who says so. */
export interface PlaceInterval {
  readonly place: LocatedPlace;
  readonly interval: ControlInterval;
  /** What held before the first change is carried back, for half a year at most: its first day is no beginning. */
  readonly sinceEver: boolean;
  readonly voices: IntervalVoices;
}

/**
 * Every interval of every place, by the places' ids and then by time; within the days given those that cover any of
 * them. Throws a Problem for days that are none.
 */
export function intervals(
  kase: Case,
  options: { readonly from?: string | undefined; readonly to?: string | undefined; readonly view?: View } = {},
): PlaceInterval[] {
  const view = checkView(options.view ?? {});
  const from = options.from === undefined ? null : checkDay(options.from);
  const to = options.to === undefined ? null : checkDay(options.to);
  const all = derived(kase);
  const who = whoSays(all, view);
  const histories = all.historiesUnder(view).places;
  return places(kase).flatMap((place) =>
    (histories.get(place.id) ?? []).flatMap((interval, index) => {
      const sinceEver = index === 0 && isCarriedBack(interval);
      if (!covers(interval, sinceEver, from, to)) return [];
      return [{ place, interval, sinceEver, voices: who.of(interval) }];
    }),
  );
}

function covers({ first, last }: ControlInterval, sinceEver: boolean, from: Day | null, to: Day | null): boolean {
  const begins = to === null || dayNumber(first) - (sinceEver ? carriedBack : 0) <= dayNumber(to);
  return begins && (from === null || last === null || compareDays(last, from) >= 0);
}
