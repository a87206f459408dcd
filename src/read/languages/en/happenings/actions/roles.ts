import type { ActionType, Outcome, Span } from "../../../../../model/index.ts";
import type { Named } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import type { Predicate } from "../../grammar/predicate.ts";
import { canAct, named } from "../actors.ts";
import type { Complement, SentenceView } from "../view.ts";
import { AGAINST, AT } from "./governing.ts";
import { isGround, isTarget } from "./targets.ts";

export interface Roles {
  by: Named | null;
  targets: Chunk[];
  locations: Chunk[];
  outcome: Outcome;
  planned: boolean;
  /** The last item or verb that belongs to it. */
  reach: Span[];
  confidence: number;
}

/** What stands behind the noun; false where the rest belongs to something else. */
export function take(
  complement: Complement,
  noun: Chunk,
  action: ActionType,
  roles: Roles,
  view: SentenceView,
): boolean {
  const { preposition, phrases } = complement;
  const last = phrases[phrases.length - 1]!;
  const reach = (): true => {
    roles.reach.push(last.span);
    return true;
  };
  if (preposition === "by") {
    const agent = phrases.find((phrase) => canAct(phrase));
    if (!agent) return false;
    roles.by = named(agent);
    return reach();
  }
  if (preposition === "between" && phrases.length > 1 && phrases.every((phrase) => canAct(phrase))) {
    roles.by = named(phrases[0]);
    roles.targets.push(phrases[1]!);
    return reach();
  }
  if (preposition === "with" && action === "clash" && phrases.some((phrase) => canAct(phrase))) {
    roles.targets.push(phrases.find((phrase) => canAct(phrase))!);
    return reach();
  }
  if (AGAINST.has(preposition) || (preposition === "of" && noun.kind !== "part" && ofTarget(action, noun, view))) {
    const targets = phrases.filter((phrase) => isTarget(phrase));
    if (targets.length === 0) return preposition !== "of" && phrases.some((phrase) => phrase.kind === "time");
    roles.targets.push(...targets);
    return reach();
  }
  if (AT.has(preposition)) {
    const places = phrases.filter((phrase) => isGround(phrase));
    if (places.length === 0) return phrases.some((phrase) => phrase.kind === "time");
    roles.locations.push(...places);
    return reach();
  }
  return phrases.some((phrase) => phrase.kind === "time");
}

/** "the shelling of X" is done to X, "an attack of the rebels" by them, "attacks of this kind" neither. */
function ofTarget(action: ActionType, noun: Chunk, view: SentenceView): boolean {
  switch (action) {
    case "shelling":
    case "bombing":
    case "massacre":
    case "execution":
    case "looting":
    case "evacuation":
    case "hostage taking":
    case "air strike":
      return true;
    case "assault":
    case "offensive":
      return view.lower(noun.to - 1) === "storming" || view.lower(noun.to - 1) === "invasion";
    default:
      return false;
  }
}

/** Where the clause says it was, when the noun does not. */
export function place(predicate: Predicate, roles: Roles): void {
  for (const one of predicate.obliques) {
    const against = AGAINST.has(one.preposition);
    if (!against && !AT.has(one.preposition)) continue;
    const phrases = one.phrases.filter((phrase) => isGround(phrase) || (against && isTarget(phrase) && canAct(phrase)));
    if (phrases.length === 0) continue;
    if (roles.targets.length > 0 && against) continue;
    if (roles.locations.length > 0 && !against) continue;
    if (roles.targets.some((phrase) => isGround(phrase)) && !against) continue;
    (against ? roles.targets : roles.locations).push(...phrases);
    roles.reach.push(phrases[phrases.length - 1]!.span);
  }
}
