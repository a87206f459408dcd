import type { Phrase } from "../../../../grammar/phrase.ts";
import type { VerbFrame } from "../../verbs/frame.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import { draftOf, type EventDraft } from "./draft.ts";

/** A verb with the frame it is read by. */
export interface FramedVerb {
  readonly frame: VerbFrame;
  readonly predicate: Predicate;
  readonly words: readonly Word[];
  readonly agent: Phrase | null;
}

/** The draft of a frame; null where no place was found, but for attacks repelled, whose place was told before. */
export function framed(
  { frame, agent }: FramedVerb,
  confidence: number,
  change: EventDraft["change"],
  places: readonly Chunk[],
  rest: Partial<EventDraft> = {},
): EventDraft | null {
  if (places.length === 0 && change !== "repel") return null;
  return draftOf(`${frame.lemma}: ${change}`, confidence, change, places, { agent, ...rest });
}
