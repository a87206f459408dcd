import type { GroundEvent } from "../../../../grammar/event.ts";
import { intending } from "../../verbs/leading.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { obliqueOf, type Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import { controlDraft } from "./control-phrases.ts";
import { draftOf, type EventDraft, isBelligerent } from "./draft.ts";
import { endedDraft } from "./ended.ts";
import { asRepelled, hasFailed } from "./failed.ts";
import { flagDraft } from "./flags.ts";
import { frameDraft } from "./frames.ts";
import { groundOf } from "./ground.ts";
import { leavesSome } from "./left-behind.ts";
import {
  backDraft,
  fightingDraft,
  goneDraft,
  handsDraft,
  joinedDraft,
  ownedDraft,
  presenceDraft,
  resistanceDraft,
  strongholdDraft,
} from "./presence.ts";
import { asEvent } from "./said.ts";
import { setOf } from "./sets.ts";
import { heldStateDraft, lodgedDraft, usedAsDraft } from "./stated.ts";
import { isOfTravellers } from "./transport.ts";

/** What one verb says about ground, with how it is said; null for most verbs. */
export function verbEvent(predicate: Predicate, words: readonly Word[], all: readonly Predicate[]): GroundEvent | null {
  const draft =
    controlDraft(predicate, words) ??
    fightingDraft(predicate) ??
    goneDraft(predicate, words) ??
    backDraft(predicate) ??
    resistanceDraft(predicate) ??
    ownedDraft(predicate) ??
    heldStateDraft(predicate) ??
    usedAsDraft(predicate, words) ??
    lodgedDraft(predicate) ??
    presenceDraft(predicate, words) ??
    strongholdDraft(predicate) ??
    handsDraft(predicate) ??
    joinedDraft(predicate, words) ??
    flagDraft(predicate) ??
    followingDraft(predicate) ??
    frameDraft(predicate, words);
  if (!draft || isOfTravellers(draft) || (draft.change === "contest" && tellsWho(predicate, all))) return null;
  return said({ ...draft, agent: doerOf(draft.agent, predicate, all) }, predicate, words, all);
}

/** "The soldiers fighting in X spoke of losses": which soldiers, and no news of any fighting. */
function tellsWho({ form, inherited, opener, subject, verb }: Predicate, all: readonly Predicate[]): boolean {
  if (form !== "gerund" || inherited || opener !== null) return false;
  return all.some((one) => one.verb > verb && one.form === "finite" && one.subject !== null && one.subject === subject);
}

/** "launched an offensive that captured X": whoever launched it. */
function doerOf(agent: EventDraft["agent"], predicate: Predicate, all: readonly Predicate[]): EventDraft["agent"] {
  if (agent?.pronoun === "it") return antecedentOf(predicate, all) ?? agent;
  if (agent?.kind !== "event" || agent.name || agent.possessor) return agent;
  // "a counter-attack by the rebels took X"
  const by = predicate.passive
    ? undefined
    : predicate.obliques.find((one) => one.preposition === "by" && one.at < predicate.verb);
  if (by && isBelligerent(by.phrases[0]!)) return by.phrases[0]!;
  if (!predicate.relative) return agent;
  const governing = all.find(
    (one) => !one.passive && one.objects.some((list) => list.some((object) => object === agent)),
  );
  const doer = governing?.subject?.[0];
  return doer && (isBelligerent(doer) || doer.kind === "person" || doer.kind === "pronoun") ? doer : agent;
}

/** "The AAF took advantage: it moved into X": the one force that acts before in the sentence. */
function antecedentOf(predicate: Predicate, all: readonly Predicate[]): EventDraft["agent"] {
  const before = all.findLast((one) => one.verb < predicate.verb && one.form === "finite" && !one.relative);
  const subject = before && !before.passive ? before.subject : null;
  const [doer] = subject?.length === 1 ? subject : [];
  return doer && isBelligerent(doer) && !doer.plural ? doer : null;
}

function said(
  draft: EventDraft,
  predicate: Predicate,
  words: readonly Word[],
  all: readonly Predicate[],
): GroundEvent | null {
  const ended = endedDraft(draft, predicate, words);
  // "no longer" is not "not": that it ended is said to be so.
  return ended ? told(ended, { ...predicate, negated: false }, words, all) : told(draft, predicate, words, all);
}

function told(
  draft: EventDraft,
  predicate: Predicate,
  words: readonly Word[],
  all: readonly Predicate[],
): GroundEvent | null {
  const partly =
    draft.extent === "whole" &&
    (words.slice(Math.max(0, predicate.verb - 2), predicate.verb).some((word) => PARTLY.has(word.token.lower)) ||
      (draft.change === "withdraw" && leavesSome(predicate, words, all)));
  const places = draft.places
    .flatMap((place) => copulaSubject(place, all))
    .filter((place) => !(place.part !== null && onlyCounted(place)) || setOf([place], words).scope !== undefined)
    .map((place) => lostWithin(place, words, all))
    // "recovered nearly the entire district"
    .map((place) =>
      place.part === null && ALMOST.has(words[place.from - 1]?.token.lower ?? "")
        ? { ...place, part: "part" as const }
        : place,
    );
  const event = {
    ...asEvent({ ...draft, places, extent: partly ? "part" : draft.extent }, predicate, words),
    ...(draft.rule === "followed" ? { likewise: true } : {}),
  };
  // "would not give up X": no loss that is planned, but a withdrawal that is refused.
  if (predicate.negated && predicate.hypothetical && event.patient !== null && event.holder === "other than patient")
    return { ...event, change: "withdraw", holder: "nobody", planned: false, denied: true };
  const outcome = outcomeOf(predicate, all);
  // "a rebel campaign": whose it is, its words tell.
  if (outcome === "succeed")
    return { ...event, planned: false, agent: event.agent && { ...event.agent, kind: "event" } };
  return outcome === "fail" || hasFailed(event, predicate, words) ? asRepelled(event) : event;
}

