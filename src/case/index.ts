export type { Case, ControlLayers, DocumentSummary } from "./case.ts";
export { type OpenOptions, openCase } from "./case-file.ts";
export { copyCase } from "./copy.ts";
export type { MergeReport } from "./merge.ts";
export { readTimestampReply, type TimestampReply } from "./timestamp/reply.ts";
export { timestampRequest } from "./timestamp/request.ts";
export type { HeadTimestamp } from "./timestamp/store.ts";
export { chain as verifyChain, type DocumentCheck, type Verification } from "./verify.ts";
