import type { FoundAction, Named } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { agentOf, type Predicate, patientOf } from "../../grammar/predicate.ts";
import { PARTICIPLE, PAST } from "../../verbs.ts";
import { canAct } from "../actors.ts";
import type { SentenceView } from "../view.ts";
import { countOf } from "./count.ts";
import { type Deed, FRAMES, type Reading } from "./frames.ts";
import { HITTING } from "./governing.ts";
import { failedLater, intended } from "./outcome.ts";
import { locationsOf, pinned } from "./targets.ts";
import { ACTION_VERBS, type ActionVerb } from "./verbs.ts";
import { munitionOf, ownerOfMunition } from "./weapons.ts";

/** The actions that the verbs of a sentence tell: "shelled X", "clashed with Y in Z", "shot down two helicopters". */
export function verbActions(view: SentenceView): FoundAction[] {
  const found: FoundAction[] = [];
  for (const predicate of view.predicates) {
    if (predicate.negated) continue;
    for (const verb of ACTION_VERBS.get(view.verbOf(predicate)) ?? []) {
      const deed = deedOf(verb, predicate, view);
      const reading = deed && FRAMES[verb.frame](deed);
      if (!reading) continue;
      found.push(finish(deed, reading));
      break;
    }
  }
  return found;
}

function deedOf({ action }: ActionVerb, predicate: Predicate, view: SentenceView): Deed | null {
  const byPhrase = predicate.obliques.some(({ preposition }) => preposition === "by");
  // "another force under General X attacked": a participle without "by" is as often a verb whose subject was lost.
  if (predicate.form === "participle" && !byPhrase) return null;
  if (misread(predicate, view)) return null;
  // "injured from shelling", "volleys of shelling": whoever is spoken of does not shell.
  const noun = predicate.form === "gerund" && NOMINAL.has(predicate.opener ?? "");
  const agents = noun ? null : agentOf(predicate);
  const agent = agents?.find((phrase) => canAct(phrase)) ?? null;
  const munition = agents?.length ? munitionOf(agents[0]!) : null;
  // A subject that cannot fight ("the report attacked") makes another verb of it; nobody at all is a passive.
  if (!agent && !munition && agents && agents.length > 0) return null;
  if (agent && !predicate.passive && strayed(agent, predicate, view)) return null;
  const struck = striking(predicate, agent, view) ?? predicate;
  const patients = patientOf(struck) ?? [];
  return { action, predicate, view, agents, agent, munition, patients, locations: locationsOf(struck) };
}

/** "Azanian shelling hit homes in X": the noun looks like a verb; what it struck is the object of the next one. */
function striking(predicate: Predicate, agent: Chunk | null, view: SentenceView): Predicate | null {
  if (!isNoun(predicate, agent) || predicate.objects.length > 0 || predicate.obliques.length > 0) return null;
  const next = view.predicates.find(({ verb }) => verb > predicate.verb);
  return next && !next.passive && next.inherited && HITTING.has(view.verbOf(next)) ? next : null;
}

/** "Azanian shelling": an -ing form right behind a name is a noun. */
function isNoun(predicate: Predicate, agent: Chunk | null): boolean {
  return predicate.form === "gerund" && agent !== null && agent.to === predicate.verb;
}

/** Forms that look like the verb and tell no action of it. */
function misread(predicate: Predicate, view: SentenceView): boolean {
  const before = view.words[predicate.verb - 1];
  // "claimed that detained residents were used": an adjective.
  if (
    predicate.inherited &&
    before &&
    (before.tag === "subordinator" || before.tag === "relative") &&
    predicate.form === "finite"
  )
    return view.words[predicate.verb]!.forms === (PAST | PARTICIPLE);
  // "when troops strike air bases": what may happen at any time.
  if (
    predicate.opener === "when" &&
    (view.words[predicate.verb]!.forms & (PAST | PARTICIPLE)) === 0 &&
    predicate.form === "finite"
  )
    return true;
  // "accused X of attacking Y", "of breaking it by shelling Y": an accusation, whoever makes it.
  const accusing = view.predicates.find((other) => other.verb < predicate.verb && ACCUSING.test(view.verbOf(other)));
  if (!accusing || predicate.form !== "gerund") return false;
  return predicate.opener === "of" || (accusing.subject !== null && predicate.subject === accusing.subject);
}

const ACCUSING = /^(accus|blam|suspect|convict)/;
const NOMINAL = new Set(["from", "of", "amid", "under", "during", "for", "to", "despite", "with", "in"]);

/** "shelling on X hit …": a name behind a preposition was no subject. */
function strayed(agent: Chunk, predicate: Predicate, view: SentenceView): boolean {
  if (isNoun(predicate, agent)) return false;
  // "Overhead, the League shot down …": one word before a comma is no subject.
  if (agent.kind === "name" && agent.from === 0 && agent.to === 1 && view.words[1]?.tag === "comma") return true;
  return agent.kind === "name" && agent.from < predicate.verb && view.words[agent.from - 1]?.tag === "preposition";
}

function finish(deed: Deed, reading: Reading): FoundAction {
  const { predicate, view } = deed;
  const verb = view.verbSpan(predicate);
  const { action = deed.action, by = actorOf(deed), targets = [], locations = deed.locations } = reading;
  const purpose = predicate.form === "infinitive" && predicate.chain.includes("purpose");
  return {
    kind: "action",
    action,
    by,
    targets,
    locations,
    count: reading.counted ? countOf(reading.counted, view) : null,
    // "attacked X but were repelled"
    outcome: failedLater(predicate, view) ? "repelled" : "unknown",
    evidence: [view.around(verb, ...[...targets, ...locations].map(({ span }) => span))],
    trigger: verb,
    planned: predicate.hypothetical || intended(predicate) || purpose,
    rule: `${action}: ${predicate.lemma ?? view.verbOf(predicate)}`,
    confidence: reading.confidence ?? 0.8,
  };
}

function actorOf({ agent, agents, munition, predicate, view }: Deed): Named | null {
  if (agent) return pinned(agent, predicate, view);
  return munition ? ownerOfMunition(agents![0]!) : null;
}
