import type { GroundEvent } from "../../../grammar/event.ts";
import type { Item } from "./lists/item.ts";
import { heldEvent, inControlEvent } from "./noun-events/held.ts";
import { nounEvent } from "./noun-events/noun-event.ts";
import { strongholdEvent } from "./noun-events/stronghold.ts";
import type { Predicate } from "./predicate.ts";
import type { Word } from "./tagging/word.ts";

/** "the capture of X", "clashes in X", "the Army's siege of X", "rebel-held X": ground spoken of by nouns and adjectives. */
export function nounEvents(
  words: readonly Word[],
  items: readonly Item[],
  predicates: readonly Predicate[],
): GroundEvent[] {
  const events: GroundEvent[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (item.type !== "list") continue;
    for (const member of item.members) {
      const held = heldEvent(member);
      if (held) events.push(held);
      for (const inner of member.inside ?? []) {
        const around = heldEvent(inner);
        if (around) events.push(around);
      }
    }
    const last = item.members[item.members.length - 1]!;
    const control = inControlEvent(index, items);
    if (control) events.push(control);
    const stronghold = strongholdEvent(index, items);
    if (stronghold) events.push(stronghold);
    if (last.kind !== "event" || last.head === null) continue;
    const event = nounEvent(last, index, items, words, predicates);
    if (event) events.push(event);
  }
  return events;
}
