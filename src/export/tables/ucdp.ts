import {
  allDead,
  caseTitle,
  documentTitle,
  events,
  type PublishableCase,
  sides,
  type WarEvent,
} from "../../ask/index.ts";
import type { Actor } from "../../model/index.ts";
import { within } from "../period.ts";
import { provenanceLine } from "../provenance.ts";
import type { ExportRequest } from "../request.ts";
import { type SideNames, sideName } from "../side-name.ts";
import type { Table } from "./csv.ts";
import { daysMeant } from "./days.ts";
import { type Position, Positions } from "./places.ts";

/** The columns of UCDP's Georeferenced Event Dataset in their order (codebook 25.1; the same since 23.1), and one of ours at the end. */
export const ucdpColumns = [
  ...["id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id"],
  ...["conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a"],
  ...["side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office"],
  ...["source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description"],
  ...["adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region"],
  ...["event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians"],
  ...["deaths_unknown", "best", "high", "low", "gwnoa", "gwnob", "provenance"],
] as const;

/** 1 the place itself, 2 near it, 3 and 4 its unit of the second and first order, 5 along a line, 6 its country, 7 at sea. */
const wherePrecision = {
  exact: 1,
  near: 2,
  "second order": 3,
  "first order": 4,
  line: 5,
  country: 6,
  water: 7,
} as const;

/**
 * The events with at least one dead, in the form of UCDP GED: side A is who acts, side B against whom. Columns that take
 * UCDP's own numbers, and whatever no document tells, are empty.
 */
export function ucdpTable(kase: PublishableCase, { view, date, from, to }: ExportRequest): Table {
  const names = Object.fromEntries(sides(kase).map((side) => [side.key, side.names]));
  const documents = new Map(kase.documents().map((document) => [document.id, document]));
  const positions = new Positions(kase);
  const conflict = caseTitle(kase);
  const provenance = provenanceLine(kase, view);
  const deadly = events(kase, view).filter(
    (event) => (allDead(event)?.best ?? allDead(event)?.low ?? 0) > 0 && within(event, date ?? from, date ?? to),
  );
  const rows = deadly.map((event, index) => {
    const position = positions.of(event.located);
    const parties = partiesOf(event);
    const [a, b] = parties.map((actor) => calledAs(actor, names)) as [string | null, string | null];
    const told = [...new Set(event.claims.map(({ document }) => document))].map((id) => documents.get(id)!);
    const all = allDead(event)!;
    return {
      id: index + 1,
      relid: event.id,
      year: event.first === event.last || event.first?.slice(0, 4) === event.last?.slice(0, 4) ? yearOf(event) : null,
      type_of_violence: ["execution", "massacre"].includes(event.type) ? 3 : null,
      conflict_name: conflict,
      dyad_name: a !== null && b !== null ? `${a} - ${b}` : null,
      side_a: a,
      side_b: b,
      number_of_sources: event.sources.length,
      source_article: told.map((one) =>
        [one.publisher, one.published, one.title].filter((part) => part !== null).join(", "),
      ),
      source_office: [...new Set(told.flatMap(({ publisher }) => publisher ?? []))],
      source_date: [...new Set(told.flatMap(({ published }) => published ?? []))],
      source_headline: told.map((one) => documentTitle(one)),
      source_original: [...new Set(event.claims.flatMap(({ attribution }) => attribution.source ?? []))],
      where_prec: position.nearness === null ? null : wherePrecision[position.nearness],
      where_coordinates: event.located?.name ?? null,
      where_description: event.place?.name ?? null,
      ...whereOf(position),
      // 1: one event that can be told from others; 2: several told as one.
      event_clarity: event.single ? 1 : 2,
      date_prec: datePrecision(daysMeant(event.first, event.last)),
      date_start: event.first,
      date_end: event.last,
      ...deathsOf(event, parties),
      best: all.best ?? all.low,
      high: all.high,
      low: all.low,
      provenance,
    };
  });
  return { columns: ucdpColumns, rows };
}

const yearOf = ({ first, last }: WarEvent) => (first ?? last)?.slice(0, 4) ?? null;

function calledAs(actor: Actor | null, names: SideNames): string | null {
  if (actor === null) return null;
  return actor.side === null ? actor.name : sideName(actor.side, names);
}

function whereOf({ longitude, latitude, firstOrder, secondOrder, country }: Position) {
  const units = { adm_1: firstOrder, adm_2: secondOrder, country };
  if (longitude === null || latitude === null) return units;
  // PRIO-GRID 2: cells of half a degree, numbered from the south-west corner, row by row.
  const cell = Math.floor((latitude + 90) * 2) * 720 + Math.floor((longitude + 180) * 2) + 1;
  return { ...units, latitude, longitude, geom_wkt: `POINT (${longitude} ${latitude})`, priogrid_gid: cell };
}

/** 1 the day is known, 2 two to six days, 3 a week, 4 up to a month, 5 up to a year; more has no code. */
function datePrecision(days: number | null): number | null {
  if (days === null) return null;
  const steps = [1, 6, 7, 31, 366];
  const step = steps.findIndex((most) => days <= most);
  return step < 0 ? null : step + 1;
}

/** Sides A and B; where only the dead are told, whose dead they are. */
function partiesOf({ by, against, dead }: WarEvent): readonly [Actor | null, Actor | null] {
  if (by !== null || against !== null) return [by, against];
  const [a = null, b = null] = dead.flatMap(({ of }) =>
    of === null || of === "civilians" ? [] : [{ name: of, side: of }],
  );
  return [a, b];
}

function deathsOf({ dead }: WarEvent, [by, against]: ReturnType<typeof partiesOf>) {
  const best = (whose: string | null | undefined) => {
    const found = whose === undefined ? undefined : dead.find(({ of }) => of === whose);
    return found ? (found.best ?? found.low) : null;
  };
  const sideless = dead.filter(({ of }) => of === null || ![by?.side, against?.side, "civilians"].includes(of));
  return {
    deaths_a: best(by?.side ?? undefined),
    deaths_b: best(against?.side ?? undefined),
    deaths_civilians: best("civilians"),
    deaths_unknown: sideless.length === 0 ? null : sideless.reduce((sum, one) => sum + (one.best ?? one.low ?? 0), 0),
  };
}
