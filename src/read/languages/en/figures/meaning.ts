import type { FigureWhat } from "../../../../model/index.ts";
import type { Count, CountMemory } from "../../../figures/count.ts";
import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { EVENTS } from "./events.ts";
import type { Counted, Link } from "./link.ts";
import { durationOf, shareOf } from "./measures.ts";
import { BODIES, COUNTED, type NounClass, TOLLS } from "./nouns.ts";
import type { Trigger } from "./triggers.ts";

/** A quantity in its sentence, with everything found about it. */
export interface Situation {
  readonly pieces: readonly Piece[];
  readonly counted: readonly Counted[];
  readonly links: readonly (Link | null)[];
  readonly triggers: readonly Trigger[];
  readonly index: number;
  readonly memory: CountMemory;
  readonly field: "losses" | "strength" | null;
}

const lowerAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? "";

/** Classes that mean one `what` whatever happens to them. */
const FIXED: Partial<Record<NounClass, FigureWhat>> = {
  killed: "killed",
  wounded: "wounded",
  "killed or wounded": "killed or wounded",
  formations: "strength",
  vehicles: "vehicles",
  munitions: "munitions",
  weapons: "other",
  buildings: "buildings",
  "units of place": "units of place",
  area: "area",
  money: "money",
  things: "other",
};
const DEFAULTS: Partial<Record<NounClass, FigureWhat>> = {
  captured: "captured",
  displaced: "displaced",
  evacuated: "evacuated",
};

/** What a quantity counts; null where it is no figure. */
export function countOf(situation: Situation): Count | null {
  const { pieces, counted, index } = situation;
  const { quantity, phrase } = counted[index] as Counted;
  if (quantity.share === true) return shareOf(situation);
  if (quantity.currency !== undefined) return made(situation, "money", quantity.currency, "money");
  const noun = phrase.noun;
  if (quantity.article === true && noun?.class !== "distance" && noun?.class !== "duration") return null;
  if (quantity.multiple === true && noun?.class !== "munitions") return null;
  if (isOneOf(pieces, quantity) && situation.links[index] === null) return null;
  if (noun === null) {
    if (phrase.anaphoric) return anaphoric(situation);
    return bare(situation);
  }
  switch (noun.class) {
    case "none":
      return null;
    case "duration":
      return durationOf(situation);
    case "distance":
      return isConversion(pieces, quantity) ? null : made(situation, "distance", noun.unit, "distance");
    case "area":
      return isConversion(pieces, quantity) ? null : made(situation, "area", noun.unit, "area");
    case "fighters":
    case "people":
    case "captured":
    case "displaced":
    case "evacuated":
      return people(situation, noun.class);
    default: {
      if (quantity.pair === true) return null;
      if (noun.class === "units of place" && isIdiom(pieces, quantity, phrase.head)) return null;
      if (quantity.vague === true && noun.class === "things") return null;
      if (noun.class === "units of place" && isGunPosition(pieces, phrase.start, phrase.head))
        return made(situation, "other", noun.unit, "weapons");
      return made(situation, FIXED[noun.class] ?? "other", noun.unit, noun.class);
    }
  }
}

function isGunPosition(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      ["anti-tank", "artillery", "mortar", "firing", "gun", "machine-gun", "anti-aircraft"].includes(lowerAt(pieces, i))
    )
      return true;
  return false;
}

/** "no one", "not one": nobody is counted. */
const isNobody = (pieces: readonly Piece[], quantity: Quantity): boolean =>
  quantity.best === 1 &&
  ["no", "not", "any", "every", "each", "this", "that"].includes(lowerAt(pieces, quantity.first - 1));

/** "between the ages of 18–25". */
const isAge = (pieces: readonly Piece[], quantity: Quantity): boolean =>
  quantity.low !== quantity.high &&
  lowerAt(pieces, quantity.first - 1) === "of" &&
  /^ages?$/.test(lowerAt(pieces, quantity.first - 2));

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

function people(situation: Situation, nounClass: NounClass): Count | null {
  const { pieces, counted, index, links, field } = situation;
  const { quantity, phrase } = counted[index] as Counted;
  const link = links[index] ?? null;
  const strength = isComposition(pieces, quantity.first);
  if (link !== null && !strength && !(link.inherited && DEFAULTS[nounClass] !== undefined))
    return made(situation, whatOf(situation, link), "people", "event", link);
  if (DEFAULTS[nounClass] !== undefined) return made(situation, DEFAULTS[nounClass] as FigureWhat, "people", "noun");
  if (quantity.pair === true) return null;
  const toll = tollOf(pieces, quantity, NO_MEMORY);
  if (toll !== null) return made(situation, toll, "people", "toll");
  if (field === "losses") return made(situation, "killed or wounded", "people", "field");
  if (nounClass === "fighters") {
    if (isSmallTalk(quantity) && field === null) return null;
    if (phrase.unknown && FIRED.has(lowerAt(pieces, quantity.first - 1)))
      return made(situation, "munitions", noun(phrase), "munitions");
    return made(situation, "strength", "fighters", "strength");
  }
  if (quantity.vague === true || (quantity.best ?? quantity.low ?? quantity.high ?? 0) < 10) return null;
  return phrase.attributive ? null : made(situation, "other", "people", "people");
}

