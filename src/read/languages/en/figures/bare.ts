import type { FigureWhat } from "../../../../model/index.ts";
import type { Count } from "../../../figures/count.ts";
import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { FIXED, PEOPLE } from "./classes.ts";
import type { Counted } from "./counted.ts";
import { BODIES, COUNTED, type CountedNoun } from "./nouns.ts";
import { isNobody, whatOf } from "./people.ts";
import { lowerAt, made, type Situation } from "./situation.ts";
import { tollOf } from "./tolls.ts";

/** A number without a noun counts people if something happened to them, or a toll, or the size of a body of them. */
export function bareOf(situation: Situation): Count | null {
  const { pieces, counted, index, links, memory, field } = situation;
  const { quantity, phrase } = counted[index] as Counted;
  if (quantity.pair === true || quantity.article === true || isNobody(pieces, quantity)) return null;
  if (lowerAt(pieces, quantity.next) === "-") return null;
  if (isAge(pieces, quantity)) return made(situation, "other", "years of age", "age");
  const link = links[index] ?? null;
  if (link !== null) return made(situation, whatOf(pieces, link), "people", "event", link);
  // What no table knows is no people, but in a list of strengths something they had.
  if (phrase.unknown)
    return field === "strength" ? made(situation, "other", lowerAt(pieces, phrase.head), "field") : null;
  const whole = wholeOf(situation) ?? listedOf(situation);
  if (whole !== null) return whole;
  if (memory.what !== null && isToldAgain(pieces, quantity)) {
    const whose = lowerAt(pieces, quantity.first - 2);
    return { ...made(situation, memory.what, "people", "memory"), phrase: whose, noun: whose };
  }
  if (isBodyOf(pieces, quantity.first) || isEstimated(pieces, quantity.first))
    return made(situation, "strength", "fighters", "strength");
  if (lowerAt(pieces, quantity.first - 1) === "of" && SETTLEMENTS.has(lowerAt(pieces, quantity.first - 2)))
    return made(situation, "other", "people", "population");
  const toll = tollOf(pieces, quantity, memory);
  if (toll !== null) return made(situation, toll, toll === "strength" ? "fighters" : "people", "toll");
  const before = lowerAt(pieces, quantity.first - 1);
  if (before === "numbering" || before === "numbered") return made(situation, "strength", "fighters", "strength");
  const after = lowerAt(pieces, quantity.next);
  if (before === "(" && (after === ")" || after === "by") && memory.what !== null)
    return made(situation, memory.what, "people", "memory");
  if (field === null || (quantity.best ?? quantity.low ?? quantity.high ?? 0) < 10) return null;
  const [what, unit] =
    field === "losses" ? (["killed or wounded", "people"] as const) : (["strength", "fighters"] as const);
  return made(situation, what, unit, "field");
}

/** "18 soldiers of the original 150", "30 tanks out of 50": the whole counts what its part counts. */
function wholeOf(situation: Situation): Count | null {
  const { pieces, counted, index } = situation;
  const { quantity } = counted[index] as Counted;
  const noun = counted[index - 1]?.phrase.noun;
  if (!noun) return null;
  let at = quantity.first - 1;
  while (/^(the|a|its|his|their|original|initial|total)$/.test(lowerAt(pieces, at))) at--;
  const original = at < quantity.first - 2 || lowerAt(pieces, at - 1) === "out";
  if (!original || lowerAt(pieces, at) !== "of") return null;
  if (noun.class === "fighters") return made(situation, "strength", "fighters", "whole");
  if (PEOPLE.has(noun.class)) return made(situation, "other", "people", "whole");
  const what = repeatable(noun);
  return what === null ? null : made(situation, what, noun.unit, "whole");
}

const SETTLEMENTS = new Set("village town city settlement community hamlet".split(" "));
const PLACED = new Set("in to at near from by around outside inside".split(" "));
const LOST = new Set("destroyed disabled damaged abandoned".split(" "));

/**
 * "140,000 men served there and 70,000 in the south", "30 carts destroyed with another 40 disabled": the noun is not said again,
 * a place or a loss is.
 */
