import type { CasePlace, CaseSide, ControlInterval, Document, GazetteerEntry, Reading } from "../model/index.ts";
import { type Dispute, disputes } from "./disputes/index.ts";
import { estimates } from "./estimates/estimates.ts";
import type { Evidence, View } from "./evidence.ts";
import { histories } from "./histories.ts";
import { identify } from "./identity/identify.ts";

/** A document with what was read from it. */
export interface ReadDocument {
  readonly document: Document;
  readonly reading: Reading;
}

/** What documents come to together. */
export interface Reconciled {
  /** The documents' places and sides, joined over their spellings and languages. */
  readonly places: readonly CasePlace[];
  readonly sides: readonly CaseSide[];
  /** Who held each place, in order of time, by the place's id; only places of which something is known. */
  readonly histories: ReadonlyMap<string, readonly ControlInterval[]>;
  /** Claims that cannot all be true, the weightiest first. */
  readonly disputes: readonly Dispute[];
}

/**
 * Reconciles the claims of documents into a history of control for every place: joins their places and sides, weighs who
 * says what, and finds where they contradict each other. Pure: the same documents give the same answer, in any order.
 * For documents that are kept, and for every other question, open a case.
 *
 * @param options.gazetteer entries that give places their spellings, positions and what they lie in
 * @param options.view whose word counts, and what had been published by when
 *
 * @example
 * import { capture, read, reconcile } from "contested";
 *
 * const text = "On 3 May 2031 the League captured Lower Tarn from the Crown. On 9 May the Crown recaptured Lower Tarn.";
 * const document = capture({ bytes: new TextEncoder().encode(text), origin: "note.txt" });
 * const { places, histories } = reconcile([{ document, reading: read(document) }]);
 * places.map((place) => place.name); // ["Lower Tarn"]
 * histories.get("lower-tarn").map(({ first, holder }) => `${first} ${holder}`).slice(-2); // ["2031-05-03 league", "2031-05-09 crown"]
 */
export function reconcile(
  documents: readonly ReadDocument[],
  options: { readonly gazetteer?: readonly GazetteerEntry[]; readonly view?: View } = {},
): Reconciled {
  const evidence: Evidence = {
    documents: documents.map(({ document }) => document),
    readings: documents.map(({ reading }) => reading),
    gazetteer: options.gazetteer ?? [],
  };
  const identity = identify(evidence);
  const { view = {} } = options;
  const known = histories(evidence, identity, view);
  return {
    places: identity.places,
    sides: identity.sides,
    histories: known.places,
    disputes: disputes(evidence, identity, known, estimates(evidence, identity, view)),
  };
}
