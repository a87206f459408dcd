import type { FoundAction } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { agentOf, obliqueOf, type Predicate, patientOf } from "../../grammar/predicate.ts";
import { canAct } from "../actors.ts";
import { wordSet } from "../forms.ts";
import type { SentenceView } from "../view.ts";
import { failedLater } from "./outcome.ts";
import { isGround, pinned } from "./targets.ts";

const TAKING = wordSet("capture recapture seize take retake storm conquer overrun liberate regain recover encircle");
const TRYING = wordSet("attempt try fail");
const OFFENSIVES = wordSet("offensive attack counter-offensive counteroffensive assault");

/**
 * Attacks told by what was tried: "attempted to capture A and B", "went on the offensive in the direction of A". One a
 * place, since each of them is attacked.
 */
export function attempts(view: SentenceView): FoundAction[] {
  return view.predicates.flatMap((predicate) => {
    if (predicate.negated || predicate.hypothetical || predicate.from?.negated) return [];
    const agent = agentOf(predicate)?.find((phrase) => canAct(phrase));
    const places = attemptedPlaces(predicate) ?? offensivePlaces(predicate);
    if (!agent || !places) return [];
    const verb = view.verbSpan(predicate);
    const failed = predicate.chain.includes("fail") || failedLater(predicate, view);
    return places.map(
      (place): FoundAction => ({
        kind: "action",
        action: "attack",
        by: pinned(agent, predicate, view),
        targets: [place],
        locations: [],
        count: null,
        outcome: failed ? "repelled" : "unknown",
        evidence: [view.around(verb, place.span)],
        trigger: verb,
        planned: false,
        rule: "attack: attempt",
        confidence: 0.6,
      }),
    );
  });
}

/** "tried to take X": a plan alone is no attack, an attempt is. */
function attemptedPlaces(predicate: Predicate): Chunk[] | null {
  const last = predicate.chain[predicate.chain.length - 1];
  if (!TAKING.has(predicate.lemma ?? "") || last === undefined || !TRYING.has(last)) return null;
  return groundIn(patientOf(predicate));
}

/** "went on the offensive in the direction of X", "was on the attack against X" */
function offensivePlaces(predicate: Predicate): Chunk[] | null {
  if (predicate.lemma !== "go" && predicate.lemma !== "be") return null;
  const on = obliqueOf(predicate, ["on"], predicate.verb);
  if (!on?.phrases.some(({ head }) => OFFENSIVES.has(head ?? ""))) return null;
  return groundIn(obliqueOf(predicate, ["of", "against", "towards", "toward"], on.at)?.phrases);
}

function groundIn(phrases: readonly Chunk[] | null | undefined): Chunk[] | null {
  const places = (phrases ?? []).filter((phrase) => isGround(phrase) && phrase.name !== null);
  return places.length > 0 ? places : null;
}
