import type { DocumentId, Reading } from "../../model/index.ts";
import type { Evidence, View } from "../evidence.ts";
import type { Histories } from "../histories.ts";
import { identifyWatched } from "../identity/identify.ts";
import type { Identity } from "../identity/identity.ts";
import type { IdentityWatch } from "../identity/watch.ts";
import { ViewLedger } from "./view-ledger.ts";

/** Views kept at a time; each holds the histories of the whole case and what they rest on. */
const keptViews = 4;

/**
 * Reconciles a case that changes: what one document says anew derives anew only what depends on it. Gives the same as
 * `identify` and `histories` do for the same evidence, to the byte. Readings that did not change must be the same objects.
 *
 * @example
 * const reconciler = new Reconciler(evidence);
 * reconciler.update({ ...evidence, readings: withOneMore(evidence.readings) });
 * reconciler.histories({}).places;
 */
export class Reconciler {
  #evidence: Evidence;
  #identity: Identity;
  #watch: IdentityWatch;
  readonly #ledgers = new Map<string, { readonly view: View; readonly ledger: ViewLedger }>();

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
    ({ identity: this.#identity, watch: this.#watch } = identifyWatched(evidence));
  }

  get evidence(): Evidence {
    return this.#evidence;
  }

  get identity(): Identity {
    return this.#identity;
  }

  /** Takes in the evidence as it is now. */
  update(evidence: Evidence): void {
    const changes = this.#changes(evidence);
    this.#evidence = evidence;
    if (changes === null || !this.#watch.staysWith(changes)) {
      ({ identity: this.#identity, watch: this.#watch } = identifyWatched(evidence));
      this.#ledgers.clear();
      return;
    }
    const changed = changes.map(([, after]) => after);
    for (const [key, { ledger }] of this.#ledgers) {
      if (!ledger.update(evidence, changed)) this.#ledgers.delete(key);
    }
  }

  /** The control histories under a view. */
  histories(view: View = {}): Histories {
    const key = JSON.stringify([view.accordingTo ?? null, view.knownBy ?? null, view.policy ?? "weighed"]);
    let known = this.#ledgers.get(key);
    if (known === undefined) {
      known = { view, ledger: new ViewLedger(this.#evidence, this.#identity, view) };
      if (this.#ledgers.size >= keptViews) this.#ledgers.delete([...this.#ledgers.keys()][0]!);
      this.#ledgers.set(key, known);
    }
    return known.ledger.histories;
  }

  /** The readings that changed, each with the one before; null where anything else did. */
  #changes(evidence: Evidence): (readonly [Reading, Reading])[] | null {
    const before = this.#evidence;
    if (!sameSurroundings(before, evidence) || before.readings.length !== evidence.readings.length) return null;
    const changes: (readonly [Reading, Reading])[] = [];
    let known: Map<DocumentId, Reading> | null = null;
    for (const [index, reading] of evidence.readings.entries()) {
      let old: Reading | undefined = before.readings[index];
      if (old?.document !== reading.document) {
        known ??= new Map<DocumentId, Reading>(before.readings.map((one) => [one.document, one]));
        old = known.get(reading.document);
      }
      if (old === undefined) return null;
      if (old !== reading) changes.push([old, reading]);
    }
    return changes;
  }
}

/** Whether all but the readings is the same: documents, gazetteer, what was decided of places, sides and sources. */
function sameSurroundings(a: Evidence, b: Evidence): boolean {
  if (a.gazetteer !== b.gazetteer && !sameList(a.gazetteer, b.gazetteer)) return false;
  if (JSON.stringify(a.alignments) !== JSON.stringify(b.alignments)) return false;
  if (a.decided !== b.decided && decidedKey(a) !== decidedKey(b)) return false;
  if (a.documents === b.documents) return true;
  if (a.documents.length !== b.documents.length) return false;
  return a.documents.every((document, index) => {
    const other = b.documents[index]!;
    return (
      document === other ||
      (document.id === other.id &&
        document.title === other.title &&
        document.publisher === other.publisher &&
        document.published === other.published &&
        document.captured === other.captured &&
        JSON.stringify(document.references) === JSON.stringify(other.references))
    );
  });
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** What was decided that is not already in the readings. */
function decidedKey({ decided }: Evidence): string {
  if (decided === undefined) return "";
  const { claims: _claims, withoutClaim: _withoutClaim, placeReferences, sideReferences, ...rest } = decided;
  return JSON.stringify([rest, [...placeReferences], [...sideReferences]]);
}
