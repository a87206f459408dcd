import type { ControlInterval } from "../model/index.ts";
import type { Evidence, View } from "./evidence.ts";
import type { Identity } from "./identity/identity.ts";
import { ViewLedger } from "./incremental/view-ledger.ts";
import type { Contradiction } from "./ledger/contradictions.ts";
import type { SetResolution } from "./ledger/sets.ts";

/** Who held what, when, and which claims say so, under one view. */
export interface Histories {
  /** Intervals by case place, in order of time; only places of which something is known. */
  readonly places: ReadonlyMap<string, readonly ControlInterval[]>;
  readonly sets: readonly SetResolution[];
  /** Claims that cannot all be true, by case place. */
  readonly contradictions: ReadonlyMap<string, readonly Contradiction[]>;
}

/**
 * The control history of every place of the case. A pure function of evidence, identity and view: each place is derived
 * from the claims about it, the places it lies in, the sets it belongs to and the attacks on it; who held it at first is
 * taken from its region where nothing else tells, and then its parts are reckoned in. `Reconciler` gives the same for a
 * case that changes, deriving anew only what depends on the change.
 */
export function histories(evidence: Evidence, identity: Identity, view: View = {}): Histories {
  return new ViewLedger(evidence, identity, view).histories;
}
