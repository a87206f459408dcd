import type { AgreementState, AgreementType } from "../../../../../model/index.ts";
import type { FoundAgreement, Named } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { agentOf, type Predicate } from "../../grammar/predicate.ts";
import { singular } from "../../nouns.ts";
import { isGround, pinned } from "../actions/targets.ts";
import { canAct, named, ownerOf } from "../actors.ts";
import type { Governed, SentenceView } from "../view.ts";
import { ACTIVE_OBJECT, ACTIVE_SUBJECT, LOCATED_VERBS, PASSIVE, STATE_NOUNS } from "./states.ts";
import { typeOf } from "./types.ts";

/** The steps of ceasefires, evacuation deals and surrenders that a sentence tells. */
export function agreementsIn(view: SentenceView): FoundAgreement[] {
  const found: FoundAgreement[] = [];
  for (const chunk of view.chunks()) {
    const type = typeOf(chunk, view);
    if (!type) continue;
    const step = stepOf(chunk, type, view);
    if (step) found.push(make(chunk, type, step, view));
  }
  return dropRepeated(found);
}

interface Step {
  readonly state: AgreementState;
  readonly predicate: Predicate | null;
  /** The noun that tells the state: "the collapse of the ceasefire". */
  readonly noun?: Chunk;
  readonly parties: readonly Named[];
  readonly planned: boolean;
  readonly confidence: number;
}

function stepOf(chunk: Chunk, type: AgreementType, view: SentenceView): Step | null {
  const before = view.lower(chunk.from - 1);
  const first = view.lower(chunk.from);
  // "a negotiated deal": the parser took the adjective for a verb, and the noun lost its determiner.
  if (
    view.words[chunk.from - 1]?.tag === "verb" &&
    view.words[chunk.from]!.tag !== "determiner" &&
    !chunk.plural &&
    chunk.name === null &&
    chunk.modifiers.length === 0
  )
    return null;
  if (
    before === "without" ||
    first === "no" ||
    first === "any" ||
    before === "until" ||
    before === "before" ||
    before === "since"
  )
    return null;
  const byNoun = nounStep(chunk, view);
  if (byNoun) return byNoun;
  const governed = view.governed(chunk);
  if (!governed) return null;
  return verbStep(governed, type, view);
}

/** "violations of the ceasefire", "ceasefire violations", "the collapse of the truce". */
function nounStep(chunk: Chunk, view: SentenceView): Step | null {
  const last = singular(view.lower(chunk.to - 1));
  const own = STATE_NOUNS.get(last);
  if (own) return { state: own, predicate: null, parties: [], planned: false, confidence: 0.75 };
  if (view.lower(chunk.from - 1) !== "of") return null;
  const noun = previousChunk(chunk, view);
  const state = noun ? STATE_NOUNS.get(noun.head ?? singular(view.lower(noun.to - 1))) : undefined;
  if (!noun || !state || noun.to !== chunk.from - 1) return null;
  const owner = ownerOf(noun);
  const predicate = view.governed(noun)?.predicate ?? null;
  if (predicate?.negated) return null;
  return {
    state,
    predicate: null,
    noun,
    parties: owner && !owner.doubtful ? [owner] : [],
    planned: predicate?.hypothetical === true,
    confidence: 0.75,
  };
}

function previousChunk(chunk: Chunk, view: SentenceView): Chunk | null {
  let before: Chunk | null = null;
  for (const one of view.chunks()) {
    if (one.from >= chunk.from) break;
    before = one;
  }
  return before;
}

function verbStep({ predicate, role, preposition }: Governed, type: AgreementType, view: SentenceView): Step | null {
  const verb = view.verbOf(predicate);
  if (predicate.hypothetical) return null;
  const actors = (): Named[] => {
    if (/^confirm/.test(verb)) return [];
    const accused = accusedOf(predicate, view);
    if (accused) return accused;
    const agents = agentOf(predicate) ?? [];
    return agents
      .filter((phrase) => canAct(phrase))
      .map((phrase) => (agents.length === 1 ? pinned(phrase, predicate, view)! : named(phrase)!));
  };
  const step = (state: AgreementState, parties: readonly Named[], confidence = 0.85): Step => ({
    state,
    predicate,
    parties,
    planned: predicate.hypothetical || INTENDED.has(predicate.chain.at(-1) ?? ""),
    confidence,
  });
  if (role === "oblique") {
    const agreed = preposition === "to" && /^(agree|agreed|agrees|agreeing|consent|consented)$/.test(verb);
    if (agreed || (preposition === "on" && /^agree/.test(verb)))
      return predicate.negated ? step("rejected", actors()) : step("agreed", actors());
    if (preposition === "for" && LOCATED_VERBS.has(verb)) return step("proposed", actors());
    if (preposition === "with" && /^(end|ended|ending|conclude|concluded)$/.test(verb)) return step("in force", []);
    if (preposition === "to" && /^(adhere|adhered|stick|stuck|commit|committed)$/.test(verb) && !predicate.negated)
      return step("in force", actors());
    return null;
  }
  const undergoes = (role === "object" && !predicate.passive) || (role === "subject" && predicate.passive);
  if (undergoes) {
    let state = (predicate.passive ? (PASSIVE.get(verb) ?? ACTIVE_OBJECT.get(verb)) : ACTIVE_OBJECT.get(verb)) ?? null;
    if (!state) return null;
    if (/^confirm/.test(verb) && type === "agreement") return null;
    if (predicate.negated) {
      if (state === "agreed") return null;
      if (state === "in force") state = "broken";
      else return null;
    }
    // "failed to observe the ceasefire"
    if (predicate.chain.some((lemma) => REFUSING.has(lemma)))
      state = state === "in force" ? "broken" : state === "agreed" ? "rejected" : null;
    return state ? step(state, actors()) : null;
  }
  if (role === "subject" && !predicate.passive) {
    // "agreements to end the conflict", "a treaty that ended the war": what it is for, or did.
    if (predicate.negated || predicate.form === "infinitive" || predicate.objects.length > 0) return null;
    const state = activeState(predicate, view);
    return state ? step(state, []) : null;
  }
  return null;
}

