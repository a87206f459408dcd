import type { PublishableCase } from "../../ask/index.ts";
import { type ExportFormat, type ExportRequest, file } from "../request.ts";
import { acledTable } from "./acled.ts";
import { claimsTable } from "./claims.ts";
import { controlTable } from "./control.ts";
import { csv, type Table } from "./csv.ts";
import { figuresTable } from "./figures.ts";
import { ucdpTable } from "./ucdp.ts";

function tableFormat(
  name: string,
  summary: string,
  table: (kase: PublishableCase, request: ExportRequest) => Table,
): ExportFormat {
  return {
    name,
    summary,
    extension: ".csv",
    takes: { date: true, period: true, view: true },
    write: (kase, request) => ({ kind: "file", chunks: csv(table(kase, request)) }),
  };
}

/** All tables in one workbook. */
export const excel: ExportFormat = {
  name: "excel",
  summary: "control, claims, figures and events as the sheets of one workbook",
  extension: ".xlsx",
  takes: { date: true, period: true, view: true },
  write: async (kase, request) => {
    const { workbook } = await import("./excel.ts");
    const sheets = [
      ["Control", controlTable(kase, request)],
      ["Claims", claimsTable(kase, request)],
      ["Figures", figuresTable(kase, request)],
      ["Events", acledTable(kase, request)],
      ["Deadly events", ucdpTable(kase, request)],
    ] as const;
    return file(await workbook(sheets));
  },
};

/** The tables, as CSV. */
export const tableFormats: readonly ExportFormat[] = [
  tableFormat("csv", "who held what from when to when, a row for each stretch of days", controlTable),
  tableFormat("claims", "every claim with its sentence, as CSV", claimsTable),
  tableFormat("figures", "what each source says of each number, as CSV", figuresTable),
  tableFormat("ucdp", "deadly events in the columns of UCDP GED, as CSV", ucdpTable),
  tableFormat("acled", "events in the columns of ACLED, as CSV", acledTable),
];
