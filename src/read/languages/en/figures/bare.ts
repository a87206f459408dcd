import type { FigureWhat } from "../../../../model/index.ts";
import type { Count } from "../../../figures/count.ts";
import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { FIXED } from "./classes.ts";
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
  const toll = tollOf(pieces, quantity, memory);
  if (toll !== null) return made(situation, toll, "people", "toll");
  if (isSizeOfBody(pieces, quantity.first)) return made(situation, "strength", "fighters", "strength");
  const before = lowerAt(pieces, quantity.first - 1);
  const after = lowerAt(pieces, quantity.next);
  if (before === "(" && (after === ")" || after === "by") && memory.what !== null)
    return made(situation, memory.what, "people", "memory");
  if (field === null || (quantity.best ?? quantity.low ?? quantity.high ?? 0) < 10) return null;
  const [what, unit] =
    field === "losses" ? (["killed or wounded", "people"] as const) : (["strength", "fighters"] as const);
  return made(situation, what, unit, "field");
}

/** "an army of 30,000", "numbering 2,000", "soldiers (approximately 30,000)". */
function isSizeOfBody(pieces: readonly Piece[], first: number): boolean {
  const before = lowerAt(pieces, first - 1);
  const second = lowerAt(pieces, first - 2);
  if (before === "numbering" || before === "numbered") return true;
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
  const noun = predicate(pieces, quantity.next) ?? previousNoun(counted, index) ?? nounBefore(pieces, quantity.first);
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
