export { dayNumber, dayOf, isRealDay } from "./days.ts";
export type { Evidence, EvidenceDocument, Policy, View } from "./evidence.ts";
export { placeMentionId, sideMentionId } from "./evidence.ts";
export { type Histories, histories } from "./histories.ts";
export { identify } from "./identity/identify.ts";
export type { Identity, JoinProposal } from "./identity/identity.ts";
export { exactKey, plainKey, soundKey } from "./identity/normalise.ts";
export type { SetResolution } from "./ledger/sets.ts";
export { type Alignment, proposeAlignments, sameSource, sourceKey } from "./sources.ts";
