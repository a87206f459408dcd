import type { Case } from "../case/case.ts";
import { compareDays, type Day, Problem } from "../model/index.ts";
import {
  type DayNumber,
  dayNumber,
  dayOf,
  daysOfChange,
  type Presence,
  presencesOn,
  sharesOf,
  whatBecameOf,
} from "../reconcile/index.ts";
import type { View } from "./answers.ts";
import { sideNames } from "./at.ts";
import { checkDay, checkView } from "./days.ts";
import { groundOf } from "./ground.ts";
import { rounded } from "./pockets.ts";
import { ribbons } from "./ribbons.ts";
import type { SharesOfDay } from "./share-answers.ts";
import { toldShares } from "./told-shares.ts";

/**
 * How much ground each side has on each of the days, in the order given, beside what the documents say of shares and
 * areas on that day. Areas are those of outlines on a sphere with the surface of the earth; places known by a point count
 * with the cell drawn around them, and ground of which nothing is told as it is presumed to be. Throws a Problem for a day
 * that is none.
 */
export function shares(kase: Case, dates: readonly string[], view: View = {}): SharesOfDay[] {
  const days = dates.map(checkDay);
  const on = sharesUnder(kase, view);
  return days.map(on.day);
}

/**
 * The same over a period (the case's own where a day is left out), on its first and its last day and on every day between
 * on which the ground of a side grows or shrinks or on which a document begins to say something of it: what is not listed
 * is as on the day before.
 */
export function shareSeries(
  kase: Case,
  options: { readonly from?: string; readonly to?: string; readonly view?: View } = {},
): SharesOfDay[] {
  const view = options.view ?? {};
  const { first, last } = ribbons(kase, options);
  if (compareDays(first, last) > 0) throw new Problem(`${first} is later than ${last}: give the earlier day first`);
  const on = sharesUnder(kase, view);
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const told = new Set(on.told.map((share) => dayNumber(share.first)).filter((day) => day >= from && day <= to));
  const days = new Set([...daysOfChange(on.histories, from, to), ...told, to]);
  let before = "";
  return [...days]
    .sort((a, b) => a - b)
    .flatMap((day) => {
      const answer = on.day(dayOf(day));
      const ground = JSON.stringify([answer.shares, answer.ofFirst]);
      const listed = ground !== before || told.has(day) || day === to;
      before = ground;
      return listed ? [answer] : [];
    });
}

function sharesUnder(kase: Case, view: View) {
  const of = groundOf(kase);
  const { ground } = of.under(checkView(view));
  const { tracts, graph } = of.adjacency;
  const on = (day: DayNumber): readonly Presence[] => presencesOn(tracts, graph, ground.histories, day);
  const once = on(dayNumber(ribbons(kase, { view }).first));
  const first = new Map(sharesOf(tracts, once).shares.map(({ side, best }) => [side, best]));
  const told = toldShares(kase, of, view);
  const sides = sideNames(of.all.identity.sides);
  const day = (date: Day): SharesOfDay => {
    const presences = on(dayNumber(date));
    const { all, known, shares: found } = sharesOf(tracts, presences);
    const became = [...whatBecameOf(tracts, once, presences)].map(
      ([side, by]) => [side, Object.fromEntries([...by].map(([other, part]) => [other, thousandths(part)]))] as const,
    );
    return {
      ...{ date, sides, all: rounded(all), known: rounded(known) },
      shares: found.map(({ side, low, best, high, presumed }) => ({
        ...{ side, low: rounded(low), best: rounded(best), high: rounded(high), presumed: rounded(presumed) },
        ofKnown: known > 0 ? thousandths(best / known) : 0,
        ofFirst: (first.get(side) ?? 0) > 0 ? thousandths(best / first.get(side)!) : null,
      })),
      ofFirst: Object.fromEntries(became),
      told: told.filter((share) => compareDays(share.first, date) <= 0 && compareDays(share.last, date) >= 0),
    };
  };
  return { day, told, histories: ground.histories };
}

const thousandths = (share: number) => Math.round(share * 1000) / 1000;
