import type { Document, Reading } from "../../model/index.ts";
import type { Timeline } from "../clock/timeline.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Stage } from "./stage.ts";
import type { ToldBy } from "./told-by.ts";

/** A reading with all that it was made of: the same document read by the same reader gives the same claims again. */
export interface Inspection {
  readonly document: Document;
  readonly reading: Reading;
  readonly sentences: readonly Sentence[];
  readonly timeline: Timeline;
  /** What each claim was made of, by its id; claims of tables and headings have none. */
  readonly toldBy: ReadonlyMap<string, ToldBy>;
  /** What the language's stages make of a sentence, in their order. */
  stagesOf(sentence: Sentence): readonly Stage[];
}
