import type { GroundEvent, HolderRole } from "../../../grammar/event.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import { eventNouns } from "../nouns.ts";
import type { Item } from "./lists.ts";
import type { Chunk } from "./phrases.ts";
import { agentOf, type Predicate } from "./predicate.ts";
import type { Word } from "./tag.ts";

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
    }
    const last = item.members[item.members.length - 1]!;
    const control = inControl(index, items);
    if (control) events.push(control);
    if (last.kind !== "event" || last.head === null) continue;
    const event = eventOfNoun(last, index, items, words, predicates);
    if (event) events.push(event);
  }
  return events;
}

/** "with the Army in control of half of X": no verb says it. */
function inControl(index: number, items: readonly Item[]): GroundEvent | null {
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
  const found = after(items, index + 3, ["of", "over"]);
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

function heldEvent(phrase: Chunk): GroundEvent | null {
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

/** "…, ending the siege": of the place that was last said to be besieged. */
function relief(noun: Chunk, governing: Predicate): GroundEvent {
  return {
    change: "hold",
    places: [],
    agent: governing.subject![0]!,
    patient: null,
    holder: "agent",
    extent: "whole",
    span: noun.span,
    trigger: noun.span,
    planned: governing.hypothetical || governing.form === "infinitive",
    denied: governing.negated,
    set: false,
    rule: "siege ended",
    confidence: 0.5,
  };
}

const AIMS = new Set(["goal", "aim", "objective", "plan", "intention", "purpose"]);

const DOING = new Set([
  "make",
  "launch",
  "begin",
  "start",
  "mount",
  "stage",
  "carry",
  "conduct",
  "complete",
  "continue",
  "resume",
  "undertake",
  "attempt",
]);

const FAILED = new Set(["failed", "unsuccessful", "repelled", "abortive", "repulsed", "fruitless"]);

const PLACES_AFTER: Readonly<Record<string, readonly string[]>> = {
  capture: ["of"],
  withdraw: ["from", "of"],
  encircle: ["of", "on", "to"],
  contest: ["in", "at", "around", "over", "for", "inside", "within"],
  attack: ["on", "against", "in", "at", "towards", "toward", "into", "of"],
  advance: ["in", "into", "on", "of", "at"],
  lose: ["of"],
  hold: ["of", "over"],
};

function isGround(phrase: Phrase): boolean {
  return phrase.kind === "place" || phrase.kind === "name" || (phrase.kind === "part" && phrase.within !== null);
}

/** The list after a preposition right behind the noun; other prepositional phrases may stand between. */
function after(
  items: readonly Item[],
  from: number,
  prepositions: readonly string[],
): { members: readonly Chunk[]; index: number } | null {
  let at = from;
  for (let steps = 0; steps < 3; steps++) {
    const preposition = items[at];
    const list = items[at + 1];
    if (preposition?.type !== "word" || (preposition.word.tag !== "preposition" && preposition.word.tag !== "to"))
      return null;
    if (list?.type !== "list") return null;
    if (prepositions.includes(preposition.word.token.lower) && list.members.some(isGround))
      return { members: list.members.filter(isGround), index: at + 1 };
    at += 2;
  }
  return null;
}

function eventOfNoun(
  noun: Chunk,
  index: number,
  items: readonly Item[],
  words: readonly Word[],
  predicates: readonly Predicate[],
): GroundEvent | null {
  const kind = eventNouns.get(noun.head!);
  if (!kind || kind === "hold" || kind === "relieve") return null;
  const governing = predicates.find(
    (predicate) => predicate.objects.some((list) => list.includes(noun)) || predicate.subject?.includes(noun),
  );
  // "The siege of X was a battle in X": a definition, not news.
  if (kind === "contest" && governing?.lemma === "be" && governing.objects.some((list) => list.includes(noun)))
    return null;
  if (
    noun.head === "siege" &&
    governing &&
    !governing.passive &&
    ["break", "lift", "relieve", "end", "raise"].includes(governing.lemma ?? "") &&
    governing.subject &&
    after(items, index + 1, ["of", "on"]) === null
  )
    return relief(noun, governing);
  const found = after(items, index + 1, PLACES_AFTER[kind] ?? []) ?? (kind === "attack" ? elsewhere(governing) : null);
  if (!found) return null;
  const by = after2(items, found.index + 1);
  const doer =
    governing &&
    !governing.passive &&
    governing.objects.some((list) => list.includes(noun)) &&
    DOING.has(governing.lemma ?? "")
      ? (agentOf(governing)?.[0] ?? null)
      : null;
  const owner: Phrase | null =
    by ?? doer ?? noun.possessor ?? (noun.name !== null || noun.modifiers.length > 0 || noun.heldBy ? noun : null);
  // The verb the noun hangs on tells whether it happened: "launched an offensive to", "planned the capture of".
  const from = items[found.index + 1];
  const losers = items[found.index + 2];
  const loser =
    kind === "capture" && from?.type === "word" && from.word.token.lower === "from" && losers?.type === "list"
      ? (losers.members.find((member) => member.kind === "force" || member.kind === "name") ?? null)
      : null;
  const aimed = predicates.some((predicate) => AIMS.has(predicate.subject?.[0]?.head ?? ""));
  const planned =
    aimed ||
    governing?.hypothetical === true ||
    (governing !== undefined &&
      ["plan", "intend", "order", "announce", "prepare", "threaten"].includes(governing.lemma ?? "") &&
      kind !== "contest" &&
      kind !== "attack");
  const base = {
    places: found.members,
    patient: null as Phrase | null,
    agent: owner,
    span: { start: noun.span.start, end: found.members[found.members.length - 1]!.span.end },
    trigger: { start: noun.span.start, end: words[noun.to - 1]!.token.end },
    planned,
    denied: false,
    set: false,
    rule: `${noun.head} of`,
  };
  const make = (
    change: GroundEvent["change"],
    holder: HolderRole,
    confidence: number,
    extra: Partial<GroundEvent> = {},
  ): GroundEvent => ({ ...base, change, holder, extent: "whole", confidence, ...extra });
  switch (kind) {
    case "capture":
      return make("capture", owner ? "agent" : loser ? "other than patient" : "holder of record", 0.65, {
        patient: loser,
      });
    case "lose":
      return make("capture", owner ? "other than patient" : "holder of record", 0.6, { patient: owner, agent: null });
    case "withdraw":
      // People are evacuated from places that nobody gives up.
      if (noun.head === "evacuation" && (owner === null || owner.kind !== "force")) return null;
      return make("withdraw", "other than patient", 0.6, { patient: owner, agent: null });
    case "encircle": {
      const by =
        governing && !governing.passive && !governing.subject?.includes(noun) ? (governing.subject?.[0] ?? null) : null;
      if (governing && ["break", "lift", "relieve", "end", "raise"].includes(governing.lemma ?? ""))
        return by ? make("hold", "agent", 0.5, { agent: by }) : null;
      const imposed =
        governing &&
        [
          "establish",
          "re-establish",
          "impose",
          "lay",
          "begin",
          "maintain",
          "tighten",
          "continue",
          "resume",
          "complete",
          "start",
        ].includes(governing.lemma ?? "");
      return make("encircle", "agent", 0.55, imposed && by ? { agent: by } : {});
    }
    case "contest":
      return make("contest", "nobody", 0.55, { extent: "part", agent: null });
    case "advance":
      return make("advance", "agent", 0.6, { extent: "part" });
    case "attack":
      if (noun.modifiers.some((word) => FAILED.has(word)))
        return make("repel", owner ? "other than agent" : "holder of record", 0.6, { extent: "none", patient: owner });
      return make("attack", "agent", 0.5, { extent: "none" });
  }
}

/** "an attack was launched yesterday on X", "launched a large assault against X": the place hangs on the verb. */
function elsewhere(governing: Predicate | undefined): { members: readonly Chunk[]; index: number } | null {
  if (
    !governing ||
    !["launch", "carry", "mount", "stage", "begin", "start", "conduct", "resume", "make", "renew"].includes(
      governing.lemma ?? "",
    )
  )
    return null;
  for (const one of governing.obliques)
    if (
      ["on", "against", "at", "towards", "toward", "into", "in"].includes(one.preposition) &&
      one.phrases.some(isGround)
    )
      return { members: one.phrases.filter(isGround), index: -2 };
  return null;
}

function after2(items: readonly Item[], at: number): Phrase | null {
  const by = items[at];
  const list = items[at + 1];
  return by?.type === "word" && by.word.token.lower === "by" && list?.type === "list"
    ? (list.members[0] ?? null)
    : null;
}
