import type { Change, FigureWhat } from "../../model/index.ts";
import { dayIn } from "./days.ts";
import { actorIn, type Layout, type RowClaim } from "./layout.ts";
import { numberIn, type Row, told } from "./row.ts";

const PLACE = ["place", "location", "settlement", "town", "city", "village", "name", "asciiname", "place_name"];
const DAY = ["date", "day", "event_date", "date_start", "start"];
const HOLDER = ["holder", "control", "controller", "controlled_by", "held_by", "status", "side"];
const NUMBERS: readonly (readonly [FigureWhat, readonly string[]])[] = [
  ["killed", ["killed", "deaths", "fatalities", "dead"]],
  ["wounded", ["wounded", "injured"]],
  ["captured", ["captured", "prisoners"]],
  ["evacuated", ["evacuated"]],
  ["displaced", ["displaced"]],
];
const CHANGES = new Set<Change>(["capture", "advance", "repel", "withdraw", "hold", "contest", "encircle"]);

/**
 * Who held which place on which day, a row each: our own columns (`place`, `date`, `holder`, and where they are there `until`,
 * `change`, `extent`, `by`, `against`, `source`, `killed` …), and tables like VIINA's (Zhukov 2022), where every column
 * `status_<source>` is the word of one source.
 */
export const placeDay: Layout = {
  name: "places by days",
  fits: (columns) =>
    PLACE.some((column) => columns.has(column)) &&
    DAY.some((column) => columns.has(column)) &&
    [...columns].some(
      (column) =>
        HOLDER.includes(column) || column.startsWith("status_") || NUMBERS.some(([, names]) => names.includes(column)),
    ),
  read,
};

function read(row: Row): RowClaim[] {
  const name = told(row, ...PLACE);
  const first = dayIn(told(row, ...DAY));
  if (name === null || first === null) return [];
  const last = dayIn(told(row, "until", "date_end", "end"));
  const place = {
    name,
    type: told(row, "type", "feature_type") ?? "place",
    parent: told(row, "parent", "region", "adm1", "admin1", "oblast"),
  };
  const base = { first, last, place };
  const claims: RowClaim[] = [];
  const changed = told(row, "change")?.toLowerCase() as Change | undefined;
  const change = changed && CHANGES.has(changed) ? changed : "hold";
  const holding = (cell: string | null, source: string | null): void => {
    if (cell === null) return;
    const contested = /^(?:contested|disputed|divided)$/i.test(cell);
    claims.push({
      ...base,
      source,
      control: {
        holder: contested ? null : actorIn(cell),
        change: contested ? "contest" : change,
        extent: extentIn(told(row, "extent")),
        by: actorIn(told(row, "by", "actor", "actor1", "attacker")),
        against: actorIn(told(row, "against", "actor2", "defender")),
      },
      confidence: 0.9,
      rule: "table/place and day",
    });
  };
  const sources = [...row.cells].filter(([column]) => column.startsWith("status_"));
  for (const [column, cell] of sources)
    holding(cell === "" ? null : cell, column.slice("status_".length).toUpperCase());
  // The plain column sums the others up.
  if (sources.length === 0) holding(told(row, ...HOLDER), told(row, "source", "reported_by"));
  for (const [what, columns] of NUMBERS) {
    const best = numberIn(row, ...columns);
    if (best === null) continue;
    const [low, high] = [numberIn(row, `${what}_low`, "low"), numberIn(row, `${what}_high`, "high")];
    claims.push({
      ...base,
      source: told(row, "source", "reported_by"),
      figure: { what, who: told(row, "who") ?? "people", side: null, low: low ?? best, best, high: high ?? best },
      confidence: 0.9,
      rule: `table/${what}`,
    });
  }
  return claims;
}

function extentIn(cell: string | null): "whole" | "part" | number {
  if (cell === null || /^whole|all$/i.test(cell)) return "whole";
  const share = /^(\d+(?:\.\d+)?)\s*%$/.exec(cell)?.[1];
  if (share !== undefined) return Math.min(1, Number(share) / 100);
  const value = Number(cell);
  return Number.isFinite(value) && value >= 0 && value <= 1 ? value : "part";
}
