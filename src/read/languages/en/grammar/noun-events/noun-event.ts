import type { GroundEvent, HolderRole } from "../../../../grammar/event.ts";
import type { Phrase } from "../../../../grammar/phrase.ts";
import { eventNouns } from "../../nouns.ts";
import type { Item } from "../lists/item.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { agentOf, type Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import { byPhrase, phrasesAfter, placesOfVerb } from "./after.ts";

export function nounEvent(
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
    phrasesAfter(items, index + 1, ["of", "on"]) === null
  )
    return siegeEnded(noun, governing);
  const found =
    phrasesAfter(items, index + 1, PLACES_AFTER[kind] ?? []) ?? (kind === "attack" ? placesOfVerb(governing) : null);
  if (!found) return null;
  const by = byPhrase(items, found.index + 1);
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

/** "…, ending the siege": of the place that was last said to be besieged. */
function siegeEnded(noun: Chunk, governing: Predicate): GroundEvent {
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
    ofBesieged: true,
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
