import type { ActionType } from "../../../../../model/index.ts";
import type { Named } from "../../../../happenings/found.ts";
import { agentOf, type Predicate, patientOf } from "../../grammar/predicate.ts";
import { accusedOf } from "../accused.ts";
import { canAct } from "../actors.ts";
import type { Governed, SentenceView } from "../view.ts";
import { DOING, ENDING, HAPPENING, HITTING } from "./governing.ts";
import { failedLater, intended, repels } from "./outcome.ts";
import { place, type Roles } from "./roles.ts";
import { isTarget, pinned } from "./targets.ts";

/** What the verb around an action's noun adds to its roles; false where it takes the action away ("prevented an attack"). */
export function govern(governed: Governed, action: ActionType, roles: Roles, view: SentenceView): boolean {
  const { predicate, role, preposition } = governed;
  if (predicate.negated) return false;
  // "accused X of carrying out a massacre": an accusation, and no deed of the accuser's.
  if (accusedOf(predicate, view)) return false;
  const verb = view.verbOf(predicate);
  // "carried out strikes": the particle looks like a preposition.
  const carried = preposition === "out" && verb.startsWith("carr");
  const undergoes = carried || (role === "object" && !predicate.passive) || (role === "subject" && predicate.passive);
  if (undergoes && repels(predicate, view)) return repelled(predicate, roles, view);
  if (ENDING.has(verb) && role !== "oblique") return thoughtOf(predicate, undergoes, roles, view);
  if (predicate.hypothetical) roles.planned = true;
  if (undergoes && DOING.has(verb)) return done(predicate, roles, view);
  if (role === "subject" && !predicate.passive && HITTING.has(verb)) return hits(predicate, roles, view);
  if (role === "subject" && !predicate.inherited) return happens(predicate, roles, view);
  // "restarted their attacks": "their" is the subject's.
  if (undergoes && !predicate.passive && roles.by?.pronoun) roles.by = actor(predicate, view) ?? roles.by;
  return role === "oblique" ? aside(predicate, preposition, action, roles, view) : true;
}

/** "the Army repelled an attack on X". */
function repelled(predicate: Predicate, roles: Roles, view: SentenceView): boolean {
  if (predicate.hypothetical) return false;
  roles.outcome = "repelled";
  const defender = agentOf(predicate)?.find((phrase) => canAct(phrase));
  if (defender && roles.targets.length === 0) roles.targets.push(defender);
  place(predicate, roles);
  roles.reach.push(view.verbSpan(predicate));
  roles.confidence = 0.85;
  return true;
}

/** "planned an attack" is one that is planned; "feared", "ended", "condemned an attack" tell of none anew. */
function thoughtOf(predicate: Predicate, undergoes: boolean, roles: Roles, view: SentenceView): boolean {
  if (
    !undergoes ||
    !/^(plan|prepar|threaten|intend|urg|demand|request|propos|advocat|recommend)/.test(view.verbOf(predicate))
  )
    return false;
  roles.planned = true;
  // Who plans it does it; who demands it asks it of others.
  if (/^(plan|prepar|threaten|intend)/.test(view.verbOf(predicate))) roles.by ??= actor(predicate, view);
  place(predicate, roles);
  return true;
}

/** "launched an attack", "an attack was carried out by X". */
function done(predicate: Predicate, roles: Roles, view: SentenceView): boolean {
  const using = view.verbOf(predicate) === "using" && predicate.form === "gerund";
  const agent = using ? null : actor(predicate, view);
  // "reported continued Azanian attacks": whose they are the noun knows better than a verb that may be none.
  const owned = roles.by !== null && !roles.by.pronoun && !roles.by.doubtful && !predicate.passive;
  if (agent && !owned) {
    roles.by = agent;
    roles.confidence = 0.85;
  }
  if (intended(predicate)) roles.planned = true;
  place(predicate, roles);
  roles.reach.push(view.verbSpan(predicate));
  // "launched and eventually repelled", "launched an attack but were repelled"
  if (failedLater(predicate, view)) roles.outcome = "repelled";
  return true;
}

/** "air strikes hit the bridge". */
function hits(predicate: Predicate, roles: Roles, view: SentenceView): boolean {
  const struck = (patientOf(predicate) ?? []).filter((phrase) => isTarget(phrase));
  if (struck.length > 0 && !KILLING.test(view.verbOf(predicate))) {
    roles.targets.push(...struck);
    roles.confidence = 0.85;
  }
  roles.reach.push(view.verbSpan(predicate), struck.at(-1)?.span ?? view.verbSpan(predicate));
  place(predicate, roles);
  return true;
}

/** "clashes erupted in X"; what else an attack may do ("the attack surprised many") tells no more than its own words. */
function happens(predicate: Predicate, roles: Roles, view: SentenceView): boolean {
  const verb = view.verbOf(predicate);
  if (verb.startsWith("fail")) roles.outcome = "repelled";
  else if (verb.startsWith("succe")) roles.outcome = "succeeded";
  else if (!HAPPENING.has(verb) && !DOING.has(verb)) return roles.targets.length + roles.locations.length > 0;
  place(predicate, roles);
  roles.reach.push(view.verbSpan(predicate));
  return true;
}

/** Verbs whose object are the victims, not what was aimed at. */
const KILLING = /^(kill|wound|injur|caus|leav|left)/;

/** "was hit in an air strike", "came under shelling", "attacked X with air strikes": the noun hangs on another verb. */
function aside(
  predicate: Predicate,
  preposition: string | null,
  action: ActionType,
  roles: Roles,
  view: SentenceView,
): boolean {
  const verb = view.verbOf(predicate);
  const by = preposition === "by" || preposition === "in" || preposition === "under" || preposition === "with";
  if (by && HITTING.has(verb)) {
    const struck = (predicate.passive ? predicate.subject : preposition === "with" ? patientOf(predicate) : null) ?? [];
    const ground = struck.filter((phrase) => isTarget(phrase) && !roles.targets.includes(phrase));
    if (!KILLING.test(verb)) roles.targets.push(...ground);
    if (preposition === "with") roles.by ??= actor(predicate, view);
    if (roles.targets.length === 0 && roles.locations.length === 0) place(predicate, roles);
    roles.reach.push(view.verbSpan(predicate));
    return true;
  }
  if (preposition === "under" && action !== "clash") {
    // "came under heavy shelling": its subject is the target.
    const struck = (predicate.subject ?? []).filter((phrase) => isTarget(phrase));
    roles.targets.push(...struck);
    roles.reach.push(view.verbSpan(predicate), ...struck.map((phrase) => phrase.span));
    return struck.length > 0;
  }
  if (preposition === "with" && verb.startsWith("respond")) roles.by ??= actor(predicate, view);
  return true;
}

/** Who does what the verb says. */
function actor(predicate: Predicate, view: SentenceView): Named | null {
  const agent = agentOf(predicate)?.find((phrase) => canAct(phrase));
  return agent ? pinned(agent, predicate, view) : null;
}
