import type { ActionType } from "../../model/index.ts";
import { dayIn } from "./days.ts";
import { actorIn, type Layout, type RowClaim } from "./layout.ts";
import { numberIn, type Row, told } from "./row.ts";

/**
 * Tables in the form of ACLED (Raleigh et al. 2010, codebook 2023): events by type and sub-type with actors, a place, and a
 * number of dead. The sub-types of territory tell who holds the place afterwards.
 */
export const acled: Layout = {
  name: "ACLED",
  fits: (columns) => ["event_date", "event_type", "actor1", "location"].every((column) => columns.has(column)),
  read,
};

const TAKINGS =
  /^(?:government regains territory|non-state actor overtakes territory|non-violent transfer of territory)$/i;
const ACTIONS: readonly (readonly [RegExp, ActionType])[] = [
  [/^armed clash/i, "clash"],
  [/^air\/drone strike/i, "air strike"],
  [/^shelling/i, "shelling"],
  [/^remote explosive/i, "explosion"],
  [/^suicide bomb/i, "suicide attack"],
  [/^chemical weapon/i, "chemical attack"],
  [/^grenade/i, "attack"],
  [/^attack/i, "attack"],
  [/^abduction/i, "hostage taking"],
  [/^arrests/i, "arrest"],
  [/^looting/i, "looting"],
];

function read(row: Row): RowClaim[] {
  const day = dayIn(told(row, "event_date"));
  // 2: the week is known, 3: the month.
  const loose = { "2": 6, "3": 27 }[told(row, "time_precision") ?? ""] ?? 0;
  const last =
    day === null || loose === 0 ? day : new Date(Date.parse(day) + loose * 86_400_000).toISOString().slice(0, 10);
  const name = told(row, "location");
  const place = name === null ? null : { name, type: "place", parent: told(row, "admin1") };
  const base = { first: day, last, place, source: told(row, "source") };
  const [one, two] = [actorIn(told(row, "actor1")), actorIn(told(row, "actor2"))];
  const type = told(row, "sub_event_type") ?? told(row, "event_type") ?? "";
  const claims: RowClaim[] = [];
  if (TAKINGS.test(type) && one !== null)
    claims.push({
      ...base,
      control: { holder: one, change: "capture", extent: "whole", by: one, against: two },
      confidence: 0.85,
      rule: "table/acled territory",
    });
  const action = ACTIONS.find(([form]) => form.test(type))?.[1] ?? (/^battles/i.test(type) ? "clash" : null);
  if (action && (one !== null || two !== null || place))
    claims.push({
      ...base,
      action: { type: action, by: one, against: two },
      confidence: 0.85,
      rule: "table/acled event",
    });
  const dead = numberIn(row, "fatalities");
  if (dead !== null && dead > 0)
    claims.push({
      ...base,
      figure: { what: "killed", who: "people", side: null, low: null, best: dead, high: null },
      confidence: 0.8,
      rule: "table/acled fatalities",
    });
  return claims;
}
