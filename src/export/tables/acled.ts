import { allDead, events, type PublishableCase, sides, type WarEvent } from "../../ask/index.ts";
import type { ActionType, Actor, Change } from "../../model/index.ts";
import { within } from "../period.ts";
import { provenanceLine } from "../provenance.ts";
import type { ExportRequest } from "../request.ts";
import { type SideNames, sideName } from "../side-name.ts";
import type { Table } from "./csv.ts";
import { daysMeant, middleOf } from "./days.ts";
import { Positions } from "./places.ts";

/**
 * The columns of ACLED's tables in their order, and one of ours at the end. Columns and codes follow the codebook as it stands
 * since 2025 (https://acleddata.com/methodology/acled-codebook), in which the types of actors are words and no numbers.
 */
export const acledColumns = [
  ...["event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type"],
  ...["actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting"],
  ...["iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision"],
  ...["source", "source_scale", "notes", "fatalities", "tags", "timestamp", "provenance"],
] as const;

const battle = "Battles";
const remote = "Explosions/Remote violence";
const civilians = "Violence against civilians";
const strategic = "Strategic developments";

/** Event and sub-event by what happened; no sub-event where it depends on what the documents do not tell. */
const types: Readonly<Record<ActionType | Change | "agreement" | "deaths", readonly [string, string | null] | null>> = {
  // Which of the two kinds of taking it is depends on who is the state.
  capture: [battle, null],
  advance: [battle, "Armed clash"],
  repel: [battle, "Armed clash"],
  contest: [battle, "Armed clash"],
  withdraw: [strategic, "Non-violent transfer of territory"],
  encircle: [strategic, "Other"],
  hold: null,
  deaths: null,
  attack: [battle, "Armed clash"],
  assault: [battle, "Armed clash"],
  offensive: [battle, "Armed clash"],
  "counter-attack": [battle, "Armed clash"],
  raid: [battle, "Armed clash"],
  ambush: [battle, "Armed clash"],
  clash: [battle, "Armed clash"],
  landing: [battle, "Armed clash"],
  "aircraft shot down": [battle, "Armed clash"],
  "ship sunk": [battle, "Armed clash"],
  shelling: [remote, "Shelling/artillery/missile attack"],
  "missile strike": [remote, "Shelling/artillery/missile attack"],
  "air strike": [remote, "Air/drone strike"],
  "drone strike": [remote, "Air/drone strike"],
  bombing: [remote, null],
  explosion: [remote, "Remote explosive/landmine/IED"],
  "car bomb": [remote, "Remote explosive/landmine/IED"],
  "bridge destroyed": [remote, null],
  "suicide attack": [remote, "Suicide bomb"],
  "chemical attack": [remote, "Chemical weapon"],
  execution: [civilians, "Attack"],
  massacre: [civilians, "Attack"],
  "hostage taking": [civilians, "Abduction/forced disappearance"],
  arrest: [strategic, "Arrests"],
  looting: [strategic, "Looting/property destruction"],
  agreement: [strategic, "Agreement"],
  evacuation: [strategic, "Other"],
  "evacuation convoy": [strategic, "Other"],
  "aid convoy": [strategic, "Other"],
  "prisoner exchange": [strategic, "Other"],
};

/** 1 the place itself, 2 near it or within a unit of the second order, 3 within a larger one. */
const placePrecision = {
  exact: 1,
  near: 2,
  "second order": 2,
  line: 2,
  "first order": 3,
  country: 3,
  water: 3,
} as const;

/**
 * The events in the form of ACLED: actor 1 is who acts, actor 2 against whom, the notes are the sentences that tell of it,
 * fatalities the least that is told. An event of which the week or the month is known stands on the day in
 * their middle. Columns that take ACLED's own codes, and whatever no document tells, are empty.
 */
export function acledTable(kase: PublishableCase, { view, date, from, to }: ExportRequest): Table {
  const names = Object.fromEntries(sides(kase).map((side) => [side.key, side.names]));
  const positions = new Positions(kase);
  const provenance = provenanceLine(kase, view);
  const found = events(kase, view).filter(
    (event) =>
      types[event.type] !== null &&
      // ACLED has no event of which less than the month is known.
      timePrecision(daysMeant(event.first, event.last)) !== null &&
      within(event, date ?? from, date ?? to),
  );
  const rows = found.map((event) => {
    const [type, subType] = types[event.type]!;
    const position = positions.of(event.located);
    const dead = allDead(event);
    const day = middleOf(event.first, event.last)!;
    const harmed = targetsCivilians(event, type);
    return {
      event_id_cnty: event.id,
      event_date: day,
      year: day.replace(/-\d\d-\d\d$/, ""),
      time_precision: timePrecision(daysMeant(event.first, event.last)),
      disorder_type: type === strategic ? "Strategic developments" : "Political violence",
      event_type: type,
      sub_event_type: subType,
      ...actorsOf(event, names, harmed, position.country),
      civilian_targeting: harmed ? "Civilian targeting" : null,
      country: position.country,
      admin1: position.firstOrder,
      admin2: position.secondOrder,
      location: event.located?.name ?? event.place?.name ?? null,
      latitude: fourDecimals(position.latitude),
      longitude: fourDecimals(position.longitude),
      geo_precision: position.nearness === null ? null : placePrecision[position.nearness],
      source: event.sources,
      notes: [...new Set(event.claims.map(({ sentence }) => sentence.text.replaceAll(/\s+/g, " ")))].join(" "),
      fatalities: dead === null ? null : (dead.low ?? dead.best ?? dead.high),
      provenance,
    };
  });
  return { columns: acledColumns, rows };
}

/** Degrees as ACLED gives them. */
const fourDecimals = (degrees: number | null) => (degrees === null ? null : Math.round(degrees * 1e4) / 1e4);

/** Whether civilians are the main or only target as far as is told. Of battles it is never said, whoever died in them. */
function targetsCivilians({ dead, against }: WarEvent, type: string): boolean {
  if (type === civilians) return true;
  return type === remote && against === null && dead.length > 0 && dead.every(({ of }) => of === "civilians");
}

/** The sides as actors, with the force that the text names beside them. Civilians who are the target are actor 2. */
function actorsOf({ by, against }: WarEvent, names: SideNames, harmed: boolean, country: string | null) {
  const name = (actor: Actor | null) =>
    actor === null ? null : actor.side === null ? actor.name : sideName(actor.side, names);
  // Only what the documents also call the side elsewhere is a force's name, and no pronoun.
  const beside = (actor: Actor | null) =>
    actor === null || actor.side === null || name(actor) === actor.name
      ? null
      : (names[actor.side]?.find((known) => known === actor.name) ?? null);
  return {
    actor1: name(by) ?? name(against),
    assoc_actor_1: beside(by ?? against),
    ...(harmed && against === null
      ? { actor2: country === null ? "Civilians" : `Civilians (${country})`, inter2: "Civilians" }
      : { actor2: by === null ? null : name(against) }),
    assoc_actor_2: by === null ? null : beside(against),
  };
}

/** 1 the day is known, 2 the week, 3 the month; less has no code. */
function timePrecision(days: number | null): number | null {
  if (days === null) return null;
  if (days === 1) return 1;
  return days <= 7 ? 2 : days <= 31 ? 3 : null;
}
