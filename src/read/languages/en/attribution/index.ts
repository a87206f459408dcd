import type { Span } from "../../../../model/index.ts";
import type { AttributionReader, SentenceAttribution, SpanAttribution, Speaker } from "../../../figures/attribution.ts";
import type { Token } from "../../../text/sentence.ts";
import { classesIn, wordClasses } from "../../../text/vocabulary.ts";
import { INTENTION_WORDS, SPEECH_MARKS } from "./markers.ts";
import { plansIn } from "./plans.ts";
import { presupposedIn } from "./presupposed.ts";
import { type Frame, speechIn } from "./speech.ts";

const SPEECH = 1;
const INTENTION = 2;
const classesOf = wordClasses(SPEECH_MARKS, INTENTION_WORDS);

const PLAIN: SpanAttribution = { modality: "stated", source: null };

/**
 * Reads who says what in an English sentence. `before` is who spoke last in the paragraph: pronouns mean them, and an
 * open quotation is still theirs.
 */
export const readAttribution: AttributionReader = (tokens, before) => {
  const speaks = before?.quoting === true || holds(tokens, SPEECH);
  const { frames, speaker } = speaks ? speechIn(tokens, before) : { frames: [], speaker: before };
  let plans: readonly Span[] | null = null;
  let presupposed: readonly Span[] | null = null;
  const known = (): readonly Span[] => {
    presupposed ??= presupposedIn(tokens);
    return presupposed;
  };
  return {
    of(span: Span): SpanAttribution {
      plans ??= holds(tokens, INTENTION) ? plansIn(tokens, frames) : [];
      return frames.length === 0 && plans.length === 0 ? PLAIN : attributed(span, frames, plans, known());
    },
    spoken: (span: Span): SpanAttribution => (frames.length === 0 ? PLAIN : attributed(span, frames, [], known())),
    speaker,
  };
};

function holds(tokens: readonly Token[], classes: number): boolean {
  return (classesIn(tokens, classesOf) & classes) !== 0;
}

/** The frame nearest to a span wins: the one announced last among those that cover its middle. */
function attributed(
  span: Span,
  frames: readonly Frame[],
  plans: readonly Span[],
  known: readonly Span[],
): SpanAttribution {
  const middle = (span.start + span.end) / 2;
  const presupposed = known.find((stretch) => middle >= stretch.start && middle < stretch.end)?.start ?? -1;
  let best: Frame | null = null;
  let hearsay = false;
  for (const frame of frames) {
    if (middle < frame.start || middle >= frame.end || frame.start < presupposed) continue;
    // Hearsay names nobody, so that whoever is named around it keeps the word.
    if (frame.source === null && frame.modality === "reported") hearsay = true;
    else if (best === null || frame.order >= best.order) best = frame;
  }
  const planned = plans.some((plan) => middle >= plan.start && middle < plan.end);
  const modality = planned ? "planned" : (best?.modality ?? (hearsay ? "reported" : "stated"));
  return { modality, source: best?.source ?? null };
}

const cache = new WeakMap<readonly Token[], { before: Speaker | null; read: SentenceAttribution }>();

/**
 * How firmly an English sentence says what stands in a span, and who says so.
 *
 * "According to X, …" at either end and "…, an official said" govern the whole sentence; "X said that A, while B" governs A;
 * "reportedly" governs its clause; "(X claim)" what stands before the bracket; "planned to", "if captured" and what a source
 * says "would" happen are `planned`; what "despite claims that" introduces, or somebody denies, is `denied`.
 *
 * @param tokens the tokens of the sentence; asking again for the same array costs nothing
 * @param span a stretch of the document's text inside the sentence, such as a figure or the clause of a trigger; its middle decides
 * @param before who spoke last in the paragraph: `readAttribution(tokens, …).speaker` of the sentence before
 */
export function attributionOf(tokens: readonly Token[], span: Span, before: Speaker | null = null): SpanAttribution {
  const known = cache.get(tokens);
  if (known !== undefined && known.before === before) return known.read.of(span);
  const read = readAttribution(tokens, before);
  cache.set(tokens, { before, read });
  return read.of(span);
}
