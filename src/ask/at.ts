import type { Case } from "../case/case.ts";
import {
  type CasePlace,
  type CaseSide,
  type ControlInterval,
  type Day,
  isCarriedBack,
  type SideKey,
} from "../model/index.ts";
import { covering, dayNumber } from "../reconcile/index.ts";
import type { PlaceState, StateOfDay, View } from "./answers.ts";
import { checkDay, checkView } from "./days.ts";
import { derived } from "./derived.ts";
import { findPlaceIn } from "./find-place.ts";

/**
 * Who held what on each of the days, in the order given. Without a place, every place of which something is known on
 * that day, those last that are only described and never named; with one (its id or any of its names), that place, even where nothing is known. Throws a Problem for a day
 * that is none and for a place that cannot be told.
 *
 * @example
 * import { ask, ingest, openCase } from "contested";
 *
 * const kase = openCase("tarn.gpkg", { create: true });
 * const text = "On 3 May 2031 the League captured Lower Tarn from the Crown. On 9 May the Crown recaptured Lower Tarn.";
 * await ingest(kase, [{ origin: "note.txt", bytes: new TextEncoder().encode(text) }]);
 * const [day] = ask.at(kase, ["2031-05-05"]);
 * day.places.map(({ name, holder }) => [name, holder]); // [["Lower Tarn", "league"]]
 * kase.close();
 */
export function at(
  kase: Case,
  dates: readonly string[],
  options: { readonly place?: string; readonly view?: View } = {},
): StateOfDay[] {
  const days = dates.map(checkDay);
  const { identity, historiesUnder } = derived(kase);
  const { places } = historiesUnder(checkView(options.view ?? {}));
  const chosen = options.place === undefined ? null : findPlaceIn(identity, options.place);
  const sides = sideNames(identity.sides);
  const asked = chosen ? [chosen] : identity.places.toSorted((a, b) => unnamed(a) - unnamed(b));
  return days.map((date) => {
    const states: PlaceState[] = [];
    for (const place of asked) {
      const interval = intervalOn(places.get(place.id) ?? [], date);
      if (interval || chosen) states.push(stateOf(place, interval));
    }
    return { date, sides, places: states };
  });
}

const unnamed = ({ described }: CasePlace) => Number(described ?? false);

/** The interval that covers a day; what held before the first change is carried back for half a year at most. */
export function intervalOn(intervals: readonly ControlInterval[], day: Day): ControlInterval | null {
  return covering(intervals, dayNumber(day));
}

export function sideNames(sides: readonly CaseSide[]): Record<SideKey, readonly string[]> {
  return Object.fromEntries(sides.map(({ key, names }) => [key, names]));
}

function stateOf({ id, name, aliases, type }: CasePlace, interval: ControlInterval | null): PlaceState {
  const place = { id, name, aliases, type };
  if (!interval) {
    const unknown = {
      holder: null,
      status: "unknown",
      extent: "none",
      parts: {},
      since: null,
      encircled: null,
      inferred: false,
    } as const;
    return { ...place, ...unknown, claims: [], against: [] };
  }
  const { holder, status, extent, parts, encircled, inferred, opens, supports, opposes } = interval;
  return {
    ...place,
    holder,
    status,
    extent,
    parts,
    since: isCarriedBack(interval) ? null : interval.first,
    encircled: encircled?.by ?? null,
    inferred,
    claims: [...opens, ...supports],
    against: [...opposes],
  };
}
