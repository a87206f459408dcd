import type { GroundEvent } from "../event.ts";
import type { Sides } from "../sides.ts";
import type { Discourse } from "./discourse.ts";

/** The sides in the roles of an event; `patient` is the attacker where an attack was repelled. */
export interface EventSides {
  readonly agent: string | null;
  readonly patient: string | null;
  /** The side that the place is said to be held by in the same breath. */
  readonly owner: string | null;
}

/** Who holds a place after an event: the role that the language gave it, turned into a side. Null for nobody or unknown. */
export function holderAfter(
  event: GroundEvent,
  { agent, patient, owner }: EventSides,
  sides: Sides,
  discourse: Discourse,
  place: string,
): string | null {
  if (event.change === "encircle" && (event.agent === null || event.holder !== "agent"))
    return (patient ? sides.enemyOf(patient) : null) ?? besieger(owner, sides, discourse, place);
  switch (event.holder) {
    case "nobody":
      return null;
    case "agent":
      if (agent === null) return unresolvedAgent(event, patient, sides, discourse, place);
      return sides.isLone(agent) && TAKING.has(event.change) && !repeats(event, discourse, place)
        ? (enemyOfHolder(patient, sides, discourse, place) ?? agent)
        : agent;
    case "patient":
      return patient;
    case "other than agent":
      if (agent) return sides.enemyOf(agent);
      return event.change === "hold" ? defenderOf(sides, discourse, place) : null;
    case "other than patient":
      if (patient) return sides.enemyOf(patient);
      if (event.change === "withdraw") {
        // "during the withdrawal from X": the one told before.
        const before = discourse.left.get(place);
        return before ?? (discourse.agent ? sides.enemyOf(discourse.agent) : null);
      }
      // "the rebel-held X was captured": by whoever fights the rebels.
      if (owner && event.change === "capture") return sides.enemyOf(owner);
      return likelyHolder(event, sides, discourse, place);
    case "holder of record":
      // "after the capture of X" looks back at what was just told.
      return discourse.holders.get(place) ?? discourse.taker ?? discourse.agent;
  }
}

/** Nobody is named: whoever is at war with those inside, as far as the text told who they are, else who acts. */
function besieger(owner: string | null, sides: Sides, discourse: Discourse, place: string): string | null {
  if (owner) return sides.enemyOf(owner);
  const before = discourse.besiegers.get(place);
  if (before) return before;
  const inside = discourse.holders.get(place);
  return inside ? sides.enemyOf(inside) : (discourse.taker ?? discourse.agent);
}

/** Who holds a place that "held out": whoever was said to, else the enemy of whoever came for it. */
function defenderOf(sides: Sides, { holders, attackers, taker }: Discourse, place: string): string | null {
  const attacker = attackers.get(place) ?? taker;
  return holders.get(place) ?? (attacker ? sides.enemyOf(attacker) : null);
}

function unresolvedAgent(
  event: GroundEvent,
  patient: string | null,
  sides: Sides,
  discourse: Discourse,
  place: string,
): string | null {
  if ((event.agent === null || event.agent.kind === "event") && patient) return sides.enemyOf(patient);
  if (event.agent === null || event.agent.kind === "event") return likelyHolder(event, sides, discourse, place);
  // "Air strikes pushed the rebels out of X"
  if (event.agent.kind !== "person" && event.agent.kind !== "force" && event.agent.kind !== "name")
    return patient ? sides.enemyOf(patient) : null;
  return enemyOfHolder(patient, sides, discourse, place);
}

/** What the side that takes ground right now has just taken is told again of one of its own. */
function repeats({ again }: GroundEvent, { holders, taker }: Discourse, place: string): boolean {
  return again !== true && taker !== null && holders.get(place) === taker;
}

const TAKING: ReadonlySet<string> = new Set(["capture", "advance", "encircle"]);

/** A unit or a commander whose side nobody told: whoever stands against the one who held the place. */
function enemyOfHolder(patient: string | null, sides: Sides, discourse: Discourse, place: string): string | null {
  const before = patient ?? discourse.holders.get(place) ?? null;
  return before ? sides.enemyOf(before) : null;
}

/** Nobody is named: the enemy of whoever was last said to hold the place, else the side the text speaks of. */
function likelyHolder(event: GroundEvent, sides: Sides, discourse: Discourse, place: string): string | null {
  const before = discourse.holders.get(place);
  const topic = discourse.taker ?? discourse.agent;
  if (before && event.aside) return before;
  if (event.change === "capture" && discourse.sweeping) return discourse.sweeping;
  // "A second push was repelled at X": whoever has been taking ground pushed.
  if (event.change === "repel") return before ?? (discourse.taker ? sides.enemyOf(discourse.taker) : null) ?? topic;
  // What somebody was said to hold is captured, and besieged, by somebody else.
  if (before && (event.change === "encircle" || (event.change === "capture" && discourse.held.has(place))))
    return sides.enemyOf(before) ?? topic;
  if (before && (topic === before || topic === null)) return event.again ? (sides.enemyOf(before) ?? topic) : before;
  return topic;
}
