import type { Case } from "../case/case.ts";
import { compareDays, type Day, type PlaceGeometry, Problem } from "../model/index.ts";
import {
  courseOf,
  cutOffBy,
  type DayOfGround,
  dayNumber,
  dayOf,
  daysOfChange,
  type Fire,
  type Ground,
  groundOn,
  isCutOff,
  type Pocket,
  type PocketEvent,
  type Presence,
  type Route,
  ringChecks,
  routeOn,
} from "../reconcile/index.ts";
import type { View } from "./answers.ts";
import { sideNames } from "./at.ts";
import type {
  ConnectivityEvent,
  CourseOfPockets,
  GroundPiece,
  PocketAnswer,
  PocketsOfDay,
  RouteAnswer,
  TerrainAnswer,
} from "./connectivity-answers.ts";
import { checkDay, checkView } from "./days.ts";
import { type CaseGround, groundOf } from "./ground.ts";
import { ribbons } from "./ribbons.ts";

/**
 * The connected areas of every side, and the state of the roads, on each of the days, in the order given; none
 * where no place of the case is on the map. Throws a Problem for a day that is none.
 */
export function pockets(kase: Case, dates: readonly string[], view: View = {}): PocketsOfDay[] {
  const days = dates.map(checkDay);
  const of = groundOf(kase);
  const { ground, fires } = of.under(checkView(view));
  const sides = sideNames(of.all.identity.sides);
  return days.map((date) => {
    const on = groundOn(ground, dayNumber(date));
    return {
      date,
      sides,
      pockets: on.pockets.map((pocket) => pocketAnswer(pocket, on, of)),
      routes: of.routes.map((route) => routeAnswer(route, on, fires, date, of)),
      ground: {
        all: on.presences.length,
        unknown: on.presences.filter((presence) => presence.sides.length === 0).length,
      },
    };
  });
}

/**
 * What became of the areas and the roads in a period (the case's own where a day is left out): when ground was split,
 * joined, encircled, relieved or lost, when roads were opened, cut or under fire, and how claims of encirclement agree
 * with it.
 */
export function pocketCourse(
  kase: Case,
  options: { readonly from?: string; readonly to?: string; readonly view?: View } = {},
): CourseOfPockets {
  return courseUnder(kase, groundOf(kase).under(checkView(options.view ?? {})), options);
}

/** The same of ground that its view was asked for. */
export function courseUnder(
  kase: Case,
  { ground, fires }: ReturnType<CaseGround["under"]>,
  options: { readonly from?: string; readonly to?: string; readonly view?: View },
): CourseOfPockets {
  const of = groundOf(kase);
  const view = options.view ?? {};
  const { first, last } = ribbons(kase, options);
  if (compareDays(first, last) > 0) throw new Problem(`${first} is later than ${last}: give the earlier day first`);
  const changes = courseOf(ground, dayNumber(first), dayNumber(last)).map((event) => eventAnswer(event, of));
  const { evidence, identity } = of.all;
  const checks = ringChecks(evidence, identity, view, ground, of.groundOf, { first, last }).map(
    ({ claim, place, ...check }): ConnectivityEvent => ({
      kind: "check",
      ...check,
      place: { id: place, name: of.all.placeById.get(place)!.name },
      claims: [claim],
    }),
  );
  const events = [...changes, ...routeEvents(of, ground, fires, first, last), ...checks];
  return { first, last, events: events.sort((a, b) => compareDays(a.date, b.date)) };
}

/** The ground of a case and which of it borders on which. */
export function terrain(kase: Case): TerrainAnswer {
  const { adjacency, routes } = groundOf(kase);
  const { tracts, rim } = adjacency;
  const id = (tract: number) => tracts[tract]!.id;
  return {
    tracts: tracts.map(({ id: own, name, places, anchor, outline, drawn, area }, index) => ({
      ...{ id: own, name, places, anchor, drawn },
      outline: outline && inMetres(outline),
      area: rounded(area),
      rim: rim[index]!,
    })),
    borders: adjacency.borders.map(({ a, b, basis }) => ({ a: id(a), b: id(b), basis })),
    barred: adjacency.barred.map(({ a, b, by }) => ({ a: id(a), b: id(b), by })),
    routes: routes.map(({ id: own, name, tracts: along, line }) => ({
      ...{ id: own, name, tracts: along.map(id), line: inMetres(line) },
    })),
    unknown: adjacency.unknown,
  };
}