/** "accused the rebels of breaking the ceasefire": those accused broke it. */
function accusedOf(predicate: Predicate, view: SentenceView): Named[] | null {
  if (predicate.form !== "gerund" || (predicate.opener !== "of" && predicate.opener !== "for")) return null;
  const accusing = view.predicates.findLast(
    (other) => other.verb < predicate.verb && /^(accus|blam)/.test(view.verbOf(other)),
  );
  const accused = accusing ? (accusing.passive ? accusing.subject : accusing.objects[0]) : null;
  return accused ? accused.filter((phrase) => canAct(phrase)).map((phrase) => named(phrase)!) : null;
}

/** "took effect", "came into force", "went into effect", "collapsed", "held". */
function activeState(predicate: Predicate, view: SentenceView): AgreementState | null {
  const verb = view.verbOf(predicate);
  const near = [1, 2, 3].map((step) => view.lower(predicate.verb + step));
  if (
    /^(took|take|takes|came|come|comes|went|go|goes|entered|enter|enters|coming|going|taking|entering|be|is|was)$/.test(
      verb,
    )
  ) {
    return near.includes("effect") || near.includes("force") || (near.includes("place") && verb.startsWith("to"))
      ? "in force"
      : null;
  }
  if (/^(broke|break|breaks|breaking|fell|fall|falls|falling)$/.test(verb))
    return near[0] === "down" || near[0] === "apart" || near[0] === "through" ? "broken" : null;
  return ACTIVE_SUBJECT.get(verb) ?? null;
}

const REFUSING = new Set(["fail", "refuse", "refusal", "failure", "decline"]);
const INTENDED = new Set([
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
  "purpose",
  "scheduled",
]);

function make(chunk: Chunk, type: AgreementType, step: Step, view: SentenceView): FoundAgreement {
  const complements = view.complements(chunk);
  const parties = [...step.parties];
  const locations: Chunk[] = [];
  for (const { preposition, phrases } of complements) {
    if ((preposition === "between" || preposition === "with") && phrases.some((phrase) => canAct(phrase)))
      parties.push(...phrases.filter((phrase) => canAct(phrase)).map((phrase) => named(phrase)!));
    else if (["in", "around", "at", "across", "for"].includes(preposition))
      locations.push(...phrases.filter((phrase) => isGround(phrase)));
  }
  if (step.predicate && locations.length === 0)
    for (const { preposition, phrases } of step.predicate.obliques)
      if (preposition === "in" || preposition === "around" || preposition === "across")
        locations.push(...phrases.filter((phrase) => isGround(phrase)));
  for (const one of step.predicate?.obliques ?? [])
    if (
      (one.preposition === "between" || (one.preposition === "with" && step.state === "agreed")) &&
      parties.length < 2
    )
      parties.push(...one.phrases.filter((phrase) => canAct(phrase)).map((phrase) => named(phrase)!));
  const determiner = view.lower(chunk.from);
  const fresh = ["another", "new", "second", "third", "fresh", "final"].some(
    (word) => determiner === word || chunk.modifiers.includes(word),
  );
  const trigger = step.predicate ? view.verbSpan(step.predicate) : (step.noun ?? chunk).span;
  return {
    kind: "agreement",
    type,
    state: step.state,
    parties: distinct(parties),
    locations,
    fresh,
    definite: chunk.definite,
    name: properName(chunk),
    evidence: [view.around(chunk.span, trigger)],
    trigger: chunk.span.start < trigger.start ? { start: chunk.span.start, end: trigger.end } : trigger,
    planned: step.planned,
    rule: `agreement: ${step.state}`,
    confidence: step.confidence,
  };
}

/** "the Treaty of Oakford", "the Oakford Accords": an agreement with a name of its own. */
function properName(chunk: Chunk): string | null {
  if (chunk.name === null) return null;
  const named =
    /^(?:treaty|peace|truce|armistice|treaties) of /i.test(chunk.name) ||
    /(?:treaty|accords?|pact|agreements?|truce|armistice|protocol|\p{Lu}+)$/iu.test(chunk.text);
  return named ? chunk.name : null;
}

function distinct(parties: readonly Named[]): Named[] {
  return parties.filter((party, index) => parties.findIndex((other) => other.name === party.name) === index);
}

/** "the ceasefire agreement": one step, told once. */
function dropRepeated(found: readonly FoundAgreement[]): FoundAgreement[] {
  return found.filter(
    (step, index) =>
      !found
        .slice(0, index)
        .some(
          (other) =>
            other.state === step.state && other.type === step.type && other.trigger.start === step.trigger.start,
        ),
  );
}
