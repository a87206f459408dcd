import type { FoundAction } from "../../../../happenings/found.ts";
import type { SentenceView } from "../view.ts";
import { attempts } from "./attempts.ts";
import { convoys } from "./convoys.ts";
import { nounActions } from "./from-nouns.ts";
import { verbActions } from "./from-verbs.ts";

/** The actions of a sentence; what a verb and its noun both tell ("shelled X with artillery fire") stands once. */
export function actionsIn(view: SentenceView): FoundAction[] {
  const all = [...verbActions(view), ...nounActions(view), ...convoys(view), ...attempts(view)];
  return all.filter(
    (action, index) =>
      !all.some(
        (other, at) =>
          at !== index &&
          sameDeed(action, other) &&
          (richness(other) > richness(action) || (richness(other) === richness(action) && at < index)),
      ),
  );
}

function sameDeed(a: FoundAction, b: FoundAction): boolean {
  const overlap = a.evidence[0].start < b.evidence[0].end && b.evidence[0].start < a.evidence[0].end;
  if (!overlap) return false;
  if (a.targets.length > 0 && a.targets.some((target) => b.targets.includes(target))) return true;
  return (
    a.action === b.action &&
    (a.targets.length === 0 || b.targets.length === 0) &&
    a.locations.some((one) => b.locations.includes(one))
  );
}

function richness(action: FoundAction): number {
  return (
    action.targets.length * 2 + action.locations.length + (action.by ? 2 : 0) + (action.action === "attack" ? 0 : 1)
  );
}
