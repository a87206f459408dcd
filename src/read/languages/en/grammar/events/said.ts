import type { GroundEvent } from "../../../../grammar/event.ts";
import { achieving, intending } from "../../verbs/leading.ts";
import { beForms } from "../../words.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import type { EventDraft } from "./draft.ts";
import { isFalsehood, isGoingOn, isNobody } from "./not-so.ts";
import { setOf } from "./sets.ts";

/** Reckons in how the verb is said: planned, denied, hypothetical. */
export function asEvent(draft: EventDraft, predicate: Predicate, words: readonly Word[]): GroundEvent {
  const completed = predicate.chain.some(
    (lemma, at) => COMPLETING.has(lemma) && INTENDING_NOUNS.has(predicate.chain[at + 1] ?? ""),
  );
  const failing = predicate.chain.includes("fail") || predicate.chain.includes("unable");
  const intended =
    !completed &&
    predicate.chain.some((lemma) => intending.has(lemma) || lemma === "purpose" || INTENDING_NOUNS.has(lemma)) &&
    !predicate.chain.some(
      (lemma) => achieving.has(lemma) && predicate.chain.indexOf(lemma) === predicate.chain.length - 1,
    );
  const purpose =
    !completed &&
    predicate.form === "infinitive" &&
    words[predicate.verb - 2]?.token.lower !== "only" &&
    !isOfRank(predicate) &&
    !achieving.has(predicate.chain[predicate.chain.length - 1] ?? "");
  const verb = words[predicate.verb]!.token;
  const inside = draft.places.filter((place) => place.span.start >= verb.start || predicate.passive);
  const start = Math.min(verb.start, ...(inside.length > 0 ? inside : draft.places).map((place) => place.span.start));
  const end = Math.max(verb.end, ...draft.places.map((place) => place.span.end));
  return {
    ...draft,
    span: predicate.gapped ? gappedSpan(draft.places, end) : { start, end },
    dated: predicate.gapped
      ? gappedSpan(draft.places, end)
      : (predicate.passive || predicate.relative) && start < verb.start
        ? { start: verb.start, end: Math.max(verb.end, words[Math.min(predicate.to, words.length) - 1]!.token.end) }
        : undefined,
    trigger: { start: verb.start, end: verb.end },
    planned:
      purpose ||
      isToBe(predicate, words) ||
      predicate.subject?.[0]?.text.toLowerCase() === "whoever" ||
      (predicate.form === "gerund" && AIMING.has(predicate.opener ?? "")) ||
      intended ||
      predicate.hypothetical ||
      (draft.change === "withdraw" && isGoingOn(predicate, words)) ||
      ["nearly", "almost"].includes(words[predicate.verb - 1]?.token.lower ?? ""),
    denied:
      isNobody(predicate.subject?.[0]) ||
      isFalsehood(predicate, words) ||
      (predicate.negated && !untilDated(predicate, words)) ||
      failing,
    aside: predicate.relative || predicate.pluperfect,
    ...(isThatDay(predicate, words) ? { known: true } : {}),
    again: /^re/.test(predicate.lemma ?? "") || predicate.lemma === "liberate" || predicate.particles.includes("back"),
    ...setOf(draft.places, words),
  };
}

const STAYING = new Set(["remain", "stay"]);

/** "were to capture X": so it was meant; "was to remain in their hands": so it did. */
function isToBe({ chain, form, verb, lemma }: Predicate, words: readonly Word[]): boolean {
  if (form !== "finite" || chain.at(-1) !== "be" || STAYING.has(lemma ?? "") || words[verb - 1]?.tag !== "to")
    return false;
  const be = words[verb - 2];
  return be !== undefined && beForms.has(be.token.lower);
}

const RANKS = new Set(["first", "next", "last", "second", "third", "only", "latest"]);

/** "was the first city to fall": it fell. */
function isOfRank({ from }: Predicate): boolean {
  const told = from?.lemma === "be" && !from.negated ? from.objects[0]?.[0] : undefined;
  return told !== undefined && (told.modifiers.some((word) => RANKS.has(word)) || RANKS.has(told.text.toLowerCase()));
}

const DAYS = new Set(["day", "night", "morning", "evening", "week", "month"]);

/** "on the day X fell": told before, if it was. */
function isThatDay({ subject, relative }: Predicate, words: readonly Word[]): boolean {
  const from = subject?.[0]?.from ?? 0;
  if (relative || from < 2) return false;
  const at = words[from - 1]!.token.lower === "that" || words[from - 1]!.token.lower === "when" ? from - 2 : from - 1;
  return DAYS.has(words[at]!.token.lower) && words[at - 1]?.token.lower === "the";
}

/** "completed the operation to take X": it is taken. */
const COMPLETING = new Set(["complete", "finish", "conclude"]);

/** "concentrated on capturing X", "the hope of taking X" */
const AIMING = new Set(["of", "on", "at", "for", "towards", "toward", "about"]);

/** "did not take X until 10 September": it did, that day. */
function untilDated(predicate: Predicate, words: readonly Word[]): boolean {
  for (let at = predicate.verb; at < Math.min(predicate.to + 6, words.length - 1); at++)
    if (words[at]!.token.lower === "until" && words[at + 1]!.tag === "month") return true;
  return false;
}

function gappedSpan(places: readonly Chunk[], end: number): { start: number; end: number } {
  return { start: Math.min(...places.map((place) => place.span.start)), end };
}

const INTENDING_NOUNS = new Set(
  "attempt effort offensive aim plan intention goal operation order bid campaign attack assault objective push desire reinforcement troop purpose".split(
    " ",
  ),
);
