import { framesOf, type VerbFrame } from "../../verbs/frame.ts";
import { agentOf, objectThat, type Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import { type EventDraft, firstOf } from "./draft.ts";
import { attackFrame, fromFrame, givenFrame, intoFrame, subjectFrame } from "./frame-arguments.ts";
import { objectFrame } from "./frame-object.ts";
import type { FramedVerb } from "./framed-verb.ts";
import { agentElsewhere } from "./roles.ts";

/** What a verb of war says about ground by the first of its frames that fits; null for other verbs. */
export function frameDraft(predicate: Predicate, words: readonly Word[]): EventDraft | null {
  const frames = predicate.lemma ? framesOf.get(predicate.lemma) : undefined;
  if (!frames) return null;
  const agent = firstOf(agentOf(predicate)) ?? (predicate.passive ? agentElsewhere(predicate) : null);
  for (const frame of frames) {
    if (!frameFits(frame, predicate)) continue;
    const draft = READERS[frame.place]({ frame, predicate, words, agent });
    if (draft) return draft;
  }
  return null;
}

const READERS: Readonly<Record<VerbFrame["place"], (verb: FramedVerb) => EventDraft | null>> = {
  object: objectFrame,
  subject: subjectFrame,
  into: intoFrame,
  from: fromFrame,
  given: givenFrame,
  attack: attackFrame,
};

function frameFits({ particle, noun }: VerbFrame, predicate: Predicate): boolean {
  if (particle && !particle.some((one) => predicate.particles.includes(one))) return false;
  if (!noun) return true;
  const named = objectThat(
    predicate,
    ({ head, text }) => head !== null && (noun.includes(head) || noun.includes(text.slice(text.lastIndexOf(" ") + 1))),
  );
  return named !== undefined;
}
