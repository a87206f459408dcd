import type { Piece } from "../../../figures/pieces.ts";
import type { Counted } from "./counted.ts";
import type { Event } from "./events.ts";
import { firstFrom, nearest } from "./nearest.ts";
import { included } from "./parts.ts";
import { fromRow, gapped, inRow, nextPeople } from "./rows.ts";
import { lowerAt } from "./situation.ts";
import type { Trigger } from "./triggers.ts";
import { isWhole } from "./wholes.ts";

/** What happened to the people of a quantity, and the word that says so. */
export interface Link {
  readonly event: Event;
  readonly trigger: Trigger;
  readonly pending: boolean;
  /** Taken over from a neighbour in the same list. */
  readonly inherited: boolean;
}

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
