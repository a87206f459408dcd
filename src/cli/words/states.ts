import type { ControlInterval, SideKey, Status } from "../../model/index.ts";
import { counted } from "./counts.ts";
import { listed, type SideNames, theSide } from "./sides.ts";

/** What is needed to say how a place stands; both a state on a day and an interval of a history have it. */
export interface Standing {
  readonly holder: SideKey | null;
  readonly status: Status;
  readonly parts?: ControlInterval["parts"];
  readonly inferred?: boolean;
}

/** "held by the government", "divided between the government and the rebels", "fought over, no outcome told". */
export function standing(state: Standing, sides: SideNames): string {
  const inferred = state.inferred ? " (inferred)" : "";
  switch (state.status) {
    case "held":
      return (
        (state.holder === null ? "held, by whom is not told" : `held by ${theSide(state.holder, sides)}`) + inferred
      );
    case "divided":
      return `divided${between(state, sides)}${inferred}`;
    case "contested":
      return "fought over, no outcome told";
    case "disputed":
      return `disputed${state.holder === null ? "" : `, most likely held by ${theSide(state.holder, sides)}`}`;
    case "unknown":
      return "not known";
  }
}

function between({ holder, parts = {} }: Standing, sides: SideNames): string {
  const holders = Object.keys(parts).filter((side) => parts[side] !== "none" && parts[side] !== 0);
  const all = [...new Set([...(holder === null ? [] : [holder]), ...holders])];
  if (all.length > 1) return ` between ${listed(all.map((side) => shareOf(side, parts, sides)))}`;
  return all[0] === undefined ? "" : `, a part held by ${shareOf(all[0], parts, sides)}`;
}

function shareOf(side: SideKey, parts: ControlInterval["parts"], sides: SideNames): string {
  const share = parts[side];
  return typeof share === "number" ? `${theSide(side, sides)} (${Math.round(share * 100)} %)` : theSide(side, sides);
}

/** "; so say 3 claims, none disagrees"; of what is disputed "; 3 claims do not agree"; nothing where nothing is known. */
export function agreementOn(status: Status, claims: number, against: number): string {
  if (status === "unknown") return "";
  if (status !== "disputed") return `; so ${agreement(claims, against)}`;
  const all = claims + against;
  if (all === 0) return "";
  return all === 1 ? "; 1 claim tells both" : `; ${counted(all, "claim")} do not agree`;
}

/** "say 3 claims, none disagrees", "says 1 claim, 2 disagree". */
export function agreement(claims: number, against: number): string {
  if (claims === 0 && against === 0) return "no claim says so";
  const disagree = against === 0 ? "none disagrees" : `${against} ${against === 1 ? "disagrees" : "disagree"}`;
  return `${claims === 1 ? "says" : "say"} ${counted(claims, "claim")}, ${disagree}`;
}
