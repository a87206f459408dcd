import type { Claim, Document, PlaceMention, When } from "../../model/index.ts";
import type { Span } from "../../model/span.ts";
import type { Timeline } from "../clock/timeline.ts";
import type { Language } from "../languages/language.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Found } from "./found.ts";
import type { HappeningLanguage } from "./language.ts";

/** What the reader of happenings takes from the readers before it. */
export interface HappeningContext {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly language: Language;
  /** The language's words for happenings. */
  readonly happenings: HappeningLanguage;
  readonly timeline: Timeline;
  /** The side a name belongs to, or null. */
  readonly sideOf: (name: string) => string | null;
  /** The places the control reader knows. */
  readonly places: readonly PlaceMention[];
  /** The claims of ground and the figures, to which denials are joined. */
  readonly claims: readonly Claim[];
  /** Name of the reader, as claims carry it. */
  readonly reader: string;
  /** Told of each claim what it was made of, where somebody asks how the document was read: by the claim's evidence. */
  readonly note?: (evidence: readonly Span[], found: Found) => void;
  /** A stable id made of what tells a claim from others. */
  readonly identify: (parts: readonly (string | number)[]) => string;
}

/** The date of a span; open on both sides where nothing is known. */
export function whenOf(context: HappeningContext, span: Span): When {
  return context.timeline.whenAt(span);
}
