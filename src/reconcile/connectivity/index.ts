export { type Adjacency, adjacencyOf } from "./adjacency.ts";
export { anchorOf } from "./anchor.ts";
export { areaOf } from "./area.ts";
export { cutOffBy } from "./articulation.ts";
export { type Cell, type CellPoint, cellsAround } from "./cells.ts";
export { type RingCheck, ringChecks } from "./checks.ts";
export {
  courseOf,
  type DayOfGround,
  daysOfChange,
  type Ground,
  groundOn,
  type PocketChange,
  type PocketEvent,
} from "./course.ts";
export { firesOf } from "./fires.ts";
export { groundPlaces, isContainer } from "./ground.ts";
export { type AreaLife, livesOf } from "./lives.ts";
export { Finder, tractsOfPlace } from "./places-on.ts";
export { isCutOff, type Pocket, type Situation } from "./pockets.ts";
export { type Presence, presencesOn } from "./presence.ts";
export { type GroundOf, ringsOf } from "./rings.ts";
export { type Fire, type Route, type RouteState, routeOn, routesOf } from "./routes.ts";
export { type GroundShare, sharesOf, whatBecameOf } from "./shares.ts";
export type { Tract } from "./tract.ts";
export { tractsOf } from "./tracts.ts";
