import { csvOf } from "../picture/save.ts";
import { words } from "../strings/index.ts";
import { dayOf } from "../time/day.ts";
import type { SideNames } from "../words/state.ts";
import type { LaneOfMarks } from "./lanes.ts";

/** What the lanes show as a table: a row for each mark, with the ids of its claims. */
export function tableOfTimeline(lanes: readonly LaneOfMarks[], names: SideNames): string {
  const rows = lanes.flatMap(({ marks }) =>
    marks.map(({ kind, side, first, last, what, count, denied, vague, claims }) => [
      kind,
      side === null ? null : (names.get(side)?.title ?? side),
      dayOf(first),
      dayOf(last),
      vague ? words.timeline.vague : null,
      what,
      count,
      denied ? words.timeline.denied : null,
      claims.join(" "),
    ]),
  );
  return csvOf([words.timeline.columns, ...rows]);
}
