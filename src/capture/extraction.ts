import type { Block, InlineMark, Reference } from "../model/index.ts";
import type { Metadata } from "./metadata/metadata.ts";

/** What one format's extractor makes of a decoded file. All spans count in UTF-16 code units of `text`. */
export interface Extraction {
  readonly text: string;
  /** In reading order, not overlapping, without the white space around them. */
  readonly blocks: Block[];
  /** In order of their start, not overlapping, each inside a block. */
  readonly marks: InlineMark[];
  readonly references: Reference[];
  readonly metadata: Metadata;
}
