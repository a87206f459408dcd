import type { Extent, SideKey } from "../../model/index.ts";
import type { DayNumber } from "../days.ts";
import type { Entry } from "./entry.ts";
import { isGain } from "./entry.ts";
import { dividedBetween, firmness, type Ground, heldBy, leftByAll, supported, withPart } from "./ground.ts";

/** Who a side is fighting, as the documents tell; null where they do not. */
export type OpponentOf = (side: SideKey, document: string) => SideKey | null;

/** What one claim does to the ground before it. */
export interface Step {
  readonly ground: Ground;
  /** `opens` a new state, `supports` the one that is, or says nothing of it. */
  readonly effect: "opens" | "supports" | "none";
  /** Who must have held the place just before, where nothing else tells. */
  readonly prior?: SideKey | null;
  /** The state since this day, of which only other voices told, is contradicted by this claim. */
  readonly contradictsSince?: DayNumber;
  /** Fighting with no outcome until this day (inclusive); the ground is as it was afterwards. */
  readonly contested?: DayNumber;
  /** Surrounded by this side from now on; null: no longer. */
  readonly encircled?: SideKey | null;
}

/** An advance at most this many days before a repelled attack is taken for a part of that attack. */
const sameAttack = 1;
/** Two voices that have a side take a place at most this many days apart give two dates for one event. */
const sameEvent = 30;
/** What was said at most this many days ago outweighs what a repelled attack implies of who defended. */
const justSaid = 3;
/** Advances of a side in what it took at most this many days ago do not mean that it has lost some of it. */
const mopUp = 7;
/** A side that surrounds a whole place has no more of it than what lies outside, where its advance is older than this. */
const oldAdvance = 14;
/** A firm claim is one the document makes itself, or reports as known. */
const isFirm = (entry: Entry) => entry.modality === "stated" || entry.modality === "reported";

/** The effect of one claim. The rules are those of DESIGN.md, "Reconciling"; each names itself in `ground.rule`. */
export function step(entry: Entry, ground: Ground, opponentOf: OpponentOf): Step {
  if (entry.change === "contest") return contest(entry, ground, opponentOf);
  if (entry.change === "encircle") return encircle(entry, ground, opponentOf);
  if (entry.holder === null) return entry.change === "withdraw" ? leave(entry, ground, opponentOf) : unmoved(ground);
  if (entry.change === "repel") return repel(entry, ground, entry.holder);
  if (entry.extent === "none") return unmoved(ground);
  const whole = entry.extent === "whole" || entry.extent === 1;
  if (whole && entry.change !== "advance") {
    return entry.change === "hold" ? hold(entry, ground, entry.holder) : take(entry, ground, entry.holder, opponentOf);
  }
  return takePart(entry, ground, entry.holder, opponentOf);
}

const unmoved = (ground: Ground): Step => ({ ground, effect: "none" });

const cause = (entry: Entry, rule: string) => ({ day: entry.day, weight: entry.weight, voice: entry.voice, rule });

function support(entry: Entry, ground: Ground): Step {
  return { ground: supported(ground, entry), effect: "supports" };
}

/** The side that must have been there: the one named, the one that leaves, or the taker's opponent. */
function loser(entry: Entry, taker: SideKey, opponentOf: OpponentOf): SideKey | null {
  if (entry.against !== null && entry.against !== taker) return entry.against;
  if (entry.change === "withdraw" && entry.by !== null && entry.by !== taker) return entry.by;
  return opponentOf(taker, entry.document);
}

/** The whole place is taken. */
function take(entry: Entry, ground: Ground, side: SideKey, opponentOf: OpponentOf): Step {
  const opened = heldBy(side, firmness.captured, cause(entry, entry.change === "withdraw" ? "left to it" : "captured"));
  if (ground.status === "held" && ground.holder === side) {
    const retold = ground.voices.includes(entry.voice) || entry.derived !== null;
    if (ground.firmness === firmness.captured && (retold || ground.since === entry.day)) return support(entry, ground);
    if (ground.firmness === firmness.inferred) return { ground: opened, effect: "opens" };
    const soon = entry.day - ground.since <= sameEvent;
    if (ground.since < entry.day && soon && !retold && entry.weight >= ground.weight) {
      return { ground: opened, effect: "opens", contradictsSince: ground.since };
    }
    return support(entry, ground);
  }
  return { ground: opened, effect: "opens", prior: ground.known ? null : loser(entry, side, opponentOf) };
}

