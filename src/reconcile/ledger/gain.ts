import type { Extent, SideKey } from "../../model/index.ts";
import { causeOf, isFirm, type OpponentOf, type Step, support, unmoved } from "./effect.ts";
import { type Entry, isGain } from "./entry.ts";
import { dividedBetween, firmness, type Ground, heldBy, withPart } from "./ground.ts";

/** Two voices that have a side take a place at most this many days apart give two dates for one event. */
const sameEvent = 30;
/** Advances of a side in what it took at most this many days ago do not mean that it has lost some of it. */
const mopUp = 7;

/** The side that must have been there: the one named, the one that leaves, or the taker's opponent. */
function loser(entry: Entry, taker: SideKey, opponentOf: OpponentOf): SideKey | null {
  if (entry.against !== null && entry.against !== taker) return entry.against;
  if (entry.change === "withdraw" && entry.by !== null && entry.by !== taker) return entry.by;
  return opponentOf(taker, entry.document);
}

/** The whole place is taken. */
export function take(entry: Entry, ground: Ground, side: SideKey, opponentOf: OpponentOf): Step {
  const opened = heldBy(
    side,
    firmness.captured,
    causeOf(entry, entry.change === "withdraw" ? "left to it" : "captured"),
  );
  if (ground.status === "held" && ground.holder === side) {
    // Stated to have it on the very day it takes it: the taking tells who had it before.
    if (ground.firmness === firmness.stated && ground.since === entry.day && entry.derived === null)
      return { ground: opened, effect: "opens", prior: loser(entry, side, opponentOf) };
    const retold = ground.voices.includes(entry.voice) || entry.derived !== null;
    if (ground.firmness === firmness.captured && (retold || ground.since === entry.day)) return support(entry, ground);
    if (ground.firmness === firmness.inferred)
      return { ground: opened, effect: "opens", prior: ground.presumed ? loser(entry, side, opponentOf) : null };
    const soon = entry.day - ground.since <= sameEvent;
    if (ground.since < entry.day && soon && !retold && entry.weight >= ground.weight) {
      return { ground: opened, effect: "opens", contradictsSince: ground.since };
    }
    return support(entry, ground);
  }
  if (confused(entry, ground)) return support(entry, ground);
  const lost = loser(entry, side, opponentOf);
  // Who leaves a region had some of it, not all of it, nor any one place in it.
  const prior = ground.known || (entry.wide && entry.change === "withdraw") ? null : lost;
  return { ground: { ...opened, from: ground.holder ?? (ground.known ? null : lost) }, effect: "opens", prior };
}

/**
 * A side that has just taken a place does not leave it to the one it took it from without the text naming it: the claim
 * tells again who left then, and mistakes who came.
 */
function confused(entry: Entry, ground: Ground): boolean {
  return (
    entry.change === "withdraw" &&
    entry.by === null &&
    ground.from === entry.holder &&
    ground.firmness === firmness.captured &&
    entry.day - ground.since <= mopUp
  );
}

/** A part of the place is taken, or a side is said to have a part. */
export function takePart(entry: Entry, ground: Ground, side: SideKey, opponentOf: OpponentOf): Step {
  const advances = isGain(entry.change);
  const extent = entry.extent === "whole" ? "part" : entry.extent;
  const reason = causeOf(entry, advances ? "advance divides" : "holds a part");
  const divide = (parts: Readonly<Record<SideKey, Extent>>, before?: Ground): Ground => ({
    ...dividedBetween(withPart(parts, side, extent), reason),
    advance: advances ? advanceOf(entry, side, before ?? ground) : ground.advance,
  });
  // Who leaves a part still has the rest, and nobody is told to have come.
  if (entry.change === "withdraw" && ground.status === "held" && ground.holder === entry.by) return unmoved(ground);
  if (ground.status === "held" && ground.holder === side) {
    // Moving about in what it has just taken divides nothing; but a firm claim of a part outweighs a mere claim of all.
    if (advances && ground.firmness === firmness.captured && entry.day - ground.since <= mopUp) {
      if (isFirm(entry) && ground.weight < entry.weight && ground.since < entry.day) {
        const other = loser(entry, side, opponentOf);
        return { ground: divide(other ? { [other]: "part" } : {}), effect: "opens", contradictsSince: ground.since };
      }
      return support(entry, ground);
    }
    // Who was told to have a place gets no part of it by advancing in it, unless it was told to be lost in between.
    const has =
      ground.firmness === firmness.captured || (ground.firmness === firmness.stated && ground.since < entry.day);
    if (advances && has) return support(entry, ground);
    if (!advances && ground.firmness === firmness.captured && ground.since === entry.day) return support(entry, ground);
    const other = loser(entry, side, opponentOf);
    return other ? { ground: divide({ [other]: "part" }), effect: "opens" } : support(entry, ground);
  }
  if (ground.status === "held") return { ground: divide({ [ground.holder!]: "part" }), effect: "opens" };
  if (ground.status === "divided" || ground.status === "disputed") {
    const same = ground.status === "divided" && side in ground.parts && extent === "part";
    return same ? support(entry, ground) : { ground: divide(ground.parts), effect: "opens" };
  }
  const other = loser(entry, side, opponentOf);
  const prior = ground.known || !advances ? null : other;
  const before = prior ? heldBy(prior, firmness.inferred, causeOf(entry, "held before the first change")) : ground;
  return { ground: divide(other ? { [other]: "part" } : {}, before), effect: "opens", prior };
}

/** The advance to remember: where it goes on from an earlier one, what stood before the first stands. */
function advanceOf(entry: Entry, side: SideKey, before: Ground): Ground["advance"] {
  if (before.status === "held") return { by: side, day: entry.day, before: { ...before, advance: null } };
  return before.advance?.by === side ? { ...before.advance, day: entry.day } : null;
}
