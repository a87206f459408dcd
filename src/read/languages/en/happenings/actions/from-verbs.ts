import type { ActionType, Outcome } from "../../../../../model/index.ts";
import type { FoundAction, Named } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { agentOf, type Predicate, patientOf } from "../../grammar/predicate.ts";
import { singular } from "../../nouns.ts";
import { canAct, named } from "../actors.ts";
import type { SentenceView } from "../view.ts";
import { countOf } from "./count.ts";
import { failedLater, intended } from "./from-nouns.ts";
import { actionOf } from "./nouns.ts";
import { isGround, isTarget, locationsOf, pinned } from "./targets.ts";
import { ACTION_VERBS, type ActionVerb, AGENT_ACTIONS, AIRCRAFT, BRIDGES, MUNITIONS, PEOPLE, SHIPS } from "./verbs.ts";

interface Draft {
  action: ActionType;
  by: Named | null;
  targets: Chunk[];
  locations: Chunk[];
  /** The phrase whose number counts the action itself ("fired three missiles"). */
  counted: Chunk | null;
  confidence: number;
}

/** The actions that the verbs of a sentence tell: "shelled X", "clashed with Y in Z", "shot down two helicopters". */
export function verbActions(view: SentenceView): FoundAction[] {
  const found: FoundAction[] = [];
  for (const predicate of view.predicates) {
    if (predicate.negated) continue;
    for (const verb of ACTION_VERBS.get(view.verbOf(predicate)) ?? []) {
      const draft = apply(verb, predicate, view);
      if (!draft) continue;
      found.push(finish(draft, predicate, view));
      break;
    }
  }
  return found;
}

function finish(draft: Draft, predicate: Predicate, view: SentenceView): FoundAction {
  const verb = view.verbSpan(predicate);
  const reach = [...draft.targets, ...draft.locations].map(({ span }) => span);
  return {
    kind: "action",
    action: draft.action,
    by: draft.by,
    targets: draft.targets,
    locations: draft.locations,
    count: draft.counted ? countOf(draft.counted, view) : null,
    outcome: outcomeOf(predicate, view),
    evidence: [view.around(verb, ...reach)],
    trigger: verb,
    planned:
      predicate.hypothetical ||
      intended(predicate) ||
      (predicate.form === "infinitive" && predicate.chain.includes("purpose")),
    rule: `${draft.action}: ${predicate.lemma ?? view.verbOf(predicate)}`,
    confidence: draft.confidence,
  };
}

/** "attacked X but were repelled"; "attacked and captured X". */
function outcomeOf(predicate: Predicate, view: SentenceView): Outcome {
  return failedLater(predicate, view) ? "repelled" : "unknown";
}

