import type { Piece } from "../../../figures/pieces.ts";
import { PAST, verbForms } from "../verbs.ts";
import { adverbs, auxiliaries } from "../words.ts";
import { BREAKS, costOf } from "./cost.ts";
import type { Counted } from "./counted.ts";
import { type Event, isOfTheLiving } from "./events.ts";
import { isPastVerb } from "./heads.ts";
import { COUNTED } from "./nouns.ts";
import { lowerAt } from "./situation.ts";
import type { Trigger } from "./triggers.ts";

/** What happened to the people of a quantity, and the word that says so. */
export interface Link {
  readonly event: Event;
  readonly trigger: Trigger;
  readonly pending: boolean;
  /** Taken over from a neighbour in the same list. */
  readonly inherited: boolean;
}

const INCLUDING = new Set("including included comprising among plus".split(" "));

/** For each counted quantity of a sentence the event that happened to its people, or null. */
export function linkEvents(
  pieces: readonly Piece[],
  counted: readonly Counted[],
  triggers: readonly Trigger[],
): (Link | null)[] {
  const links = counted.map((item, i) => (item.people ? nearest(pieces, counted, i, triggers) : null));
  // "three out of four hostages were freed": it is told of the three.
  for (let i = 0; i + 1 < counted.length; i++) {
    const { quantity, phrase, people } = counted[i + 1] as Counted;
    const part = counted[i] as Counted;
    if (!people || phrase.noun === null || part.phrase.noun !== null || links[i] !== null || !part.people) continue;
    if (isWhole(pieces, counted, i + 1) && quantity.first - part.quantity.next <= 4)
      links[i] = nearest(pieces, counted, i + 1, triggers, true);
  }
  // "71 militants and 1 fighter were killed": a row of people shares its event, from behind and from before.
  for (let i = counted.length - 2; i >= 0; i--) {
    if (links[i] === null && (counted[i] as Counted).people)
      links[i] = fromRow(pieces, counted, links, i, nextPeople(counted, i, 1));
  }
  for (let i = 1; i < counted.length; i++) {
    const item = counted[i] as Counted;
    if (!item.people) continue;
    const before = nextPeople(counted, i, -1);
    if (links[i] === null)
      links[i] = fromRow(pieces, counted, links, i, before) ?? included(pieces, counted, links, triggers, i);
    else if (lowerAt(pieces, item.quantity.first - 1) === "including" && reachesOut(links[i] as Link) && links[before])
      links[i] = { ...(links[before] as Link), inherited: true };
    else if (
      isLabel(links[i] as Link, item) &&
      before >= 0 &&
      links[before]?.event === "evacuated" &&
      inRow(pieces, counted[before] as Counted, item)
    )
      links[i] = links[before] as Link;
  }
  for (let i = 1; i < counted.length; i++) links[i] ??= gapped(pieces, counted, links, i);
  return links.map((link, i) => link ?? modified(counted[i] as Counted, triggers));
}

const ALONG = /^(along|together) with$|^well as$|^addition to$/;
const PLACED = new Set("in to at near from by around outside inside on".split(" "));

/**
 * "Many thousands fled abroad, some 500,000 to the north", "95 soldiers were killed in the raid, along with 1,350 militiamen": the
 * verb is not said again.
 */
function gapped(
  pieces: readonly Piece[],
  counted: readonly Counted[],
  links: readonly (Link | null)[],
  i: number,
): Link | null {
  const { quantity, phrase, people } = counted[i] as Counted;
  const other = nextPeople(counted, i, -1);
  const link = links[other] ?? null;
  if (!people || link === null || link.pending) return null;
  const along = ALONG.test(`${lowerAt(pieces, quantity.first - 2)} ${lowerAt(pieces, quantity.first - 1)}`);
  const bare = phrase.noun === null && !phrase.unknown && !phrase.anaphoric;
  const joint = lowerAt(pieces, quantity.first - 1);
  const { quantity: number, phrase: before } = counted[other] as Counted;
  // "…, six in Norvale and four in Varda"
  const goesOn = joint === "and" && before.noun === null && link.inherited && PLACED.has(lowerAt(pieces, number.next));
  const placed = bare && (joint === "," || goesOn) && PLACED.has(lowerAt(pieces, quantity.next));
  if (!along && !placed) return null;
  for (let at = Math.max(before.end, number.next, link.trigger.to); at < quantity.first; at++) {
    const word = lowerAt(pieces, at);
    if (BREAKS.has(word) || auxiliaries.has(word) || isPastVerb(pieces, at)) return null;
  }
  return { ...link, inherited: true };
}

