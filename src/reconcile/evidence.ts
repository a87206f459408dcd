import type { Day, DocumentId, GazetteerEntry, Reading, SideKey } from "../model/index.ts";
import type { Decided } from "./decisions/decided.ts";

/** What the reconciler needs to know of a document besides its reading; a case's document summary has all of it. */
export interface EvidenceDocument {
  readonly id: DocumentId;
  readonly title: string | null;
  readonly publisher: string | null;
  /** The day it was published, where it tells. */
  readonly published: Day | null;
  /** When it was captured, an ISO 8601 instant: by then it had been said. */
  readonly captured: string;
  /** Where it was captured from, to call it by where it has no title. */
  readonly origin?: string;
  /** Its references by label, so that a footnote can tell when a sentence's report was published, and which report it is. */
  readonly references?: readonly {
    readonly label: string;
    readonly published: Day | null;
    readonly text?: string;
    readonly url?: string | null;
  }[];
}

/** Everything control is derived from. The order of documents, readings and entries never matters. */
export interface Evidence {
  readonly documents: readonly EvidenceDocument[];
  readonly readings: readonly Reading[];
  readonly gazetteer: readonly GazetteerEntry[];
  /** Decided alignments of sources, by the source's name: a case side's key, or null for independent. */
  readonly alignments?: Readonly<Record<string, SideKey | null>>;
  /** What people decided about places, sides and sources (`applyDecisions`). */
  readonly decided?: Decided;
}

/** Whose word counts, and what had been published by when. The questions' view has this shape. */
export interface View {
  /** A source's name, or a document's id (a prefix of 8 digits is enough), title or publisher: only what it says. */
  readonly accordingTo?: string;
  /** Only what had been said by this day. */
  readonly knownBy?: Day;
  readonly policy?: Policy;
}

/**
 * `weighed`: every claim counts, by how firmly it is made and by whom.
 * `against-interest`: a source aligned with a side counts only where it speaks against that side.
 * `independent`: sources aligned with a side do not count.
 */
export type Policy = "weighed" | "against-interest" | "independent";

/** The case-wide id of a document's place. */
export function placeMentionId(document: DocumentId, place: string): string {
  return `${document}#${place}`;
}

/** The case-wide id of a document's side. */
export function sideMentionId(document: DocumentId, side: SideKey): string {
  return `${document}#${side}`;
}
