export type { Case, ControlLayers, DocumentSummary } from "./case.ts";
export { type OpenOptions, openCase } from "./case-file.ts";
export { copyCase } from "./copy.ts";
export type { MergeReport } from "./merge.ts";
export type { HeadTimestamp } from "./timestamps.ts";
export { chain as verifyChain, type DocumentCheck, type Verification } from "./verify.ts";