function apply(verb: ActionVerb, predicate: Predicate, view: SentenceView): Draft | null {
  const agents = agentOf(predicate);
  const agent = agents?.find((phrase) => canAct(phrase)) ?? null;
  // A subject that cannot fight ("the report attacked") makes another verb of it; nobody at all is a passive.
  const munition = agents?.length ? munitionOf(agents[0]!) : null;
  if (!agent && !munition && agents && agents.length > 0) return null;
  if (
    agent?.kind === "name" &&
    !predicate.passive &&
    view.words[agent.from - 1]?.tag === "preposition" &&
    agent.from < predicate.verb
  )
    return null;
  const patients = patientOf(predicate) ?? [];
  const draft = (over: Partial<Draft>): Draft => ({
    action: verb.action,
    by: agent ? pinned(agent, predicate, view) : munition ? ownerOfMunition(agents![0]!) : null,
    targets: [],
    locations: [],
    counted: null,
    confidence: 0.8,
    ...over,
  });
  const locations = locationsOf(predicate);
  switch (verb.frame) {
    case "object":
    case "ground": {
      const targets = patients.filter((phrase) => isTarget(phrase, view));
      const behind = predicate.passive ? [] : behindOf(predicate, ["at", "on", "against"], view);
      const all = targets.length > 0 ? targets : patients.length > 0 ? [] : behind;
      if (verb.frame === "ground" && !(agent || munition) && !predicate.passive) return null;
      if (
        verb.frame === "ground" &&
        !all.some((phrase) => isGround(phrase) || phrase.kind === "force" || phrase.kind === "other")
      )
        return null;
      if (patients.length > 0 && targets.length === 0) return null;
      if (all.length === 0 && (locations.length === 0 || verb.frame === "ground" || agent === null)) return null;
      if (all.length === 0 && (verb.action === "looting" || verb.action === "bombing") && agent === null) return null;
      const action = sharpened(verb.action, agents, predicate, view);
      if (verb.frame === "ground" && action === "attack" && munition === null && !attackLike(predicate, view))
        return null;
      return draft({ action, targets: all, locations, counted: munition ? agents![0]! : null });
    }
    case "people": {
      const people = patients.filter((phrase) => isPeople(phrase));
      if (people.length === 0) return null;
      return draft({ targets: people, locations });
    }
    case "with":
      return clash(predicate, draft, locations, view);
    case "into": {
      if (!agent || agent.kind === "pronoun" || agent.kind === "name" || patients.some((phrase) => !canAct(phrase)))
        return null;
      const places = behindOf(predicate, ["at", "in", "on", "near", "outside"], view).filter((phrase) =>
        isGround(phrase),
      );
      return places.length > 0 ? draft({ locations: places, confidence: 0.7 }) : null;
    }
    case "down": {
      const down = predicate.particles.includes("down") || predicate.obliques.some((one) => one.preposition === "down");
      if (!down) return null;
      const craft = [
        ...patients,
        ...predicate.obliques.filter((one) => one.preposition === "down").flatMap((one) => one.phrases),
      ].filter((phrase) => isAircraft(phrase, view));
      return craft.length > 0 ? draft({ targets: craft.map(thing), locations, counted: craft[0]! }) : null;
    }
    case "ship": {
      const ships = patients.filter((phrase) => phrase.kind === "name" || hasNoun(phrase, SHIPS, view));
      if (ships.length === 0 || (!agent && !munition && !predicate.passive)) return null;
      return draft({ targets: ships.map(thing), locations, counted: ships[0]! });
    }
    case "bridge": {
      const bridges = patients.filter(
        (phrase) => phrase.kind === "place" && phrase.head !== null && BRIDGES.has(phrase.head),
      );
      return bridges.length > 0 ? draft({ targets: bridges, locations, counted: bridges[0]! }) : null;
    }
    case "fired": {
      const fired = patients.find((phrase) => munitionOf(phrase) !== null);
      if (!fired || !agent) return null;
      const targets = behindOf(predicate, ["at", "on", "against", "into", "toward", "towards"], view);
      if (targets.length === 0) return null;
      return draft({ action: munitionOf(fired)!, targets, locations, counted: fired });
    }
    case "moved": {
      const people = patients.filter((phrase) => isPeople(phrase) || phrase.kind === "part");
      const from = behindOf(predicate, ["from", "out"], view).filter((phrase) => isGround(phrase));
      if (people.length === 0 || (from.length === 0 && locations.length === 0)) return null;
      return draft({ targets: people, locations: from.length > 0 ? from : locations });
    }
    case "hostage": {
      const index = predicate.verb;
      const near = [1, 2, 3, 4, 5, 6, 7].some((step) => /^(hostages?|captive)$/.test(view.lower(index + step)));
      const people = patients.filter((phrase) => isPeople(phrase));
      return near && people.length > 0 && view.verbOf(predicate) !== "held"
        ? draft({ targets: people, locations })
        : null;
    }
    case "swap":
      return patients.some((phrase) => /prisoner|captive|detainee|hostage/.test(phrase.head ?? ""))
        ? draft({ locations })
        : null;
  }
}

/** "X clashed with Y", "X and Y clashed". */
function clash(
  predicate: Predicate,
  draft: (over: Partial<Draft>) => Draft,
  locations: Chunk[],
  view: SentenceView,
): Draft | null {
  const subject = (predicate.subject ?? []).filter((phrase) => canAct(phrase));
  const others = predicate.obliques
    .filter((one) => one.preposition === "with")
    .flatMap((one) => one.phrases)
    .filter((phrase) => canAct(phrase));
  if (subject.length === 0) return null;
  if (others.length > 0) return draft({ by: pinned(subject[0]!, predicate, view), targets: [others[0]!], locations });
  if (subject.length > 1) return draft({ by: named(subject[0]), targets: [subject[1]!], locations });
  return locations.length > 0 && subject[0]!.kind !== "name"
    ? draft({ by: pinned(subject[0]!, predicate, view), locations })
    : null;
}

