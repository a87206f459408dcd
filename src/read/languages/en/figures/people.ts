import type { FigureWhat } from "../../../../model/index.ts";
import type { Count } from "../../../figures/count.ts";
import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import type { Counted } from "./counted.ts";
import { EVENTS, type Event } from "./events.ts";
import type { Link } from "./link.ts";
import { lowerAt, made, type Situation } from "./situation.ts";
import { tollOf } from "./tolls.ts";
import { SERIES } from "./verb-groups.ts";

/** Nouns that say by themselves what happened to those counted. */
type PeopleClass = "fighters" | "people" | "captured" | "displaced" | "evacuated";

/** Below this, fighters of whom nothing is told that counts are persons of the story, no strength. */
const LEAST_STRENGTH = 2;
/** The same for men of whom it is not even told that they fight. */
const LEAST_MEN = 5;
const MERE_MEN =
  /^(men|guards|officers|pilots|drivers|volunteers|operators|contractors|advisers|advisors|instructors|police|forces)$/;
/** Below this, people of whom nothing is told that counts are no figure. */
const LEAST_PEOPLE = 10;

/** What a number of people counts: what happened to them, else how many were under arms; null where neither. */
export function peopleOf(situation: Situation, nounClass: PeopleClass): Count | null {
  const { pieces, counted, index, links, field } = situation;
  const { quantity, phrase } = counted[index] as Counted;
  const own: FigureWhat | null = nounClass === "fighters" || nounClass === "people" ? null : nounClass;
  const link = links[index] ?? null;
  const taken = link !== null && !isComposition(pieces, quantity.first) && !(link.inherited && own !== null);
  if (taken) return made(situation, whatOf(pieces, link), "people", "event", link);
  if (own !== null) return made(situation, own, "people", "noun");
  if (quantity.pair === true) return null;
  const toll = tollOf(pieces, quantity, null);
  if (toll !== null) return made(situation, toll, "people", "toll");
  if (field === "losses") return made(situation, "killed or wounded", "people", "field");
  const listed = nounClass === "fighters" ? listedLoss(situation) : null;
  if (listed !== null) return made(situation, listed, "people", "memory");
  const size = quantity.best ?? quantity.high ?? quantity.low ?? 0;
  if (nounClass === "fighters") {
    const mere = phrase.unknown || MERE_MEN.test(lowerAt(pieces, phrase.head));
    if (field === null && (size < (mere ? LEAST_MEN : LEAST_STRENGTH) || (quantity.vague === true && phrase.unknown)))
      return null;
    if (phrase.unknown && FIRED.has(lowerAt(pieces, quantity.first - 1)))
      return made(situation, "munitions", phrase.noun?.unit ?? "munitions", "munitions");
    if (lowerAt(pieces, phrase.head) === "fighters" && isShotDown(pieces, quantity.first))
      return made(situation, "vehicles", "fighters", "vehicles");
    return made(situation, "strength", "fighters", "strength");
  }
  if (quantity.vague === true || size < LEAST_PEOPLE || phrase.attributive) return null;
  return made(situation, "other", "people", "people");
}

const COUNTING = new Set(
  "lists listed counts counted names named gives gave says said has puts claims claimed".split(" "),
);
const LOSSES: ReadonlySet<FigureWhat> = new Set<FigureWhat>(["killed", "wounded", "killed or wounded", "captured"]);

/** "– A says 500 rebels were killed; – B lists 469 rebels and 224 soldiers": what the item before counted. */
function listedLoss({ pieces, counted, index, memory, before }: Situation): FigureWhat | null {
  const { quantity } = counted[index] as Counted;
  if (memory.listed !== true || memory.what === null || !LOSSES.has(memory.what)) return null;
  const word = lowerAt(pieces, quantity.first - 1);
  const goesOn = (word === "and" || word === ",") && before?.rule.endsWith("memory") === true;
  return goesOn || COUNTING.has(word) ? memory.what : null;
}

/** "shot down 18 fighters": aircraft. */
const isShotDown = (pieces: readonly Piece[], first: number): boolean =>
  lowerAt(pieces, first - 1) === "downed" ||
  (lowerAt(pieces, first - 1) === "down" && lowerAt(pieces, first - 2) === "shot");

const FIRED = new Set("launched fired firing launching dropped dropping".split(" "));

/** "a crowd consisting of 700 rebels": a composition, not another event. */
const isComposition = (pieces: readonly Piece[], first: number): boolean =>
  lowerAt(pieces, first - 1) === "comprising" ||
  (lowerAt(pieces, first - 1) === "of" && /^(consisting|composed|consisted)$/.test(lowerAt(pieces, first - 2)));

/** What an event says of those it happened to. */
export function whatOf(pieces: readonly Piece[], link: Link): FigureWhat {
  if (link.pending && link.event === "evacuated") return "remaining";
  return isBoth(pieces, link.trigger.at) ? "killed or wounded" : link.event;
}

/** "killed or wounded", "dead and injured", "killed, captured or missing": one number for the dead and for others who were lost. */
function isBoth(pieces: readonly Piece[], at: number): boolean {
  const events = new Set([lossAt(pieces, at)]);
  for (const step of [-1, 1]) {
    let verb = at;
    while (SERIES.has(lowerAt(pieces, verb + step)) && Math.abs(verb - at) < LONGEST_SERIES) {
      verb += step * (SERIES.has(lowerAt(pieces, verb + 2 * step)) ? 3 : 2);
      const event = lossAt(pieces, verb);
      if (event === null) break;
      events.add(event);
    }
  }
  return events.has("killed") && events.size > 1;
}
const LONGEST_SERIES = 12;

/** How the word at a piece says that people were lost; null where it does not. */
function lossAt(pieces: readonly Piece[], at: number): Event | null {
  const event = EVENTS.get(lowerAt(pieces, at))?.event;
  return event === "killed" || event === "wounded" || event === "captured" || event === "missing" ? event : null;
}

/** "no one", "not one": nobody is counted. */
export const isNobody = (pieces: readonly Piece[], quantity: Quantity): boolean =>
  quantity.best === 1 && /^(no|not|any|every|each|this|that)$/.test(lowerAt(pieces, quantity.first - 1));