/** "A and B followed on the 28th": places that went the way of those told before. */
function followingDraft({ lemma, passive, form, relative, subject, objects, obliques }: Predicate): EventDraft | null {
  if (lemma !== "follow" || passive || form !== "finite" || relative || objects.length > 0) return null;
  if (!subject?.every(({ kind, name }) => name !== null && (kind === "name" || kind === "place"))) return null;
  if (obliques.some(({ preposition }) => preposition !== "by" && preposition !== "within")) return null;
  return draftOf("followed", 0.6, "capture", subject, { holder: "other than patient" });
}

/** So many words behind the verb is what it leads to. */
const NEAR = 4;
const RETREATING = new Set(["retreat", "withdraw", "retire", "fall", "pull", "flee"]);

/** "retreated to X", "fell back from X into Y": where they went is theirs. */
export function retreatTo(predicate: Predicate, words: readonly Word[]): GroundEvent | null {
  const agent = predicate.passive ? null : (predicate.subject?.[0] ?? null);
  if (!RETREATING.has(predicate.lemma ?? "") || agent === null || predicate.relative) return null;
  if (
    predicate.lemma !== "retreat" &&
    predicate.lemma !== "withdraw" &&
    predicate.lemma !== "retire" &&
    !predicate.particles.includes("back")
  )
    return null;
  const goal = obliqueOf(predicate, ["to", "into"], predicate.verb);
  if (!goal || goal.at - predicate.verb > NEAR) return null;
  const places = groundOf(goal.phrases, true).filter(isHaven);
  if (places.length === 0 || agent.kind === "person" || !(isBelligerent(agent) || agent.kind === "pronoun"))
    return null;
  return {
    ...asEvent(draftOf("retreated to", 0.5, "hold", places, { agent, extent: "part" }), predicate, words),
    aside: true,
  };
}

/** A place by its name where a force can be: no river it went behind, no direction it went in. */
function isHaven({ name, kind, direction, part, text }: Chunk): boolean {
  return (
    name !== null &&
    kind !== "pronoun" &&
    direction === null &&
    part === null &&
    !/\b(river|border|line|hills|mountains)$/i.test(text)
  );
}

/** "A fell on 3 May, followed by B on 5 May": the same again of other places. */
export function followedBy(predicate: Predicate, before: GroundEvent | undefined): GroundEvent | null {
  if (predicate.lemma !== "follow" || !predicate.passive || !before) return null;
  // "Brand fell, followed by his son Harald": these are no places.
  const places = groundOf(obliqueOf(predicate, ["by"])?.phrases, true).filter(
    (place) => place.kind !== "pronoun" && place.possessor?.kind !== "pronoun",
  );
  if (places.length === 0) return null;
  const span = { start: places[0]!.span.start, end: places[places.length - 1]!.span.end };
  return { ...before, places, span, dated: span };
}

/** "An attempt to take X failed", "the campaign to secure X succeeded": what became of the thing that aimed at it. */
function outcomeOf(predicate: Predicate, all: readonly Predicate[]): "fail" | "succeed" | null {
  if (triedInVain(predicate, all)) return "fail";
  if (predicate.form !== "infinitive" || predicate.subject === null || predicate.from) return null;
  const later = all.find((one) => one.verb > predicate.verb && one.subject === predicate.subject && !one.negated);
  const lemma = later?.hypothetical ? null : later?.lemma;
  return lemma === "fail" || lemma === "succeed" ? lemma : null;
}

/** "attempted to take X, but again failed": said of the same subject, and of nothing else that it tried. */
function triedInVain({ verb, subject, chain, form }: Predicate, all: readonly Predicate[]): boolean {
  if (!subject || !(form === "infinitive" || chain.some((lemma) => intending.has(lemma)))) return false;
  return all.some(
    (one) =>
      one.lemma === "fail" &&
      one.verb > verb &&
      one.inherited &&
      one.subject?.[0] === subject[0] &&
      !one.negated &&
      !one.hypothetical &&
      one.objects.length === 0 &&
      !all.some((other) => other.verb > one.verb && other.chain.includes("fail")),
  );
}

const ALMOST = new Set(["nearly", "almost"]);
const PARTLY = new Set(["mostly", "largely", "partially", "partly"]);

/** "X, which was the first district that fell": what fell is X. */
function copulaSubject(place: Chunk, all: readonly Predicate[]): readonly Chunk[] {
  if (place.name !== null) return [place];
  const copula = all.find((one) => one.lemma === "be" && one.objects[0]?.includes(place));
  const subject = copula?.subject?.filter((phrase) => phrase.kind === "place" || phrase.kind === "name") ?? [];
  return subject.length > 0 ? subject : [place];
}

/** "all areas lost in X": they lie in X. */
function lostWithin(place: Chunk, words: readonly Word[], all: readonly Predicate[]): Chunk {
  if (place.within !== null || place.name !== null || setOf([place], words).scope === undefined) return place;
  const change = all.find((one) => one.form === "participle" && one.passive && one.subject?.includes(place));
  const where = change && obliqueOf(change, ["in", "inside", "within"], change.verb)?.phrases;
  return where?.length === 1 && where[0]!.name !== null ? { ...place, within: where[0]! } : place;
}

/** "three districts": so many, but not which. */
function onlyCounted(place: Chunk): boolean {
  return place.name === null && place.within === null && place.plural;
}
