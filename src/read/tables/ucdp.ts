import type { ActionType } from "../../model/index.ts";
import { dayIn } from "./days.ts";
import { actorIn, type Layout, type RowClaim } from "./layout.ts";
import { numberIn, type Row, told } from "./row.ts";

/**
 * UCDP's Georeferenced Event Dataset (Sundberg and Melander 2013, codebook 24.1): events of organised violence with their
 * dead as low, best and high. It tells of no control.
 */
export const ucdp: Layout = {
  name: "UCDP GED",
  fits: (columns) => ["side_a", "side_b", "best", "date_start"].every((column) => columns.has(column)),
  read,
};

/** 1 between states or rebels and states, 2 between others, 3 one-sided against civilians. */
const ACTIONS: ReadonlyMap<string, ActionType> = new Map<string, ActionType>([
  ["1", "clash"],
  ["2", "clash"],
  ["3", "attack"],
]);

function read(row: Row): RowClaim[] {
  const first = dayIn(told(row, "date_start"));
  const last = dayIn(told(row, "date_end"));
  const name = told(row, "where_description", "where_coordinates");
  const parent = told(row, "adm_1");
  const place = name === null ? null : { name, type: "place", parent };
  const source = told(row, "source_office", "source_original");
  const [a, b] = [actorIn(told(row, "side_a")), actorIn(told(row, "side_b"))];
  const base = { first, last, place, source };
  const claims: RowClaim[] = [
    {
      ...base,
      action: { type: ACTIONS.get(told(row, "type_of_violence") ?? "") ?? "clash", by: a, against: b },
      confidence: 0.9,
      rule: "table/ucdp event",
    },
  ];
  const dead = (
    who: string | null,
    side: string | null,
    low: number | null,
    best: number | null,
    high: number | null,
  ): void => {
    if (best === null && low === null) return;
    claims.push({
      ...base,
      figure: { what: "killed", who, side, low, best, high },
      confidence: 0.9,
      rule: "table/ucdp deaths",
    });
  };
  dead("people", null, numberIn(row, "low"), numberIn(row, "best"), numberIn(row, "high"));
  const part = (column: string, who: string | null, side: string | null): void => {
    const count = numberIn(row, column);
    if (count !== null && count > 0) dead(who, side, count, count, count);
  };
  part("deaths_a", null, a);
  part("deaths_b", null, b);
  part("deaths_civilians", "civilians", null);
  return claims;
}
