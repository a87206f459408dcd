import type { SideKey } from "../../model/index.ts";
import { causeOf, isFirm, isWhole, type OpponentOf, type Step, support, unmoved } from "./effect.ts";
import type { Entry } from "./entry.ts";
import { dividedBetween, firmness, type Ground, heldBy, leftByAll, supported } from "./ground.ts";

/** An advance at most this many days before a repelled attack is taken for a part of that attack. */
const sameAttack = 1;
/** Fighting of which no end is told is over after so many days, and one told of for longer is a summary. */
const oneBattle = 14;
/** What was said at most this many days ago outweighs what a repelled attack implies of who defended. */
const justSaid = 3;
/** A side that surrounds a whole place has no more of it than what lies outside, where its advance is older than this. */
const oldAdvance = 14;

/** The text says who has it, and tells of no change. */
export function hold(entry: Entry, ground: Ground, side: SideKey): Step {
  if (ground.status === "held" && ground.holder === side) {
    const firm = Math.max(ground.firmness, firmness.stated);
    return { ground: { ...supported(ground, entry), firmness: firm }, effect: "supports" };
  }
  const opened = heldBy(side, firmness.stated, causeOf(entry, "stated to hold"));
  // That a side announces what it has is news: it does not tell who had it before.
  return { ground: opened, effect: "opens", prior: ground.known || !isFirm(entry) ? null : side };
}

/** An attack fails: the defender has it, as before. */
export function repel(entry: Entry, ground: Ground, defender: SideKey): Step {
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
      (entry.first ?? entry.day) - advance.day <= sameAttack &&
      advance.before.holder === defender
    ) {
      const firm = Math.max(advance.before.firmness, firmness.stated);
      return { ground: heldBy(defender, firm, causeOf(entry, "attack repelled")), effect: "opens" };
    }
    return support(entry, ground);
  }
  // That it was just said to be the other's, and nothing of its fall, is surer than who beat back whom.
  if (ground.status === "held" && ground.firmness > firmness.inferred && entry.day - ground.last <= justSaid) {
    return unmoved(ground);
  }
  return {
    ground: heldBy(defender, firmness.stated, causeOf(entry, "attack repelled")),
    effect: "opens",
    prior: ground.known ? null : defender,
  };
}

/** The holder leaves, and the text does not say who has it next. */
export function leave(entry: Entry, ground: Ground): Step {
  const whole = isWhole(entry);
  const leaver = entry.by ?? entry.against;
  if (!whole) return { ...unmoved(ground), prior: ground.known || entry.wide ? null : leaver };
  if (ground.status === "held" && leaver !== null && ground.holder !== leaver) return unmoved(ground);
  if (ground.status === "divided" && leaver !== null) {
    const others = Object.keys(ground.parts).filter((side) => side !== leaver);
    if (others.length === 1)
      return { ground: heldBy(others[0]!, firmness.inferred, causeOf(entry, "the other side left")), effect: "opens" };
  }
  if (ground.status === "unknown" && ground.known) return support(entry, ground);
  const prior = entry.wide ? null : leaver;
  return {
    ground: leftByAll(causeOf(entry, "left, taker not told")),
    effect: "opens",
    prior: ground.known ? null : prior,
  };
}

/** Fighting with no outcome: the ground is contested for the time told and then as it was; a division in shares stays. */
export function contest(entry: Entry, ground: Ground, opponentOf: OpponentOf): Step {
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
      return { ground: dividedBetween(parts, causeOf(entry, "control divided")), effect: "opens" };
    }
  }
  const until = entry.last ?? entry.day + oneBattle;
  // That it was fought over for weeks sums up a battle; who had it meanwhile is told better than that.
  const sums = until - entry.day > oneBattle && ground.status === "held" && ground.firmness > firmness.inferred;
  return sums ? unmoved(ground) : { ground, effect: "none", contested: until };
}

/** Surrounding is a state beside the holder; who is surrounded is the other side. */
export function encircle(entry: Entry, ground: Ground, opponentOf: OpponentOf): Step {
  if (entry.holder === null || entry.extent === "none") return { ground, effect: "none", encircled: null };
  const whole = isWhole(entry);
  const inside =
    entry.against !== null && entry.against !== entry.holder ? entry.against : opponentOf(entry.holder, entry.document);
  if (ground.status === "held" && ground.holder === entry.holder && ground.firmness > firmness.inferred)
    return unmoved(ground);
  const ring = whole ? { encircled: entry.holder } : {};
  if (inside === null) return { ...unmoved(ground), ...ring };
  const surrounded = heldBy(inside, firmness.inferred, causeOf(entry, "held by those surrounded"));
  if (ground.status === "unknown" && !ground.known)
    return { ground: surrounded, effect: "opens", prior: inside, ...ring };
  const advancedLongAgo =
    ground.status === "divided" && entry.day - ground.since > oldAdvance && inside in ground.parts;
  if (whole && advancedLongAgo) return { ground: surrounded, effect: "opens", ...ring };
  return { ...unmoved(ground), ...ring };
}
