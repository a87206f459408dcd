import { intervals, type PublishableCase, ribbons } from "../ask/index.ts";
import { compareDays, type Day } from "../model/index.ts";
import type { ExportRequest } from "./request.ts";

/** The days on which anything changes within the period asked for, in order, the first of them included. */
export function changeDays(kase: PublishableCase, { view, from, to }: ExportRequest): Day[] {
  const period = ribbons(kase, { view });
  const [first, last] = [from ?? period.first, to ?? period.last];
  const days = intervals(kase, { from: first, to: last, view }).flatMap(({ interval, sinceEver }) =>
    sinceEver || compareDays(interval.first, first) < 0 ? [] : [interval.first],
  );
  return [...new Set([first, ...days])].sort(compareDays);
}