const NO_MEMORY: CountMemory = { what: null };
const FIRED = new Set("launched fired firing launching dropped dropping".split(" "));
const noun = (phrase: Counted["phrase"]): string => phrase.noun?.unit ?? "people";

/** "10,000 consisting of 1,500 rebels": a composition, not another event. */
const isComposition = (pieces: readonly Piece[], first: number): boolean =>
  (lowerAt(pieces, first - 1) === "of" &&
    ["consisting", "composed", "consisted"].includes(lowerAt(pieces, first - 2))) ||
  lowerAt(pieces, first - 1) === "comprising";

/** One or two fighters of whom nothing is told that counts are no strength. */
const isSmallTalk = (quantity: Quantity): boolean =>
  quantity.vague === true || (quantity.best ?? quantity.high ?? quantity.low ?? 0) < 5;

function whatOf(situation: Situation, link: Link): FigureWhat {
  if (link.pending && link.event === "evacuated") return "remaining";
  if (link.event === "killed" || link.event === "wounded") {
    if (isBoth(situation.pieces, link.trigger.at)) return "killed or wounded";
  }
  return link.event;
}

/** "killed or wounded", "dead and injured": one number for both. */
function isBoth(pieces: readonly Piece[], at: number): boolean {
  const joint = lowerAt(pieces, at + 1);
  const first = EVENTS.get(lowerAt(pieces, at))?.event;
  if (joint === "and" || joint === "or" || joint === "/" || joint === ",") {
    const second = EVENTS.get(lowerAt(pieces, at + 2))?.event;
    return (first === "killed" && second === "wounded") || (first === "wounded" && second === "killed");
  }
  return false;
}

/** "others", "of them", "of which": what the quantity or the noun before it counted. */
function anaphoric(situation: Situation): Count | null {
  const { pieces, counted, index, links } = situation;
  const link = links[index] ?? null;
  if (link !== null) return made(situation, whatOf(situation, link), "people", "event", link);
  const { quantity, phrase } = counted[index] as Counted;
  if (lowerAt(pieces, quantity.next + 1) === "which") {
    // "one of which was a tank"
    for (let i = quantity.next + 2; i < quantity.next + 7; i++) {
      const noun = COUNTED.get(lowerAt(pieces, i));
      if (noun?.class === "vehicles") return made(situation, "vehicles", noun.unit, "anaphora");
    }
  }
  const previous = counted[index - 1]?.phrase.noun;
  if (previous && FIXED[previous.class] !== undefined && previous.class !== "things" && previous.class !== "money")
    return made(situation, FIXED[previous.class] as FigureWhat, previous.unit, "anaphora");
  for (let i = quantity.first - 1; i >= Math.max(0, quantity.first - 25); i--) {
    const noun = COUNTED.get(lowerAt(pieces, i));
    if (noun === undefined) continue;
    const what = FIXED[noun.class];
    if (what === undefined || what === "money" || what === "area" || noun.class === "things") {
      if (noun.class === "none" || noun.class === "duration" || noun.class === "distance") continue;
      return null;
    }
    return phrase.anaphoric ? made(situation, what, noun.unit, "anaphora") : null;
  }
  return null;
}

/** "5 out of 8 positions", "three of the five bridges": a part counts what its whole counts. */
function partOf(situation: Situation): Count | null {
  const { pieces, counted, index } = situation;
  const { quantity } = counted[index] as Counted;
  const whole = counted[index + 1];
  if (whole === undefined || whole.phrase.noun === null) return null;
  const between = pieces.slice(quantity.next, Math.min(whole.quantity.first, quantity.next + 4)).map((p) => p.lower);
  if (!PART_OF.has(between.join(" "))) return null;
  const count = countOf({ ...situation, index: index + 1 });
  if (count === null) return null;
  const { low, best, high } = quantity;
  return { ...count, span: { start: quantity.span.start, end: count.span.end }, low, best, high, rule: "part" };
}
const PART_OF = new Set(["of", "of the", "of its", "of their", "out of", "out of the", "of all"]);

const TOWARDS = new Set(
  "to at of numbered numbering reached was exceeded surpassed is were passed hit totaled totalled being as reaching exceeding by".split(
    " ",
  ),
);