function pocketAnswer(pocket: Pocket, { presences }: DayOfGround, of: CaseGround): PocketAnswer {
  const { adjacency, all } = of;
  const piece = (tract: number) => pieceOf(tract, presences, of);
  const ids = new Set(pocket.tracts.flatMap((tract) => adjacency.tracts[tract]!.places));
  return {
    side: pocket.side,
    places: [...ids].sort().map((id) => ({ id, name: all.placeById.get(id)!.name })),
    ground: pocket.tracts.map(piece),
    area: rounded(pocket.area),
    main: pocket.main,
    cutOff: isCutOff(pocket),
    enclosed: pocket.enclosed,
    encircled: pocket.encircled,
    around: pocket.around,
    splitBy: pocket.articulations
      .toSorted((a, b) => b.pieces[1]! - a.pieces[1]! || a.node - b.node)
      .map((each) => ({
        ground: piece(each.node),
        parts: each.pieces,
        cutOff: cutOffBy(each).map((part) => part.map(piece)),
      })),
  };
}

function pieceOf(tract: number, presences: readonly Presence[], { adjacency }: CaseGround): GroundPiece {
  const { id, name, places } = adjacency.tracts[tract]!;
  return { id, name, places, presumed: presences[tract]!.presumed };
}

function routeAnswer(route: Route, on: DayOfGround, fires: readonly Fire[], date: Day, of: CaseGround): RouteAnswer {
  const { id, name, place, tracts } = route;
  const state = routeOn(route, of.adjacency, on.presences, fires, dayNumber(date));
  const ground = tracts.map((tract) => ({ ...named(tract, of), sides: on.presences[tract]!.sides }));
  return { id, name, place, ...state, ground };
}

function named(tract: number, { adjacency }: CaseGround): { id: string; name: string } {
  const { id, name } = adjacency.tracts[tract]!;
  return { id, name };
}

function eventAnswer(event: PocketEvent, of: CaseGround): ConnectivityEvent {
  const names = (tracts: readonly number[]) => tracts.map((tract) => named(tract, of));
  return {
    kind: "pockets",
    ...event,
    before: event.before.map(names),
    after: event.after.map(names),
    through: names(event.through),
  };
}

/** When the state of a road changes, and each day on which it comes under fire of a side anew. */
function routeEvents(
  of: CaseGround,
  ground: Ground,
  fires: readonly Fire[],
  first: Day,
  last: Day,
): ConnectivityEvent[] {
  const events: ConnectivityEvent[] = [];
  const state = new Map<string, string>();
  const fire = new Map<string, ReadonlySet<string>>();
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const days = new Set(daysOfChange(ground.histories, from - 1, to));
  for (const each of fires) for (const day of [each.first, each.last + 1]) if (day >= from && day <= to) days.add(day);
  for (const day of [...days].sort((a, b) => a - b)) {
    const { presences } = groundOn(ground, day);
    for (const route of of.routes) {
      const now = routeOn(route, of.adjacency, presences, fires, day);
      const key = `${now.state} ${now.sides.join(" ")}`;
      const date = dayOf(day);
      const { id, name } = route;
      const claims = [...new Set(route.tracts.flatMap((tract) => presences[tract]!.claims))];
      const before = state.get(id);
      state.set(id, key);
      if (before !== undefined && before !== key)
        events.push({
          ...{ kind: "route", date, route: { id, name }, change: now.state, sides: now.sides, by: [] },
          claims: claims.filter((claim) => opensOn(of, ground, claim, route, day)),
        });
      const attackers = now.underFire.filter(({ by }) => !fire.get(id)?.has(by));
      fire.set(id, new Set(now.underFire.map(({ by }) => by)));
      if (attackers.length === 0 || day < from) continue;
      events.push({
        ...{ kind: "route", date, route: { id, name }, change: "under fire", sides: now.sides },
        by: attackers.map(({ by }) => by),
        claims: attackers.flatMap((attacker) => attacker.claims),
      });
    }
  }
  return events;
}

/** Whether a claim opens an interval of a place along the route on that day. */
function opensOn(of: CaseGround, { histories }: Ground, claim: string, route: Route, day: number): boolean {
  const date = dayOf(day);
  return route.tracts.some((tract) =>
    of.adjacency.tracts[tract]!.places.some((place) =>
      histories.get(place)?.some((interval) => interval.first === date && interval.opens.includes(claim)),
    ),
  );
}

/** An outline to a metre, finer than any map draws it. */
function inMetres(outline: PlaceGeometry): PlaceGeometry {
  const round = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(round) : Math.round((value as number) * 1e5) / 1e5;
  return { ...outline, coordinates: round(outline.coordinates) } as PlaceGeometry;
}

/** Square kilometres to a hectare. */
export function rounded(area: number): number {
  return Math.round(area * 100) / 100;
}
