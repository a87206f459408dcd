export type { Case, ControlLayers, DocumentSummary } from "./case.ts";
export { type OpenOptions, openCase } from "./case-file.ts";
export { chain as verifyChain, type DocumentCheck, type Verification } from "./verify.ts";
