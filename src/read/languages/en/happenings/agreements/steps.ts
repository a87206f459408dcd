import type { AgreementState, AgreementType } from "../../../../../model/index.ts";
import type { Named } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { agentOf, type Predicate } from "../../grammar/predicate.ts";
import { singular } from "../../nouns.ts";
import { accusedOf } from "../accused.ts";
import { pinned } from "../actions/targets.ts";
import { canAct, named, ownerOf } from "../actors.ts";
import type { Governed, SentenceView } from "../view.ts";
import { ACTIVE_OBJECT, ACTIVE_SUBJECT, LOCATED_VERBS, PASSIVE, STATE_NOUNS, UNDERTAKING } from "./states.ts";
import type { NamedAgreement } from "./types.ts";

/** How far an agreement has come, and what tells it. */
export interface Step {
  readonly state: AgreementState;
  readonly predicate: Predicate | null;
  /** The noun that tells the state: "the collapse of the ceasefire". */
  readonly noun?: Chunk;
  readonly parties: readonly Named[];
  readonly planned: boolean;
  readonly confidence: number;
}

/** The steps a sentence tells of an agreement it names: by a noun, by the verbs it belongs to, by a participle behind it. */
export function stepsOf(chunk: Chunk, { type, leaning }: NamedAgreement, view: SentenceView): readonly Step[] {
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
    return [];
  if (
    before === "without" ||
    first === "no" ||
    first === "any" ||
    before === "until" ||
    before === "before" ||
    before === "since"
  )
    return [];
  const undertaking = leaning === "undertaking";
  const byNoun = undertaking ? null : nounStep(chunk, view);
  if (byNoun) return [byNoun];
  const steps = view
    .governors(chunk)
    .flatMap((governed) => (undertaking ? undertakingStep(governed, view) : verbStep(governed, type, view)) ?? []);
  // "an agreement sponsored by X was reached": what the clause says goes before what only describes.
  // What is only meant to be ("refused to sign", "needed to be agreed") is a proposal at most.
  const real = steps.filter(({ planned, state }) => !planned || state === "proposed");
  const told = real.filter(({ predicate }) => predicate?.form !== "participle");
  return distinct(told.length > 0 ? told : real);
}

function distinct(steps: readonly Step[]): Step[] {
  return steps.filter((step, index) => steps.findIndex(({ state }) => state === step.state) === index);
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
    if (/^(confirm|sponsor|broker|mediat|endors)/.test(verb)) return [];
    const accused = accusedOf(predicate, view);
    if (accused) return accused.filter((phrase) => canAct(phrase)).map((phrase) => named(phrase)!);
    const agents = agentOf(predicate) ?? [];
    return agents
      .filter((phrase) => canAct(phrase))
      .map((phrase) => (agents.length === 1 ? pinned(phrase, predicate, view)! : named(phrase)!));
  };
  const step = (state: AgreementState, parties: readonly Named[], confidence = 0.85): Step => ({
    state,
    predicate,
    parties,
    planned: predicate.chain.some((lemma) => INTENDED.has(lemma)),
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

/** "the evacuation was suspended", "they resumed the evacuation", "the evacuation was complete": how what was agreed goes on. */
function undertakingStep({ predicate, role }: Governed, view: SentenceView): Step | null {
  if (role === "oblique" || predicate.hypothetical || predicate.negated || predicate.form === "infinitive") return null;
  const verb = view.verbOf(predicate);
  if (role === "subject" && !predicate.passive && predicate.objects.length > 0) return null;
  const complete = /^(was|were|is|are|been)$/.test(verb) && COMPLETE.test(view.lower(predicate.verb + 1));
  const state = complete ? "done" : (UNDERTAKING.get(verb) ?? null);
  if (!state) return null;
  const planned = predicate.chain.some((lemma) => INTENDED.has(lemma));
  return { state, predicate, parties: [], planned, confidence: 0.8 };
}

const COMPLETE = /^(complete|completed|over|finished)$/;

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
  "need",
  "threaten",
  "refusal",
  "decision",
]);
