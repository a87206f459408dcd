export { formats } from "./formats.ts";
export type { Exported, ExportFormat, ExportRequest } from "./request.ts";
