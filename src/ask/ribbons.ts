import type { Case } from "../case/case.ts";
import { type ControlInterval, compareDays, type Day } from "../model/index.ts";
import { dayNumber, dayOf } from "../reconcile/index.ts";
import type { Ribbon, Ribbons, View } from "./answers.ts";
import { checkDay, checkView } from "./days.ts";
import { type Derived, derived } from "./derived.ts";
import { geometryOf } from "./history.ts";
import { sidesByWeight } from "./sides.ts";

/** Days of claims further than this from the next, with few beyond, are asides and do not stretch the period. */
const asideGap = 180;
const asideShare = 0.1;

/**
 * A ribbon for every place of which something is known within the period, in the order in which they come into the
 * story; what is only described and never named comes after all that is. Without days the period is that of the case's control claims, asides about other years left out.
 */
export function ribbons(
  kase: Case,
  options: { readonly from?: string; readonly to?: string; readonly view?: View } = {},
): Ribbons {
  const all = derived(kase);
  const { places } = all.historiesUnder(checkView(options.view ?? {}));
  const claimDays = claimDaysByPlace(all);
  const period = periodOf([...claimDays.values()].flat());
  const first = options.from === undefined ? (period?.first ?? "1970-01-01") : checkDay(options.from);
  const last = options.to === undefined ? (period?.last ?? first) : checkDay(options.to);
  const rows: { row: Ribbon; begins: Day; claims: number }[] = [];
  for (const [id, intervals] of places) {
    const within = intervals.filter((interval) => overlaps(interval, first, last));
    if (within.length === 0) continue;
    const place = all.placeById.get(id)!;
    const days = [...new Set(claimDays.get(id) ?? [])]
      .filter((day) => compareDays(day, first) >= 0 && compareDays(day, last) <= 0)
      .sort(compareDays);
    const row = {
      place: id,
      name: place.name,
      intervals: within,
      claimDays: days,
      located: geometryOf(all, place) !== null,
      type: place.type,
      parent: place.parent,
      ...(place.described ? { described: true } : {}),
    };
    rows.push({ row, begins: days[0] ?? last, claims: (claimDays.get(id) ?? []).length });
  }
  const described = ({ row }: { row: Ribbon }) => Number(row.described ?? false);
  rows.sort(
    (a, b) =>
      described(a) - described(b) ||
      compareDays(a.begins, b.begins) ||
      b.claims - a.claims ||
      (a.row.name < b.row.name ? -1 : 1),
  );
  const sides = sidesByWeight(all).map(({ key, names }) => ({ key, names }));
  return { first, last, sides, rows: rows.map(({ row }) => row), areas: areasAround(rows, all) };
}

/** The places around the rows that have no row themselves, in the order of their ids. */
function areasAround(rows: readonly { readonly row: Ribbon }[], { placeById }: Derived): NonNullable<Ribbons["areas"]> {
  const seen = new Set(rows.map(({ row }) => row.place));
  const found = new Map<string, NonNullable<Ribbons["areas"]>[number]>();
  const look = (id: string | null | undefined): void => {
    const place = id && !seen.has(id) ? placeById.get(id) : undefined;
    if (!place) return;
    seen.add(place.id);
    const { name, parent, described } = place;
    found.set(place.id, { id: place.id, name, parent, ...(described ? { described } : {}) });
    look(parent);
  };
  for (const { row } of rows) look(row.parent);
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function overlaps(interval: ControlInterval, first: Day, last: Day): boolean {
  return compareDays(interval.first, last) <= 0 && (interval.last === null || compareDays(interval.last, first) >= 0);
}

/** The days on which a place's claims stand; a claim that covers several stands on its last. */
function claimDaysByPlace({ evidence, identity }: Derived): Map<string, Day[]> {
  const found = new Map<string, Day[]>();
  for (const reading of evidence.readings) {
    for (const claim of reading.claims) {
      if (claim.kind !== "control" || claim.set || claim.modality === "planned") continue;
      const day = claim.when.last ?? claim.when.first;
      const place = identity.placeOf.of(claim.document, claim.place.id);
      if (day === null || place === undefined) continue;
      const days = found.get(place);
      if (days) days.push(day);
      else found.set(place, [day]);
    }
  }
  return found;
}

/** The first and last of the days, without the few that lie far off the rest at either end. */
export function periodOf(days: readonly Day[]): { first: Day; last: Day } | null {
  const numbers = days.map(dayNumber).sort((a, b) => a - b);
  if (numbers.length === 0) return null;
  let [low, high] = [0, numbers.length - 1];
  const few = Math.floor(numbers.length * asideShare);
  for (let index = 1; index <= few; index++) if (numbers[index]! - numbers[index - 1]! > asideGap) low = index;
  for (let index = 1; index <= few; index++) {
    const at = numbers.length - 1 - index;
    if (at > low && numbers[at + 1]! - numbers[at]! > asideGap) high = at;
  }
  return { first: dayOf(numbers[low]!), last: dayOf(numbers[high]!) };
}
