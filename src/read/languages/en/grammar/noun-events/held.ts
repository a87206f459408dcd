import type { GroundEvent } from "../../../../grammar/event.ts";
import type { Phrase } from "../../../../grammar/phrase.ts";
import type { Item } from "../lists/item.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { phrasesAfter } from "./after.ts";

export function heldEvent(phrase: Chunk): GroundEvent | null {
  const { heldBy } = phrase;
  if (!heldBy || (phrase.kind !== "place" && phrase.kind !== "name")) return null;
  const how = heldBy.how;
  if (how !== "held" && how !== "controlled" && how !== "occupied" && how !== "besieged") return null;
  if (heldBy.who === "") return null;
  // "rebel-held areas": no place that could be found again.
  if (phrase.name === null && phrase.within === null) return null;
  if (
    phrase.modifiers.some(
      (word) => word === "formerly" || word === "previously" || word === "once" || word === "former",
    )
  )
    return null;
  const agent: Phrase = {
    ...phrase,
    kind: "force",
    name: /^\p{Lu}/u.test(heldBy.who) ? heldBy.who : null,
    aliases: [],
    head: heldBy.who.toLowerCase(),
    modifiers: [],
    possessor: null,
    heldBy: null,
    text: heldBy.who,
    within: null,
    part: null,
    plural: false,
    pronoun: null,
  };
  return {
    change: how === "besieged" ? "encircle" : "hold",
    places: [phrase],
    agent,
    patient: null,
    holder: "agent",
    extent: "whole",
    span: phrase.span,
    trigger: phrase.span,
    planned: false,
    denied: false,
    set: false,
    rule: "X-held",
    confidence: 0.5,
  };
}

/** "with the Army in control of half of X": no verb says it. */
export function inControlEvent(index: number, items: readonly Item[]): GroundEvent | null {
  const holder = items[index]!;
  const preposition = items[index + 1];
  const control = items[index + 2];
  if (
    holder.type !== "list" ||
    preposition?.type !== "word" ||
    preposition.word.token.lower !== "in" ||
    control?.type !== "list"
  )
    return null;
  const owner = holder.members[0]!;
  if (
    control.members[0]!.kind !== "control" ||
    (owner.kind !== "force" && owner.kind !== "name" && owner.kind !== "pronoun")
  )
    return null;
  const found = phrasesAfter(items, index + 3, ["of", "over"]);
  if (!found) return null;
  const span = { start: control.members[0]!.span.start, end: found.members[found.members.length - 1]!.span.end };
  return {
    change: "hold",
    places: found.members,
    agent: owner,
    patient: null,
    holder: "agent",
    extent: "whole",
    span,
    trigger: control.members[0]!.span,
    planned: false,
    denied: false,
    set: false,
    rule: "in control of",
    confidence: 0.85,
  };
}
