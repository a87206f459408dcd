import { figures, type PublishableCase } from "../../ask/index.ts";
import { within } from "../period.ts";
import { provenanceLine } from "../provenance.ts";
import type { ExportRequest } from "../request.ts";
import type { Table } from "./csv.ts";

const columns = [
  ...["id", "what", "who", "side", "unit", "scope", "first", "last", "source", "source_side", "low", "best", "high"],
  ...["open", "agree", "rule", "claims", "denied_by", "provenance"],
] as const;

/** What is said of each number: a row for all sources together (`source` empty), then one for each source. Rows are not to be added up. */
export function figuresTable(kase: PublishableCase, { view, date, from, to }: ExportRequest): Table {
  const provenance = provenanceLine(kase, view);
  const found = figures(kase, { view }).filter((estimate) => within(estimate, date ?? from, date ?? to));
  const rows = found.flatMap((estimate) => {
    const { id, what, who, side, unit, scope, first, last } = estimate;
    const shared = { id, what, who, side, unit, scope, first, last, provenance };
    const { low, best, high, open, agree, rule } = estimate;
    return [
      {
        ...shared,
        source: null,
        low,
        best,
        high,
        open,
        agree,
        rule,
        claims: [...new Set(estimate.sources.flatMap((one) => one.claims))],
      },
      ...estimate.sources.map((one) => ({
        ...shared,
        source: one.source,
        source_side: one.side,
        low: one.low,
        best: one.best,
        high: one.high,
        last: one.day,
        claims: one.claims,
        denied_by: one.deniedBy,
      })),
    ];
  });
  return { columns, rows };
}
