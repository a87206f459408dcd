import { csvOf } from "../picture/save.ts";
import { dayOf } from "../time/day.ts";
import type { SideNames } from "../words/state.ts";
import type { Line } from "./lines.ts";

/** The ribbons as a table: a row for each stretch of days of each place, and of each source of the places that are open. */
export function tableOfRibbons(lines: readonly Line[], columns: readonly string[], names: SideNames): string {
  const rows = lines.flatMap((line) => {
    if (line.kind !== "place" && line.kind !== "source") return [];
    const [place, row] = line.kind === "place" ? [line.row, line.row] : [line.of, line.source.row];
    const source = line.kind === "place" ? null : line.source.version.source;
    return row.intervals.map(({ first, last, interval: { status, holder, inferred } }) => [
      place.id,
      place.name,
      source,
      dayOf(first),
      dayOf(last),
      status,
      holder === null ? null : (names.get(holder)?.title ?? holder),
      String(inferred),
    ]);
  });
  return csvOf([columns, ...rows]);
}
