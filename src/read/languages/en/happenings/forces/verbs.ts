import type { ForceChange } from "../../../../../model/index.ts";
import { verbTable } from "../forms.ts";

/** How the other force stands behind the verb: as its object, or behind one of these prepositions. */
export interface ChangeVerb {
  readonly change: ForceChange;
  readonly object: boolean;
  readonly prepositions: readonly string[];
}

const JOIN: ChangeVerb = { change: "joined", object: true, prepositions: [] };
const DEFECT: ChangeVerb = { change: "defected", object: false, prepositions: ["to"] };
const LEAVE: ChangeVerb = { change: "left", object: true, prepositions: [] };
const SPLIT: ChangeVerb = { change: "left", object: false, prepositions: ["from", "with"] };
const MERGE: ChangeVerb = { change: "merged", object: false, prepositions: ["with", "into"] };

/** Verbs by which forces come to one another and part. */
export const CHANGE_VERBS: ReadonlyMap<string, ChangeVerb> = verbTable([
  [JOIN, "join rejoin"],
  [DEFECT, "defect desert"],
  [LEAVE, "leave/left/leaving quit/quitted/quitting"],
  [SPLIT, "split/splitting secede break/broke/broken/breaking"],
  [MERGE, "merge amalgamate"],
]);
