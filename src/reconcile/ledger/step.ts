import { isFirm, isWhole, type OpponentOf, type Step, unmoved } from "./effect.ts";
import type { Entry } from "./entry.ts";
import { contest, encircle, hold, leave, repel } from "./fight.ts";
import { take, takePart } from "./gain.ts";
import { firmness, type Ground } from "./ground.ts";

/** The effect of one claim. The rules are those of DESIGN.md, "Reconciling"; each names itself in `ground.rule`. */
export function step(entry: Entry, ground: Ground, opponentOf: OpponentOf): Step {
  if (entry.derived === "whole" && tellsNothing(entry, ground)) return unmoved(ground);
  if (entry.change === "contest") return contest(entry, ground, opponentOf);
  if (entry.change === "encircle") return encircle(entry, ground, opponentOf);
  if (entry.holder === null) return entry.change === "withdraw" ? leave(entry, ground) : unmoved(ground);
  if (entry.change === "repel") return repel(entry, ground, entry.holder);
  if (entry.extent === "none") return unmoved(ground);
  const whole = isWhole(entry);
  if (whole && entry.change !== "advance") {
    return entry.change === "hold" ? hold(entry, ground, entry.holder) : take(entry, ground, entry.holder, opponentOf);
  }
  return takePart(entry, ground, entry.holder, opponentOf);
}

/**
 * What is stated, or merely claimed, of all that a place lies in tells nothing of it where something of its own is told;
 * nor does a change of the whole that is told again where several have told of the place itself.
 */
function tellsNothing(entry: Entry, ground: Ground): boolean {
  if (ground.firmness === firmness.inferred) return false;
  return entry.change === "hold" || !isFirm(entry) || (entry.again === true && ground.voices.length > 1);
}