/** "28 wounded people" of whom nothing else is told are wounded. */
function modified(item: Counted, triggers: readonly Trigger[]): Link | null {
  const { modifier } = item.phrase;
  if (!item.people || modifier < 0) return null;
  const trigger = triggers[firstFrom(triggers, modifier)];
  if (trigger?.at !== modifier) return null;
  return { event: trigger.event, trigger, pending: false, inherited: false };
}

/** "5 died, including a girl, and 16 were hurt": a verb behind does not tell of the part of a number before it. */
const reachesOut = (link: Link): boolean => link.trigger.side === "subject";

const isLabel = (link: Link, item: Counted): boolean =>
  link.trigger.side === "label" && link.trigger.event === "wounded" && link.trigger.at === item.quantity.next;

function nextPeople(counted: readonly Counted[], from: number, step: 1 | -1): number {
  for (let i = from + step; i >= 0 && i < counted.length; i += step) if ((counted[i] as Counted).people) return i;
  return -1;
}

function fromRow(
  pieces: readonly Piece[],
  counted: readonly Counted[],
  links: readonly (Link | null)[],
  i: number,
  other: number,
): Link | null {
  const link = links[other] ?? null;
  // "20 fighters and 30 wounded": a label tells of its own number alone.
  if (other < 0 || link === null || link.trigger.side === "label") return null;
  const { phrase } = counted[i] as Counted;
  if (isWhole(pieces, counted, i)) return null;
  // "the number grew to 19, and one guard had died": a number without a noun takes nothing from behind.
  if (i < other && phrase.noun === null) return null;
  // "eight guards charged with the murder of 24 men": told between the two it is told of the second.
  if (
    i < other &&
    link.trigger.at > (counted[i] as Counted).quantity.first &&
    link.trigger.at < (counted[other] as Counted).quantity.first
  )
    return null;
  const [a, b] = i < other ? [counted[i], counted[other]] : [counted[other], counted[i]];
  if (i > other && startsClause(pieces, counted[i] as Counted)) return null;
  return inRow(pieces, a as Counted, b as Counted) ? { ...link, inherited: true } : null;
}

/** "…, another 400 men were also present": a verb of its own begins another clause. */
function startsClause(pieces: readonly Piece[], item: Counted): boolean {
  let at = Math.max(item.phrase.end, item.quantity.next);
  while (adverbs.has(lowerAt(pieces, at))) at++;
  return auxiliaries.has(lowerAt(pieces, at));
}

/** Only names, nouns and the words of a list stand between two quantities. */
function inRow(pieces: readonly Piece[], a: Counted, b: Counted): boolean {
  const from = Math.max(a.phrase.end, a.quantity.next);
  const to = b.quantity.first;
  if (to - from > 14) return false;
  let joined = false;
  for (let i = from; i < to; i++) {
    const piece = pieces[i] as Piece;
    const word = piece.lower;
    if (BREAKS.has(word) || auxiliaries.has(word)) return false;
    if (word === "consisting" || word === "comprising") return false;
    if (
      word === "and" ||
      word === "," ||
      word === "or" ||
      word === "plus" ||
      word === "with" ||
      word === "including" ||
      word === "of"
    )
      joined = true;
    const verb = verbForms.get(word);
    if (verb !== undefined && (verb.forms & PAST) !== 0 && !piece.capital && !COUNTED.has(word) && word !== "remaining")
      return false;
  }
  return joined;
}

