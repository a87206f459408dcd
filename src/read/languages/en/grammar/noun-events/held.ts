import type { GroundEvent } from "../../../../grammar/event.ts";
import type { Phrase } from "../../../../grammar/phrase.ts";
import type { Item } from "../lists/item.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { placesAfter } from "./after.ts";

/** An event in which the agent holds places, said as done. */
export function holding(
  rule: string,
  confidence: number,
  rest: Pick<GroundEvent, "places" | "agent" | "span" | "trigger"> & Partial<GroundEvent>,
): GroundEvent {
  return {
    change: "hold",
    patient: null,
    holder: "agent",
    extent: "whole",
    planned: false,
    denied: false,
    set: false,
    rule,
    confidence,
    ...rest,
  };
}

const HELD = new Set(["held", "controlled", "occupied", "besieged"]);
const NO_LONGER = new Set(["formerly", "previously", "once", "former"]);

/** "rebel-held X", "NLF-besieged X". */
export function heldEvent(phrase: Chunk): GroundEvent | null {
  const { heldBy, span } = phrase;
  if (!heldBy || heldBy.who === "" || !HELD.has(heldBy.how)) return null;
  if (phrase.kind !== "place" && phrase.kind !== "name") return null;
  // "rebel-held areas": no place that could be found again.
  if (phrase.name === null && phrase.within === null) return null;
  if (phrase.modifiers.some((word) => NO_LONGER.has(word))) return null;
  const change = heldBy.how === "besieged" ? "encircle" : "hold";
  // "overlooks most of rebel-held eastern X": all of that is theirs, whatever is overlooked.
  const held = phrase.direction === null ? phrase : { ...phrase, part: null };
  return holding("X-held", 0.5, { change, places: [held], agent: holderIn(phrase, heldBy.who), span, trigger: span });
}

/** The "rebel" of "rebel-held X" as a phrase of its own. */
function holderIn(phrase: Chunk, who: string): Phrase {
  return {
    ...phrase,
    kind: "force",
    name: /^\p{Lu}/u.test(who) ? who : null,
    aliases: [],
    head: who.toLowerCase(),
    modifiers: [],
    possessor: null,
    heldBy: null,
    text: who,
    within: null,
    part: null,
    plural: false,
    pronoun: null,
  };
}

const OF = new Set(["of", "over"]);

/** "with the Army in control of half of X": no verb says it. */
export function inControlEvent(index: number, items: readonly Item[]): GroundEvent | null {
  const holder = items[index];
  const preposition = items[index + 1];
  const list = items[index + 2];
  if (holder?.type !== "list" || preposition?.type !== "word" || list?.type !== "list") return null;
  const agent = holder.members[0]!;
  const control = list.members[0]!;
  if (preposition.word.token.lower !== "in" || control.kind !== "control") return null;
  if (agent.kind !== "force" && agent.kind !== "name" && agent.kind !== "pronoun") return null;
  const found = placesAfter(items, index + 3, OF);
  if (!found) return null;
  const { places } = found;
  const span = { start: control.span.start, end: places[places.length - 1]!.span.end };
  return holding("in control of", 0.85, { places, agent, span, trigger: control.span, introduces: true });
}
