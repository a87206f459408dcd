import { type ExportFormat, file } from "../../request.ts";

/** The report as PDF. What draws it is loaded when it is asked for. */
export const pdf: ExportFormat = {
  name: "pdf",
  summary: "the same report as PDF, with the map of the day, and the sentences as notes",
  extension: ".pdf",
  takes: { date: true, view: true },
  write: async (kase, request) => file(await (await import("./report.ts")).reportInPdf(kase, request)),
};