/** "…, including 600 civilians", "of which 40,000", "roughly 600,000 of them": the event of what was told before. */
function included(
  pieces: readonly Piece[],
  counted: readonly Counted[],
  links: readonly (Link | null)[],
  triggers: readonly Trigger[],
  i: number,
): Link | null {
  const { quantity, phrase } = counted[i] as Counted;
  const word = lowerAt(pieces, quantity.first - 1);
  const before = lowerAt(pieces, quantity.first - 2);
  const relative = (word === "which" || word === "whom") && before === "of";
  const remaining = word === "remaining" || before === "remaining";
  if (!(INCLUDING.has(word) || relative || remaining || phrase.anaphoric)) return null;
  if (phrase.anaphoric) {
    const noun = counted[i - 1]?.phrase.noun;
    if (noun ? !isPeople(noun.class) : !meansPeople(pieces, quantity.first)) return null;
  }
  for (let j = i - 1; j >= 0; j--) if (links[j]) return { ...(links[j] as Link), pending: false, inherited: true };
  for (let t = firstFrom(triggers, quantity.first) - 1; t >= 0; t--) {
    const trigger = triggers[t] as Trigger;
    if (!trigger.civil) return { event: trigger.event, trigger, pending: trigger.pending, inherited: true };
  }
  return null;
}

const isPeople = (nounClass: string): boolean =>
  ["fighters", "people", "captured", "displaced", "evacuated", "killed", "wounded", "killed or wounded"].includes(
    nounClass,
  );

/** Whether the noun last counted before a piece means people, or there is none. */
function meansPeople(pieces: readonly Piece[], before: number): boolean {
  for (let i = before - 1; i >= Math.max(0, before - REACH); i--) {
    const noun = COUNTED.get(lowerAt(pieces, i));
    if (noun === undefined || noun.class === "none" || noun.class === "duration" || noun.class === "distance") continue;
    return isPeople(noun.class);
  }
  return true;
}

function nearest(
  pieces: readonly Piece[],
  counted: readonly Counted[],
  index: number,
  triggers: readonly Trigger[],
  asPart = false,
): Link | null {
  const item = counted[index] as Counted;
  if (!asPart && isWhole(pieces, counted, index)) return null;
  const unknown = item.phrase.noun === null && item.phrase.unknown;
  let best: Trigger | null = null;
  let least = Number.POSITIVE_INFINITY;
  const from = item.quantity.first - REACH;
  const to = Math.max(item.phrase.end, item.quantity.next) + REACH;
  for (let t = firstFrom(triggers, from); t < triggers.length; t++) {
    const trigger = triggers[t] as Trigger;
    if (trigger.at > to) break;
    if (unknown && !isOfTheLiving(lowerAt(pieces, trigger.at))) continue;
    if (trigger.civil && item.phrase.noun?.class !== "people" && !item.phrase.unknown) continue;
    const cost = costOf(pieces, counted, index, trigger);
    if (cost < least) {
      least = cost;
      best = trigger;
    }
  }
  return best === null ? null : { event: best.event, trigger: best, pending: best.pending, inherited: false };
}

/**
 * "Of the thousands of protesters, 680 were arrested", "18 of the original 150", "2,500 (out of 10,000)", "half of its 30,000
 * people": what is told holds for the part.
 */
function isWhole(pieces: readonly Piece[], counted: readonly Counted[], index: number): boolean {
  const { first } = (counted[index] as Counted).quantity;
  let at = first - 1;
  let marked = false;
  for (; WHOLE.has(lowerAt(pieces, at)); at--) if (TOTAL.has(lowerAt(pieces, at))) marked = true;
  if (lowerAt(pieces, at) === "of") {
    const before = lowerAt(pieces, at - 1);
    if (at < first - 1 && (at === 0 || before === ",")) return true;
    if (before === "out" || marked) return true;
  }
  const share = counted[index - 1]?.quantity;
  if (share?.share !== true || lowerAt(pieces, share.next) !== "of" || first - share.next > SHARED) return false;
  for (let i = share.next; i < first; i++) {
    const word = lowerAt(pieces, i);
    if (word === "," || word === "and" || verbForms.has(word) || auxiliaries.has(word)) return false;
  }
  return true;
}
const TOTAL = new Set("original initial total".split(" "));
const WHOLE = new Set([..."the a an his her its their these those some about around roughly".split(" "), ...TOTAL]);
const SHARED = 6;

/** How many pieces away from a quantity its event can stand. */
const REACH = 40;

/** The index of the first trigger at or behind a piece; triggers stand in order. */
function firstFrom(triggers: readonly Trigger[], piece: number): number {
  let low = 0;
  let high = triggers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((triggers[middle] as Trigger).at < piece) low = middle + 1;
    else high = middle;
  }
  return low;
}
