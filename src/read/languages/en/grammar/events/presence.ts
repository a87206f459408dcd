import { eventNouns } from "../../nouns.ts";
import type { Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import type { EventDraft } from "./draft.ts";
import { groundOblique, groundOf } from "./ground.ts";

/** "Azanian forces were present in A and B", "stationed at X": they are there, whoever else is. */
export function presenceDraft(predicate: Predicate, words: readonly Word[]): EventDraft | null {
  const subject = predicate.subject?.[0];
  if (!subject || (subject.kind !== "force" && subject.kind !== "name") || predicate.lemma === null) return null;
  const there =
    predicate.lemma === "be" &&
    words.slice(predicate.verb + 1, predicate.verb + 3).some((word) => word.token.lower === "present");
  if (!there) return null;
  const places = groundOf(groundOblique(predicate, ["in", "at", "near", "inside"])?.phrases, true);
  if (places.length === 0) return null;
  return {
    change: "advance",
    places,
    agent: subject,
    patient: null,
    holder: "agent",
    extent: "part",
    rule: "present in",
    confidence: 0.5,
  };
}

/** "Fighting continued in X", "clashes were reported at X", "the battle shifted to X". */
export function fightingDraft(predicate: Predicate): EventDraft | null {
  const subject = predicate.subject?.[0];
  if (
    subject?.kind === "event" &&
    ["be", "remain", "prove"].includes(predicate.lemma ?? "") &&
    predicate.objects.flat().some((phrase) => /\b(unsuccessful|failure|futile)\b/.test(phrase.text))
  )
    return {
      change: "repel",
      places: [],
      agent: null,
      patient: subject,
      holder: "other than patient",
      extent: "none",
      rule: "attack failed",
      confidence: 0.6,
    };
  if (subject?.kind !== "event" || predicate.inherited || eventNouns.get(subject.head ?? "") !== "contest") return null;
  const near = ["in", "at", "within", "inside", "into", "to", "around", "on", "over", "along"];
  const places = predicate.obliques
    .filter((one) => near.includes(one.preposition))
    .flatMap((one) => groundOf(one.phrases, true));
  if (places.length === 0) return null;
  return {
    change: "contest",
    places,
    agent: null,
    patient: null,
    holder: "nobody",
    extent: "part",
    rule: "fighting in",
    confidence: 0.6,
  };
}