function listedOf(situation: Situation): Count | null {
  const { pieces, counted, index, before } = situation;
  const { quantity } = counted[index] as Counted;
  if (before === null || quantity.share === true) return null;
  const next = lowerAt(pieces, quantity.next);
  if (LOST.has(next) && (before.what === "vehicles" || before.what === "buildings" || before.what === "other"))
    return made(situation, before.what, before.unit, "list");
  const joint = lowerAt(pieces, quantity.first - 1);
  const people = before.unit === "people" || before.unit === "fighters";
  if (!people || !(joint === "," || joint === "and") || !PLACED.has(next)) return null;
  return made(situation, before.what, before.unit, "list");
}

/** "the troops, estimated to be 400", "the garrison was estimated at 300". */
function isEstimated(pieces: readonly Piece[], first: number): boolean {
  const before = `${lowerAt(pieces, first - 3)} ${lowerAt(pieces, first - 2)} ${lowerAt(pieces, first - 1)}`;
  if (!/(estimated|believed|thought) (to be|at)$/.test(before)) return false;
  for (let i = first - 3; i >= Math.max(0, first - 9); i--) {
    const word = lowerAt(pieces, i);
    if (BODIES.has(word) || COUNTED.get(word)?.class === "fighters") return true;
  }
  return false;
}

/** So many words back it stands that figures are given. */
const FIGURES_BEFORE = 16;
const FIGURES = new Set(["figure", "figures", "number", "numbers", "toll", "losses"]);

/** "gives lower figures for the rebels (260) and for the army (152)": of what was counted before. */
function isToldAgain(pieces: readonly Piece[], { first, next }: Quantity): boolean {
  if (lowerAt(pieces, first - 1) !== "(" || lowerAt(pieces, next) !== ")") return false;
  for (let at = first - 2; at >= Math.max(0, first - FIGURES_BEFORE); at--)
    if (FIGURES.has(lowerAt(pieces, at))) return true;
  return false;
}

/** "an army of 30,000", "soldiers (approximately 30,000)". */
function isBodyOf(pieces: readonly Piece[], first: number): boolean {
  const before = lowerAt(pieces, first - 1);
  const second = lowerAt(pieces, first - 2);
  return (before === "of" && BODIES.has(second)) || (before === "(" && COUNTED.get(second)?.class === "fighters");
}

/** "of the ages of 16–20". */
const isAge = (pieces: readonly Piece[], quantity: Quantity): boolean =>
  quantity.low !== quantity.high &&
  lowerAt(pieces, quantity.first - 1) === "of" &&
  /^ages?$/.test(lowerAt(pieces, quantity.first - 2));

/** "others", "of them", "of which": what the quantity or the noun before it counted. */
export function anaphoricOf(situation: Situation): Count | null {
  const { pieces, counted, index, links } = situation;
  const link = links[index] ?? null;
  if (link !== null) return made(situation, whatOf(pieces, link), "people", "event", link);
  const { quantity } = counted[index] as Counted;
  const named = predicate(pieces, quantity.next);
  // "one of which was being unloaded": one alone is counted only where it is said what it was.
  if (named === null && quantity.best === 1 && quantity.low === 1) return null;
  const noun = named ?? previousNoun(counted, index) ?? nounBefore(pieces, quantity.first);
  const what = noun === null ? null : repeatable(noun);
  return noun === null || what === null ? null : made(situation, what, noun.unit, "anaphora");
}

/** "one of which was a truck". */
function predicate(pieces: readonly Piece[], at: number): CountedNoun | null {
  if (lowerAt(pieces, at + 1) !== "which") return null;
  for (let i = at + 2; i < at + 7; i++) {
    const noun = COUNTED.get(lowerAt(pieces, i));
    if (noun?.class === "vehicles") return noun;
  }
  return null;
}

function previousNoun(counted: readonly Counted[], index: number): CountedNoun | null {
  const noun = counted[index - 1]?.phrase.noun ?? null;
  return noun !== null && repeatable(noun) !== null ? noun : null;
}

const BACK = 25;

/** The noun last spoken of; units of time and length and nouns that count nothing are passed over. */
function nounBefore(pieces: readonly Piece[], before: number): CountedNoun | null {
  for (let i = before - 1; i >= Math.max(0, before - BACK); i--) {
    const noun = COUNTED.get(lowerAt(pieces, i));
    if (noun === undefined || /^(none|duration|distance)$/.test(noun.class)) continue;
    return noun;
  }
  return null;
}

/** What a noun counts when a pronoun takes it up again; null for people, whose event must be told. */
function repeatable(noun: CountedNoun): FigureWhat | null {
  if (noun.class === "money" || noun.class === "area" || noun.class === "things") return null;
  return FIXED[noun.class] ?? null;
}
