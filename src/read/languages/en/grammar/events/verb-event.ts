import type { GroundEvent } from "../../../../grammar/event.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { obliqueOf, type Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import { controlDraft } from "./control-phrases.ts";
import { asRepelled, hasFailed } from "./failed.ts";
import { flagDraft } from "./flags.ts";
import { frameDraft } from "./frames.ts";
import { groundOf } from "./ground.ts";
import { fightingDraft, presenceDraft } from "./presence.ts";
import { asEvent } from "./said.ts";

/** What one verb says about ground, with how it is said; null for most verbs. */
export function verbEvent(predicate: Predicate, words: readonly Word[], all: readonly Predicate[]): GroundEvent | null {
  const draft =
    controlDraft(predicate, words) ??
    fightingDraft(predicate) ??
    presenceDraft(predicate, words) ??
    flagDraft(predicate) ??
    frameDraft(predicate, words);
  if (!draft) return null;
  const partly =
    draft.extent === "whole" &&
    words.slice(Math.max(0, predicate.verb - 2), predicate.verb).some((word) => PARTLY.has(word.token.lower));
  const places = draft.places
    .flatMap((place) => copulaSubject(place, all))
    .filter((place) => !(place.part !== null && onlyCounted(place)));
  const event = asEvent({ ...draft, places, extent: partly ? "part" : draft.extent }, predicate, words);
  return hasFailed(event, predicate, words) ? asRepelled(event) : event;
}

/** "A fell on 3 May, followed by B on 5 May": the same again of other places. */
export function followedBy(predicate: Predicate, before: GroundEvent | undefined): GroundEvent | null {
  if (predicate.lemma !== "follow" || !predicate.passive || !before) return null;
  const places = groundOf(obliqueOf(predicate, ["by"])?.phrases, true).filter((place) => place.kind !== "pronoun");
  if (places.length === 0) return null;
  const span = { start: places[0]!.span.start, end: places[places.length - 1]!.span.end };
  return { ...before, places, span, dated: span };
}

const PARTLY = new Set(["mostly", "largely", "partially", "partly"]);

/** "X, which was the first district that fell": what fell is X. */
function copulaSubject(place: Chunk, all: readonly Predicate[]): readonly Chunk[] {
  if (place.name !== null) return [place];
  const copula = all.find((one) => one.lemma === "be" && one.objects[0]?.includes(place));
  const subject = copula?.subject?.filter((phrase) => phrase.kind === "place" || phrase.kind === "name") ?? [];
  return subject.length > 0 ? subject : [place];
}

/** "three districts": so many, but not which. */
function onlyCounted(place: Chunk): boolean {
  return place.name === null && place.within === null && place.plural;
}
