import type { ActionType, Outcome, Span } from "../../../../../model/index.ts";
import type { FoundAction, Named } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { agentOf, type Predicate, patientOf } from "../../grammar/predicate.ts";
import { canAct, named, ownerOf } from "../actors.ts";
import type { Complement, SentenceView } from "../view.ts";
import { countOf } from "./count.ts";
import {
  AGAINST,
  AT,
  DOING,
  ENDING,
  HAPPENING,
  HITTING,
  REPELLING,
  REPELLING_WITH_PARTICLE,
  THOUGHT,
} from "./governing.ts";
import { actionOf } from "./nouns.ts";
import { isGround, isTarget, pinned } from "./targets.ts";

interface Roles {
  by: Named | null;
  targets: Chunk[];
  locations: Chunk[];
  outcome: Outcome;
  planned: boolean;
  /** The last item or verb that belongs to it. */
  reach: Span[];
  confidence: number;
}

/** The actions that the nouns of a sentence name: "a rebel attack on X was repelled", "killed in an air strike on Y". */
export function nounActions(view: SentenceView): FoundAction[] {
  const found: FoundAction[] = [];
  for (const chunk of view.chunks()) {
    const action = actionOf(chunk, view);
    if (!action || negatedNoun(chunk, view)) continue;
    const one = read(chunk, action, view);
    if (one) found.push(one);
  }
  return found;
}

/** "no clashes", "without a fight", "the threat of an attack", "attack helicopters" (the noun only modifies). */
function negatedNoun(chunk: Chunk, view: SentenceView): boolean {
  const first = view.lower(chunk.from);
  const before = view.lower(chunk.from - 1);
  if (first === "no" || first === "any" || before === "without" || before === "like" || before === "than") return true;
  if (chunk.modifiers.some((word) => UNREAL.has(word))) return true;
  if (lookedBack(chunk, before, view)) return true;
  if (before !== "of" && before !== "for" && before !== "to" && before !== "from" && before !== "against") return false;
  return THOUGHT.has(view.lower(chunk.from - 2)) || (before === "from" && view.lower(chunk.from - 2) === "protect");
}

const BACK = new Set([
  "during",
  "since",
  "before",
  "until",
  "amid",
  "despite",
  "throughout",
  "for",
  "about",
  "as",
  "to",
  "than",
  "over",
  "from",
]);
const AFTER = new Set(["after", "following"]);
/** "a series of attacks", "a wave of air strikes": what is counted before "of" happens. */
const SERIES = new Set([
  "series",
  "wave",
  "string",
  "number",
  "round",
  "spate",
  "dozens",
  "hundreds",
  "scores",
  "barrage",
  "campaign",
  "volley",
  "day",
  "days",
  "night",
  "nights",
  "hours",
  "kinds",
]);

/** "during the offensive", "the start of the rebel attack", "after the invasion of X": an action told elsewhere, on another day. */
function lookedBack(chunk: Chunk, before: string, view: SentenceView): boolean {
  if (before === "of") return !SERIES.has(view.lower(chunk.from - 2)) && (chunk.definite || !chunk.plural);
  if (BACK.has(before)) return before === "to" ? chunk.definite : true;
  return AFTER.has(before) && chunk.definite;
}

const UNREAL = new Set([
  "possible",
  "potential",
  "future",
  "imminent",
  "planned",
  "hypothetical",
  "expected",
  "anticipated",
  "further",
  "alleged",
  "upcoming",
  "threatened",
  "renewed-possible",
  "intended",
  "eventual",
]);

