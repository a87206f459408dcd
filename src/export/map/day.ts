import { intervalOn } from "../../ask/at.ts";
import { type PublishableCase, ribbons } from "../../ask/index.ts";
import { type MapGeometry, mapGeometry } from "../../ask/map/geometry.ts";
import { placedEntries, surroundings } from "../../ask/map/places.ts";
import type { ControlInterval, Day } from "../../model/index.ts";
import { type Age, ageSteps } from "../paint.ts";
import type { ExportRequest } from "../request.ts";
import { daysMeant } from "../tables/days.ts";
import { type Box, theatre } from "./theatre.ts";

/** The ground of a case, and who holds it on any day: what maps are drawn from. */
export interface MapOfCase {
  readonly geometry: MapGeometry;
  /** What is shown: the ground that the claims are about, as the page opens on it; null where no place has a position. */
  readonly shown: Box | null;
  readonly first: Day;
  readonly last: Day;
  /** What is known of a place on a day, with how old the evidence is. */
  readonly on: (place: string, day: Day) => { readonly interval: ControlInterval; readonly age: Age } | null;
}

/** Gathers it once; drawing many days costs little then. */
export function mapOf(kase: PublishableCase, { view }: Pick<ExportRequest, "view">): MapOfCase {
  const entries = placedEntries(kase);
  const found = ribbons(kase, { view });
  const rows = new Map(found.rows.map((row) => [row.place, row]));
  const geometry = mapGeometry(entries, surroundings(kase, entries));
  return {
    geometry,
    shown: theatre(geometry, (place) => 1 + (rows.get(place)?.claimDays.length ?? 0)) ?? geometry.bounds,
    first: found.first,
    last: found.last,
    on: (place, day) => {
      const row = rows.get(place);
      const interval = row ? intervalOn(row.intervals, day) : null;
      if (!row || !interval) return null;
      const told = row.claimDays.findLast((one) => one <= day);
      const latest = told !== undefined && told > interval.first ? told : interval.first;
      const days = (daysMeant(latest, day) ?? 1) - 1;
      return { interval, age: days > ageSteps[1] ? 2 : days > ageSteps[0] ? 1 : 0 };
    },
  };
}
