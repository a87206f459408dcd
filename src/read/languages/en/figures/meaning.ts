import type { Count } from "../../../figures/count.ts";
import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { anaphoricOf, bareOf } from "./bare.ts";
import { FIXED } from "./classes.ts";
import type { Counted } from "./counted.ts";
import { isDestroyed } from "./destroyed.ts";
import { equipmentOf } from "./equipment.ts";
import { durationOf, shareOf } from "./measures.ts";
import { COUNTED } from "./nouns.ts";
import { peopleOf, whatOf } from "./people.ts";
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
  if (quantity.indefinite === true) return indefiniteOf(situation);
  if (isOneOf(pieces, quantity)) return memberOf(situation);
  if (noun === null) return phrase.anaphoric ? anaphoricOf(situation) : (partOf(situation) ?? bareOf(situation));
  switch (noun.class) {
    case "none":
      return null;
    case "duration":
      return durationOf(situation);
    case "distance":
    case "area":
      if (isConversion(pieces, quantity)) return null;
      return within(situation, made(situation, noun.class, noun.unit, noun.class));
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

/** "a tank was destroyed", "killing a child": one of what was lost. */
function indefiniteOf(situation: Situation): Count | null {
  const { pieces, counted, index, links } = situation;
  const { noun } = (counted[index] as Counted).phrase;
  if (noun?.class === "vehicles") return made(situation, "vehicles", noun.unit, "vehicles");
  const link = links[index] ?? null;
  if (noun === null || link === null || link.pending) return null;
  const what = whatOf(pieces, link);
  return what === "killed" || what === "wounded" ? made(situation, what, "people", "event", link) : null;
}

/** Vehicles, munitions, weapons, buildings, places, formations. */
function thingsOf(situation: Situation, quantity: Quantity, phrase: Phrase): Count | null {
  const { pieces } = situation;
  const { noun } = phrase;
  if (noun === null || quantity.pair === true) return null;
  if (quantity.vague === true && noun.class === "things") return null;
  const equipment = equipmentOf(pieces, phrase);
  if (equipment !== null) return made(situation, "vehicles", equipment, "vehicles");
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

/** "one of the pilots was killed", "one of four helicopters": a member counts where something is told of it alone. */
function memberOf(situation: Situation): Count | null {
  const { pieces, counted, index, links } = situation;
  const { phrase } = counted[index] as Counted;
  const link = links[index] ?? null;
  // "one of those killed was a miller": what is told of it is told to say which one.
  if (link !== null && (link.trigger.side === "object" || link.trigger.side === "subject"))
    return made(situation, whatOf(pieces, link), "people", "event", link);
  if (phrase.noun?.class === "vehicles" && isDestroyed(pieces, phrase.head + 1))
    return made(situation, "vehicles", phrase.noun.unit, "vehicles");
  return phrase.noun === null ? partOf(situation) : null;
}

/** "60 miles (100 km)": the same measure again. */
function isConversion(pieces: readonly Piece[], quantity: Quantity): boolean {
  if (lowerAt(pieces, quantity.first - 1) !== "(") return false;
  const before = COUNTED.get(lowerAt(pieces, quantity.first - 2))?.class;
  return before === "distance" || before === "area" || lowerAt(pieces, quantity.first - 2) === "²";
}

/** "within 15 km of the town": at most that far. */
function within({ pieces, counted, index }: Situation, count: Count): Count {
  const { quantity } = counted[index] as Counted;
  if (count.what !== "distance" || count.low === null || count.low !== count.high) return count;
  if (lowerAt(pieces, quantity.first - 1) !== "within") return count;
  return { ...count, low: null, best: null };
}

const PART_OF = new Set("of out the its their his her all original initial total remaining".split(" "));

/** "5 out of 8 positions", "three of the five bridges": a part counts what its whole counts. */
function partOf(situation: Situation): Count | null {
  const { pieces, counted, index } = situation;
  const { quantity } = counted[index] as Counted;
  const whole = counted[index + 1];
  if (whole === undefined || whole.phrase.noun === null) return null;
  const between = pieces.slice(quantity.next, whole.quantity.first);
  if (between.length > 4 || !between.some((piece) => piece.lower === "of")) return null;
  if (!between.every((piece) => PART_OF.has(piece.lower))) return null;
  const count = countOf({ ...situation, index: index + 1 });
  if (count === null) return null;
  const { low, best, high } = quantity;
  const link = situation.links[index] ?? null;
  if (link !== null) {
    const told = made({ ...situation, index: index + 1 }, whatOf(pieces, link), "people", "part", link);
    return { ...told, span: { start: quantity.span.start, end: told.span.end }, low, best, high };
  }
  return { ...count, span: { start: quantity.span.start, end: count.span.end }, low, best, high, rule: "part" };
}