function read(chunk: Chunk, action: ActionType, view: SentenceView): FoundAction | null {
  const roles: Roles = {
    by: ownerOf(chunk),
    targets: [],
    locations: [],
    outcome: chunk.modifiers.some((word) => FAILED.has(word)) ? "repelled" : "unknown",
    planned: false,
    reach: [],
    confidence: 0.75,
  };
  const complements = view.complements(chunk);
  for (const complement of complements) if (!take(complement, chunk, action, roles, view)) break;
  const governed = view.governed(chunk);
  // "destroyed in the attack": the one just spoken of.
  const own = roles.targets.length + roles.locations.length > 0;
  if (chunk.definite && !own && chunk.possessor === null && roles.by === null && governed?.role === "oblique")
    return null;
  if (governed && !govern(governed.predicate, governed.role, governed.preposition, action, roles, view)) return null;
  // "The offensive began": an action spoken of before, and nothing new of it.
  const told = roles.targets.length > 0 || roles.locations.length > 0;
  if (!told && (chunk.definite || roles.by === null) && roles.outcome === "unknown") {
    if (chunk.possessor === null || chunk.possessor.kind === "pronoun" || roles.by === null) return null;
  }
  if (!told && roles.by === null) return null;
  const trigger = chunk.span;
  return {
    kind: "action",
    action,
    by: roles.by,
    targets: roles.targets,
    locations: roles.locations,
    count: countOf(chunk, view),
    outcome: roles.outcome,
    evidence: [view.around(chunk.span, ...roles.reach)],
    trigger,
    planned: roles.planned,
    rule: `${action}: noun`,
    confidence: roles.confidence,
  };
}

const FAILED = new Set(["failed", "unsuccessful", "repelled", "abortive", "repulsed", "fruitless", "foiled"]);