function behindOf(predicate: Predicate, prepositions: readonly string[], view: SentenceView): Chunk[] {
  return predicate.obliques
    .filter((one) => prepositions.includes(one.preposition))
    .flatMap((one) => one.phrases)
    .filter((phrase) => isTarget(phrase, view));
}

/** What flies or shoots, or what it shoots with, tells the kind: "warplanes attacked", "attacked with rockets". */
function sharpened(
  action: ActionType,
  agents: readonly Chunk[] | null,
  predicate: Predicate,
  view: SentenceView,
): ActionType {
  const agent = agents?.[0];
  const byAgent = agent ? (AGENT_ACTIONS.get(agent.head ?? "") ?? (isAirForce(agent) ? "air strike" : null)) : null;
  if (byAgent) return byAgent;
  if (action !== "attack" && action !== "bombing") return action;
  for (const { preposition, phrases } of predicate.obliques) {
    if (preposition !== "with" && preposition !== "by") continue;
    for (const phrase of phrases) {
      const kind = actionOf(phrase, view) ?? munitionOf(phrase);
      if (kind && kind !== "attack" && kind !== "raid") return kind;
    }
  }
  for (const other of view.predicates) {
    if (
      other.form !== "gerund" ||
      view.verbOf(other) !== "using" ||
      other.verb < predicate.verb ||
      other.verb > predicate.to + 2
    )
      continue;
    const kind = (other.objects[0] ?? []).map((phrase) => munitionOf(phrase)).find((one) => one !== null);
    if (kind) return kind;
  }
  return action;
}

function isAirForce(phrase: Chunk): boolean {
  return /\b(air force|aerospace forces|luftwaffe|air arm|aviation)\b/i.test(phrase.text);
}

/** "hit", "struck", "targeted" are attacks only with something of war around them. */
function attackLike(predicate: Predicate, view: SentenceView): boolean {
  const verb = view.verbOf(predicate);
  const agents = agentOf(predicate);
  if (agents?.some((phrase) => phrase.kind === "force")) return true;
  if (verb === "struck" || verb === "hit") return predicate.passive ? byWeapon(predicate) : false;
  return false;
}

function byWeapon(predicate: Predicate): boolean {
  return predicate.obliques.some(
    ({ preposition, phrases }) =>
      (preposition === "by" || preposition === "with") && phrases.some((phrase) => munitionOf(phrase) !== null),
  );
}

/** The kind of strike that a phrase of munitions makes; null where it names none. */
export function munitionOf(phrase: Chunk): ActionType | null {
  if (phrase.kind === "place" || phrase.kind === "person") return null;
  const head = phrase.head ?? singular(phrase.text.toLowerCase().split(" ").at(-1) ?? "");
  const kind = MUNITIONS.get(head) ?? null;
  if (head === "round" && !/shell|mortar|artillery/.test(phrase.text)) return null;
  return kind;
}

function ownerOfMunition(phrase: Chunk): Named | null {
  if (phrase.possessor && phrase.possessor.kind !== "pronoun") return named(phrase.possessor);
  if (phrase.name === null) return null;
  return { name: phrase.name, phrase: { ...phrase, kind: "force" }, doubtful: true };
}

/** A ship or an aircraft, whose name is no place. */
function thing(phrase: Chunk): Chunk {
  return phrase.kind === "name" || phrase.kind === "place" ? { ...phrase, kind: "other" } : phrase;
}

function isPeople(phrase: Chunk): boolean {
  if (phrase.kind === "person" || phrase.kind === "force") return true;
  if (phrase.kind === "pronoun") return phrase.pronoun === "them";
  if (phrase.kind === "part")
    return /^(dozens|hundreds|thousands|several|many|scores)/.test(phrase.text) && phrase.within === null;
  return phrase.head !== null && PEOPLE.has(phrase.head);
}

function isAircraft(phrase: Chunk, view: SentenceView): boolean {
  if (phrase.kind === "person" || phrase.kind === "time") return false;
  return hasNoun(phrase, AIRCRAFT, view) || /[A-Z][a-z]{0,3}-\d+/.test(phrase.text);
}

function hasNoun(phrase: Chunk, nouns: ReadonlySet<string>, view: SentenceView): boolean {
  for (let index = phrase.from; index < phrase.to; index++) if (nouns.has(singular(view.lower(index)))) return true;
  return false;
}