/** A part of the place is taken, or a side is said to have a part. */
function takePart(entry: Entry, ground: Ground, side: SideKey, opponentOf: OpponentOf): Step {
  const advances = isGain(entry.change);
  const extent = entry.extent === "whole" ? "part" : entry.extent;
  const reason = cause(entry, advances ? "advance divides" : "holds a part");
  const divide = (parts: Readonly<Record<SideKey, Extent>>, before?: Ground): Ground => ({
    ...dividedBetween(withPart(parts, side, extent), reason),
    advance: advances ? advanceOf(entry, side, before ?? ground) : ground.advance,
  });
  if (ground.status === "held" && ground.holder === side) {
    // Moving about in what it has just taken divides nothing; but a firm claim of a part outweighs a mere claim of all.
    if (advances && ground.firmness === firmness.captured && entry.day - ground.since <= mopUp) {
      if (isFirm(entry) && ground.weight < entry.weight && ground.since < entry.day) {
        const other = loser(entry, side, opponentOf);
        return { ground: divide(other ? { [other]: "part" } : {}), effect: "opens", contradictsSince: ground.since };
      }
      return support(entry, ground);
    }
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
  const before = prior ? heldBy(prior, firmness.inferred, cause(entry, "held before the first change")) : ground;
  return { ground: divide(other ? { [other]: "part" } : {}, before), effect: "opens", prior };
}

/** The advance to remember: where it goes on from an earlier one, what stood before the first stands. */
function advanceOf(entry: Entry, side: SideKey, before: Ground): Ground["advance"] {
  if (before.status === "held") return { by: side, day: entry.day, before: { ...before, advance: null } };
  return before.advance?.by === side ? { ...before.advance, day: entry.day } : null;
}

/** The text says who has it, and tells of no change. */
function hold(entry: Entry, ground: Ground, side: SideKey): Step {
  if (ground.status === "held" && ground.holder === side) {
    const firm = Math.max(ground.firmness, firmness.stated);
    return { ground: { ...supported(ground, entry), firmness: firm }, effect: "supports" };
  }
  const opened = heldBy(side, firmness.stated, cause(entry, "stated to hold"));
  if (entry.derived === "whole" && ground.known) return unmoved(ground);
  // That a side announces what it has is news: it does not tell who had it before.
  return { ground: opened, effect: "opens", prior: ground.known || !isFirm(entry) ? null : side };
}

/** An attack fails: the defender has it, as before. */
function repel(entry: Entry, ground: Ground, defender: SideKey): Step {
  if (ground.status === "held" && ground.holder === defender) {
    return {
      ground: { ...supported(ground, entry), firmness: Math.max(ground.firmness, firmness.stated) },
      effect: "supports",
    };
  }
  if (ground.status === "divided") {
    const { advance } = ground;
    if (
      advance &&
      advance.by !== defender &&
      entry.day - advance.day <= sameAttack &&
      advance.before.holder === defender
    ) {
      const firm = Math.max(advance.before.firmness, firmness.stated);
      return { ground: heldBy(defender, firm, cause(entry, "attack repelled")), effect: "opens" };
    }
    return support(entry, ground);
  }
  // That it was just said to be the other's, and nothing of its fall, is surer than who beat back whom.
  if (ground.status === "held" && ground.firmness > firmness.inferred && entry.day - ground.last <= justSaid) {
    return unmoved(ground);
  }
  return {
    ground: heldBy(defender, firmness.stated, cause(entry, "attack repelled")),
    effect: "opens",
    prior: ground.known ? null : defender,
  };
}

/** The holder leaves, and the text does not say who has it next. */
function leave(entry: Entry, ground: Ground, opponentOf: OpponentOf): Step {
  const whole = entry.extent === "whole" || entry.extent === 1;
  const leaver = entry.by ?? entry.against;
  if (!whole) return { ...unmoved(ground), prior: ground.known ? null : leaver };
  if (ground.status === "held" && leaver !== null && ground.holder !== leaver) return unmoved(ground);
  if (ground.status === "divided" && leaver !== null) {
    const others = Object.keys(ground.parts).filter((side) => side !== leaver);
    if (others.length === 1)
      return { ground: heldBy(others[0]!, firmness.inferred, cause(entry, "the other side left")), effect: "opens" };
  }
  if (ground.status === "unknown" && ground.known) return support(entry, ground);
  const prior = leaver ?? (entry.by === null ? null : opponentOf(entry.by, entry.document));
  return {
    ground: leftByAll(cause(entry, "left, taker not told")),
    effect: "opens",
    prior: ground.known ? null : prior,
  };
}

/** Fighting with no outcome: the ground is contested for the time told and then as it was; a division in shares stays. */
function contest(entry: Entry, ground: Ground, opponentOf: OpponentOf): Step {
  if (typeof entry.extent === "number" && entry.extent > 0 && entry.extent < 1) {
    const sides = new Set([...Object.keys(ground.parts), entry.by, entry.against].filter((side) => side !== null));
    for (const side of [...sides]) {
      const other = sides.size === 1 ? opponentOf(side, entry.document) : null;
      if (other) sides.add(other);
    }
    if (sides.size === 2) {
      const parts = Object.fromEntries(
        [...sides].map((side) => [side, entry.extent === 0.5 ? 0.5 : ("part" as const)]),
      );
      return { ground: dividedBetween(parts, cause(entry, "control divided")), effect: "opens" };
    }
  }
  return { ground, effect: "none", contested: entry.last ?? Number.POSITIVE_INFINITY };
}

/** Surrounding is a state beside the holder; who is surrounded is the other side. */
function encircle(entry: Entry, ground: Ground, opponentOf: OpponentOf): Step {
  if (entry.holder === null || entry.extent === "none") return { ground, effect: "none", encircled: null };
  const whole = entry.extent === "whole" || entry.extent === 1;
  const inside =
    entry.against !== null && entry.against !== entry.holder ? entry.against : opponentOf(entry.holder, entry.document);
  if (ground.status === "held" && ground.holder === entry.holder && ground.firmness > firmness.inferred)
    return unmoved(ground);
  const ring = whole ? { encircled: entry.holder } : {};
  if (inside === null) return { ...unmoved(ground), ...ring };
  const surrounded = heldBy(inside, firmness.inferred, cause(entry, "held by those surrounded"));
  if (ground.status === "unknown" && !ground.known)
    return { ground: surrounded, effect: "opens", prior: inside, ...ring };
  const advancedLongAgo =
    ground.status === "divided" && entry.day - ground.since > oldAdvance && inside in ground.parts;
  if (whole && advancedLongAgo) return { ground: surrounded, effect: "opens", ...ring };
  return { ...unmoved(ground), ...ring };
}
