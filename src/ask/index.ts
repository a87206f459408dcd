export { anchorOf, documentName as documentTitle } from "../reconcile/index.ts";
export type { Advance } from "./advances/advance.ts";
export { advances } from "./advances/advances.ts";
export { agreements, allegations, stateOn } from "./agreements.ts";
export type * from "./answers.ts";
export { at } from "./at.ts";
export { type CaseDifference, caseDiff } from "./case-diff.ts";
export { overview } from "./case-overview.ts";
export { type ClaimChoice, claims, claimsByPlace } from "./claims.ts";
export { connectivity } from "./connectivity.ts";
export type * from "./connectivity-answers.ts";
export { type Custody, claimDifference, custody, type RevisionDifference } from "./custody.ts";
export { type DecidedBy, decide, documentNamed } from "./decide.ts";
export { authorOf, type DecisionEntry, type DecisionLog, decisions } from "./decisions.ts";
export { allDead, type Dead, events, type WarEvent } from "./events.ts";
export { type FigureChoice, figures } from "./figures.ts";
export { findPlace, guessedPlace } from "./find-place.ts";
export { forces } from "./forces.ts";
export { findClaim } from "./handles.ts";
export { changes, history } from "./history.ts";
export { intervals, type PlaceInterval } from "./intervals.ts";
export {
  colours,
  disputes,
  type LocatedPlace,
  type OverviewCounts,
  overviewCounts,
  places,
  proposals,
  refreshControlLayers,
  sides,
} from "./overview.ts";
export { pocketCourse, pockets, terrain } from "./pockets.ts";
export { type PublishableCase, publishable, type Withheld } from "./redaction/publishable.ts";
export { type DecisionRequest, decisionRequestSchema } from "./request.ts";
export { type AtStake, type ReviewItem, type ReviewQueue, review } from "./review.ts";
export { periodOf, ribbons } from "./ribbons.ts";
export { shareSeries, shares } from "./shares.ts";
export { sources } from "./sources.ts";
export { standings } from "./standings.ts";
export { caseTitle } from "./title.ts";
export { versions } from "./versions.ts";
export { why } from "./why.ts";
