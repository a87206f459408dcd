import type { Case } from "../case/case.ts";
import { type CasePlace, compareDays, isCarriedBack, Problem } from "../model/index.ts";
import type { PlaceChange, PlaceHistory, View } from "./answers.ts";
import { checkDay, checkView } from "./days.ts";
import { type Derived, derived } from "./derived.ts";
import { findPlaceIn } from "./find-place.ts";
import { whoSays } from "./voices.ts";

/**
 * A place (its id or any of its names) and its intervals in order of time.
 *
 * @example
 * import { ask, ingest, openCase } from "contested";
 *
 * const kase = openCase("tarn.gpkg", { create: true });
 * const text = "On 3 May 2031 the League captured Lower Tarn from the Crown. On 9 May the Crown recaptured Lower Tarn.";
 * await ingest(kase, [{ origin: "note.txt", bytes: new TextEncoder().encode(text) }]);
 * ask.history(kase, "Lower Tarn").intervals.at(-1).holder; // "crown"
 * kase.close();
 */
export function history(kase: Case, place: string, view: View = {}): PlaceHistory {
  const all = derived(kase);
  const found = findPlaceIn(all.identity, place);
  const { id, name, aliases, type } = found;
  const intervals = all.historiesUnder(checkView(view)).places.get(id) ?? [];
  const who = whoSays(all, view);
  const voices = intervals.map((interval) => who.of(interval));
  return { id, name, aliases, type, geometry: geometryOf(all, found), intervals, voices };
}

/** The place's geometry as the gazetteer has it. */
export function geometryOf({ entryById }: Derived, place: CasePlace): PlaceHistory["geometry"] {
  return place.gazetteer === null ? null : (entryById.get(place.gazetteer)?.geometry ?? null);
}

/** What changed between two days, both included, in order of time. Throws a Problem for days that are none. */
export function changes(kase: Case, from: string, to: string, view: View = {}): PlaceChange[] {
  const [first, last] = [checkDay(from), checkDay(to)];
  if (compareDays(first, last) > 0) throw new Problem(`${from} is later than ${to}: give the earlier day first`);
  const { placeById, historiesUnder } = derived(kase);
  const found: PlaceChange[] = [];
  for (const [id, intervals] of historiesUnder(checkView(view)).places) {
    for (const [index, interval] of intervals.entries()) {
      if (compareDays(interval.first, first) < 0 || compareDays(interval.first, last) > 0) continue;
      // The first inferred holder did not come to hold the place on the day the documents begin.
      if (index === 0 && isCarriedBack(interval)) continue;
      const before = intervals[index - 1];
      const { holder, status, extent, opens } = interval;
      if (
        before &&
        before.holder === holder &&
        before.status === status &&
        JSON.stringify(before.parts) === JSON.stringify(interval.parts)
      )
        continue;
      found.push({
        date: interval.first,
        place: { id, name: placeById.get(id)!.name },
        from: before ? { holder: before.holder, status: before.status } : null,
        to: { holder, status, extent },
        claims: opens,
      });
    }
  }
  return found.sort(
    (a, b) => compareDays(a.date, b.date) || (a.place.name < b.place.name ? -1 : a.place.name > b.place.name ? 1 : 0),
  );
}