/** What stands behind the noun; false where the rest belongs to something else. */
function take(complement: Complement, noun: Chunk, action: ActionType, roles: Roles, view: SentenceView): boolean {
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
    const targets = phrases.filter((phrase) => isTarget(phrase, view));
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

/** What the verb around the noun adds; false where it takes the action away ("prevented an attack"). */
function govern(
  predicate: Predicate,
  role: "subject" | "object" | "oblique",
  preposition: string | null,
  action: ActionType,
  roles: Roles,
  view: SentenceView,
): boolean {
  const verb = view.verbOf(predicate);
  // "carried out strikes": the particle looks like a preposition.
  const carried = preposition === "out" && verb.startsWith("carr");
  const undergoes = carried || (role === "object" && !predicate.passive) || (role === "subject" && predicate.passive);
  const repelled =
    REPELLING.has(verb) ||
    (REPELLING_WITH_PARTICLE.has(verb) && predicate.particles.some((one) => one === "back" || one === "off"));
  if (predicate.negated) return false;
  if (undergoes && repelled) {
    if (predicate.hypothetical) return false;
    roles.outcome = "repelled";
    const defender = agentOf(predicate)?.find((phrase) => canAct(phrase));
    if (defender && roles.targets.length === 0) roles.targets.push(defender);
    place(predicate, roles, view);
    roles.reach.push(view.verbSpan(predicate));
    roles.confidence = 0.85;
    return true;
  }
  if (ENDING.has(verb) && role !== "oblique") {
    const intends =
      undergoes &&
      (verb.startsWith("plan") ||
        verb.startsWith("prepar") ||
        verb.startsWith("threaten") ||
        verb.startsWith("intend"));
    if (!intends) return false;
    roles.planned = true;
    roles.by ??= actor(predicate, view);
    place(predicate, roles, view);
    return true;
  }
  if (predicate.hypothetical) roles.planned = true;
  if (undergoes && DOING.has(verb)) {
    const agent = verb === "using" && predicate.form === "gerund" ? null : actor(predicate, view);
    if (agent) {
      roles.by = agent;
      roles.confidence = 0.85;
    }
    if (intended(predicate)) roles.planned = true;
    place(predicate, roles, view);
    roles.reach.push(view.verbSpan(predicate));
    // "launched and eventually repelled", "launched an attack but were repelled"
    if (failedLater(predicate, view)) roles.outcome = "repelled";
    return true;
  }
  if (role === "subject" && !predicate.passive && HITTING.has(verb)) {
    const struck = (patientOf(predicate) ?? []).filter((phrase) => isTarget(phrase, view));
    if (struck.length > 0 && !KILLING.test(verb)) {
      roles.targets.push(...struck);
      roles.confidence = 0.85;
    }
    roles.reach.push(view.verbSpan(predicate), struck[struck.length - 1]?.span ?? view.verbSpan(predicate));
    place(predicate, roles, view);
    return true;
  }
  if (role === "subject" && !predicate.inherited) {
    if (verb.startsWith("fail")) roles.outcome = "repelled";
    else if (verb.startsWith("succe")) roles.outcome = "succeeded";
    else if (!HAPPENING.has(verb) && !DOING.has(verb)) return roles.targets.length + roles.locations.length > 0;
    place(predicate, roles, view);
    roles.reach.push(view.verbSpan(predicate));
    return true;
  }
  // "restarted their attacks": "their" is the subject's.
  if (undergoes && !predicate.passive && roles.by?.pronoun) roles.by = actor(predicate, view) ?? roles.by;
  if (role === "oblique") return aside(predicate, preposition, action, roles, view);
  return true;
}

const KILLING = /^(kill|wound|injur|caus|leav|left)/;

/** "was hit in an air strike", "killed by shelling", "attacked X with air strikes", "after an attack on X": the noun hangs on another verb. */
function aside(
  predicate: Predicate,
  preposition: string | null,
  action: ActionType,
  roles: Roles,
  view: SentenceView,
): boolean {
  const verb = view.verbOf(predicate);
  if (
    (preposition === "by" || preposition === "in" || preposition === "under" || preposition === "with") &&
    HITTING.has(verb)
  ) {
    const struck = (predicate.passive ? predicate.subject : preposition === "with" ? patientOf(predicate) : null) ?? [];
    const ground = struck.filter((phrase) => isTarget(phrase, view));
    if (!KILLING.test(verb)) roles.targets.push(...ground.filter((phrase) => !roles.targets.includes(phrase)));
    if (preposition === "with") roles.by ??= actor(predicate, view);
    if (roles.targets.length === 0 && roles.locations.length === 0) place(predicate, roles, view);
    roles.reach.push(view.verbSpan(predicate));
    return true;
  }
  if (preposition === "under" && action !== "clash") {
    // "came under heavy shelling": its subject is the target.
    const struck = (predicate.subject ?? []).filter((phrase) => isTarget(phrase, view));
    roles.targets.push(...struck);
    roles.reach.push(view.verbSpan(predicate), ...struck.map((phrase) => phrase.span));
    return struck.length > 0;
  }
  if (preposition === "with" && verb.startsWith("respond")) {
    roles.by ??= actor(predicate, view);
    return true;
  }
  return true;
}

/** Who does what the verb says. */
function actor(predicate: Predicate, view: SentenceView): Named | null {
  const agent = agentOf(predicate)?.find((phrase) => canAct(phrase));
  return agent ? pinned(agent, predicate, view) : null;
}

const INTENDING = new Set([
  "attempt",
  "try",
  "seek",
  "want",
  "plan",
  "intend",
  "prepare",
  "aim",
  "hope",
  "order",
  "threaten",
  "refuse",
  "decide",
  "purpose",
  "fail",
  "unable",
]);

export function intended(predicate: Predicate): boolean {
  return predicate.chain.some((lemma) => INTENDING.has(lemma));
}

/** Where the clause says it was, when the noun does not. */
function place(predicate: Predicate, roles: Roles, _view: SentenceView): void {
  for (const one of predicate.obliques) {
    const against = AGAINST.has(one.preposition);
    if (!against && !AT.has(one.preposition)) continue;
    const phrases = one.phrases.filter((phrase) => isGround(phrase) || (against && canAct(phrase)));
    if (phrases.length === 0) continue;
    if (roles.targets.length > 0 && against) continue;
    if (roles.locations.length > 0 && !against) continue;
    if (roles.targets.some((phrase) => isGround(phrase)) && !against) continue;
    (against ? roles.targets : roles.locations).push(...phrases);
    roles.reach.push(phrases[phrases.length - 1]!.span);
  }
}

/** Whether the same sentence goes on to say that what was begun was repelled. */
export function failedLater(predicate: Predicate, view: SentenceView): boolean {
  return view.predicates.some((other) => {
    if (other.verb <= predicate.verb || other.negated || other.hypothetical || other.from !== predicate) return false;
    const verb = view.verbOf(other);
    if (verb.startsWith("fail") && other.form === "finite") return true;
    if (!other.passive) return false;
    return (
      REPELLING.has(verb) ||
      (REPELLING_WITH_PARTICLE.has(verb) && other.particles.some((one) => one === "back" || one === "off"))
    );
  });
}