/** A number without a noun: it counts people if something happened to them, a toll, the size of a body, or a share of positions. */
function bare(situation: Situation): Count | null {
  const { pieces, counted, index, links, memory, field } = situation;
  const { quantity } = counted[index] as Counted;
  if (quantity.pair === true || quantity.article === true) return null;
  if (lowerAt(pieces, quantity.next) === "-") return null;
  if (isNobody(pieces, quantity)) return null;
  if (isAge(pieces, quantity)) return made(situation, "other", "years of age", "age");
  const whole = partOf(situation);
  if (whole !== null) return whole;
  const link = links[index] ?? null;
  if (link !== null) return made(situation, whatOf(situation, link), "people", "event", link);
  const toll = tollOf(pieces, quantity, memory);
  if (toll !== null) return made(situation, toll, "people", "toll");
  const before = lowerAt(pieces, quantity.first - 1);
  if (before === "of" && BODIES.has(lowerAt(pieces, quantity.first - 2)))
    return made(situation, "strength", "fighters", "strength");
  if (before === "numbering" || before === "numbered") return made(situation, "strength", "fighters", "strength");
  if (before === "(" && COUNTED.get(lowerAt(pieces, quantity.first - 2))?.class === "fighters")
    return made(situation, "strength", "fighters", "strength");
  if (before === "(" && (lowerAt(pieces, quantity.next) === ")" || lowerAt(pieces, quantity.next) === "by")) {
    return memory.what === null ? null : made(situation, memory.what, "people", "memory");
  }
  if (field === "strength" && (quantity.best ?? quantity.low ?? quantity.high ?? 0) >= 10)
    return made(situation, "strength", "fighters", "field");
  return null;
}

/** "the death toll rose to 30", "putting the number at 728", "bringing the total to 25,000". */
function tollOf(pieces: readonly Piece[], quantity: Quantity, memory: CountMemory): FigureWhat | null {
  const exceeds = /^exceed(ed|ing)$/.test(lowerAt(pieces, quantity.first));
  if (!exceeds && !TOWARDS.has(lowerAt(pieces, quantity.first - 1))) return null;
  let toll = -1;
  for (let i = quantity.first - 1; i >= Math.max(0, quantity.first - 10); i--) {
    const word = lowerAt(pieces, i);
    if (word === "," || word === ";") break;
    if (TOLLS.has(word)) {
      toll = i;
      break;
    }
  }
  if (toll < 0) return null;
  for (let i = toll + 1; i < quantity.first; i++) {
    const event = eventAt(pieces, i);
    if (event !== null) return event;
  }
  for (let i = toll; i >= Math.max(0, toll - 2); i--) {
    const event = eventAt(pieces, i);
    if (event !== null) return event;
  }
  for (let i = toll - 1; i >= Math.max(0, toll - 40); i--) {
    const event = EVENTS.get(lowerAt(pieces, i))?.event;
    if (event !== undefined && event !== "other") return event;
  }
  return memory.what;
}

function eventAt(pieces: readonly Piece[], at: number): FigureWhat | null {
  const word = lowerAt(pieces, at);
  const event = EVENTS.get(word)?.event;
  if (event !== undefined && event !== "other") return event;
  const noun = COUNTED.get(word);
  if (noun === undefined) return null;
  return noun.class === "killed" || noun.class === "wounded" || noun.class === "killed or wounded"
    ? (noun.class as FigureWhat)
    : (DEFAULTS[noun.class] ?? null);
}

/** Puts the count together; the span goes from the quantity to the end of its phrase. */
export function made(
  situation: Situation,
  what: FigureWhat,
  unit: string,
  rule: string,
  link: Link | null = null,
): Count {
  const { pieces, counted, index } = situation;
  const { quantity, phrase } = counted[index] as Counted;
  const last = pieces[Math.max(phrase.end, quantity.next) - 1] as Piece;
  const trigger = link === null ? null : (pieces[link.trigger.at] as Piece);
  const head = phrase.head >= 0 ? (pieces[phrase.head] as Piece) : null;
  const first = phrase.end > phrase.start ? (pieces[phrase.start] as Piece) : null;
  const end = trigger !== null && trigger.start <= last.end + 1 && trigger.end > last.end ? trigger.end : last.end;
  return {
    span: { start: quantity.span.start, end },
    what,
    low: quantity.low,
    best: quantity.best,
    high: quantity.high,
    unit,
    phrase:
      first === null || phrase.anaphoric
        ? null
        : pieces
            .slice(phrase.start, phrase.end)
            .map((p) => p.text)
            .join(" "),
    noun: head?.lower ?? null,
    trigger: trigger === null ? null : { start: trigger.start, end: trigger.end },
    confidence: CONFIDENCE[rule] ?? 0.7,
    rule,
  };
}

const CONFIDENCE: Readonly<Record<string, number>> = {
  event: 0.85,
  field: 0.8,
  share: 0.85,
  distance: 0.85,
  strength: 0.75,
  people: 0.5,
  anaphora: 0.6,
  toll: 0.7,
  memory: 0.5,
  things: 0.5,
};
