import type { Count } from "../../../figures/count.ts";
import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { anaphoricOf, bareOf } from "./bare.ts";
import { FIXED } from "./classes.ts";
import type { Counted } from "./counted.ts";
import { durationOf, shareOf } from "./measures.ts";
import { COUNTED } from "./nouns.ts";
import { peopleOf } from "./people.ts";
import type { Phrase } from "./phrase.ts";
import { lowerAt, made, type Situation } from "./situation.ts";

/** What a quantity counts; null where it is no figure. */
export function countOf(situation: Situation): Count | null {
  const { pieces, counted, index } = situation;
  const { quantity, phrase } = counted[index] as Counted;
  if (quantity.share === true) return shareOf(situation);
  if (quantity.currency !== undefined) return made(situation, "money", quantity.currency, "money");
  const { noun } = phrase;
  if (quantity.article === true && noun?.class !== "distance" && noun?.class !== "duration") return null;
  if (quantity.multiple === true && noun?.class !== "munitions") return null;
  if (isOneOf(pieces, quantity) && situation.links[index] === null) return null;
  if (noun === null) return phrase.anaphoric ? anaphoricOf(situation) : (partOf(situation) ?? bareOf(situation));
  switch (noun.class) {
    case "none":
      return null;
    case "duration":
      return durationOf(situation);
    case "distance":
    case "area":
      return isConversion(pieces, quantity) ? null : made(situation, noun.class, noun.unit, noun.class);
    case "fighters":
    case "people":
    case "captured":
    case "displaced":
    case "evacuated":
      return peopleOf(situation, noun.class);
    default:
      return thingsOf(situation, quantity, phrase);
  }
}

/** Vehicles, munitions, weapons, buildings, places, formations. */
function thingsOf(situation: Situation, quantity: Quantity, phrase: Phrase): Count | null {
  const { pieces } = situation;
  const { noun } = phrase;
  if (noun === null || quantity.pair === true) return null;
  if (quantity.vague === true && noun.class === "things") return null;
  if (noun.class !== "units of place") return made(situation, FIXED[noun.class] ?? "other", noun.unit, noun.class);
  if (isIdiom(pieces, quantity, phrase.head)) return null;
  const what = isGunPosition(pieces, phrase.start, phrase.head) ? "other" : "units of place";
  return made(situation, what, noun.unit, noun.class);
}

const GUNS = new Set("anti-tank artillery mortar firing gun machine-gun anti-aircraft".split(" "));

/** "two anti-tank positions": weapons that were emplaced, no ground. */
function isGunPosition(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (GUNS.has(lowerAt(pieces, i))) return true;
  return false;
}

/** "at one point": no place. */
const isIdiom = (pieces: readonly Piece[], quantity: Quantity, head: number): boolean =>
  quantity.best === 1 &&
  /^(point|area|position|side)$/.test(lowerAt(pieces, head)) &&
  /^(at|in|from|on)$/.test(lowerAt(pieces, quantity.first - 1));

/** "one of the oldest mosques": a member of a set is no count. */
const isOneOf = (pieces: readonly Piece[], quantity: Quantity): boolean =>
  quantity.best === 1 && lowerAt(pieces, quantity.next) === "of" && lowerAt(pieces, quantity.next + 1) !== "which";

/** "60 miles (100 km)": the same measure again. */
function isConversion(pieces: readonly Piece[], quantity: Quantity): boolean {
  if (lowerAt(pieces, quantity.first - 1) !== "(") return false;
  const before = COUNTED.get(lowerAt(pieces, quantity.first - 2))?.class;
  return before === "distance" || before === "area" || lowerAt(pieces, quantity.first - 2) === "²";
}

const PART_OF = new Set(["of", "of the", "of its", "of their", "out of", "out of the", "of all"]);

/** "5 out of 8 positions", "three of the five bridges": a part counts what its whole counts. */
function partOf(situation: Situation): Count | null {
  const { pieces, counted, index } = situation;
  const { quantity } = counted[index] as Counted;
  const whole = counted[index + 1];
  if (whole === undefined || whole.phrase.noun === null) return null;
  const between = pieces.slice(quantity.next, Math.min(whole.quantity.first, quantity.next + 4));
  if (!PART_OF.has(between.map((piece) => piece.lower).join(" "))) return null;
  const count = countOf({ ...situation, index: index + 1 });
  if (count === null) return null;
  const { low, best, high } = quantity;
  return { ...count, span: { start: quantity.span.start, end: count.span.end }, low, best, high, rule: "part" };
}
