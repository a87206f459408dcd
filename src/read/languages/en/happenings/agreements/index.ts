import type { FoundAgreement, Named } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { isGround } from "../actions/targets.ts";
import { canAct, named } from "../actors.ts";
import { quoteOf } from "../text.ts";
import type { SentenceView } from "../view.ts";
import { type Step, stepsOf } from "./steps.ts";
import { agreementOf, type NamedAgreement } from "./types.ts";

/** The steps of ceasefires, evacuation deals and surrenders that a sentence tells. */
export function agreementsIn(view: SentenceView): FoundAgreement[] {
  const found: FoundAgreement[] = [];
  for (const chunk of view.chunks()) {
    const agreement = agreementOf(chunk, view);
    if (!agreement) continue;
    for (const step of stepsOf(chunk, agreement, view)) found.push(make(chunk, agreement, step, view));
  }
  return dropRepeated(found);
}

function make(chunk: Chunk, { type, leaning }: NamedAgreement, step: Step, view: SentenceView): FoundAgreement {
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
    leaning: leaning !== null,
    name: properName(chunk, view),
    evidence: [view.around(chunk.span, trigger)],
    trigger: chunk.span.start < trigger.start ? { start: chunk.span.start, end: trigger.end } : trigger,
    planned: step.planned,
    rule: `agreement: ${step.state}`,
    confidence: step.confidence,
  };
}

const NAMING = /^(treaty|treaties|peace|truce|armistice|accords?|pact|protocol|agreements?)$/;

/** "the Treaty of Oakford", "the Oakford Accords": an agreement with a name of its own. */
function properName(chunk: Chunk, view: SentenceView): string | null {
  for (let index = chunk.from; index < chunk.to; index++) {
    if (!NAMING.test(view.lower(index))) continue;
    if (view.lower(index + 1) === "of" && view.words[index + 2]?.tag === "name") {
      let to = index + 3;
      while (view.words[to]?.tag === "name") to++;
      return quoteOf(view, index, to);
    }
    let from = index;
    while (from > chunk.from && view.words[from - 1]!.tag === "name") from--;
    return from < index ? quoteOf(view, from, index + 1) : null;
  }
  return null;
}

function distinct(parties: readonly Named[]): Named[] {
  return parties.filter((party, index) => parties.findIndex((other) => other.name === party.name) === index);
}

/** "a "permanent ceasefire" agreement": one step, told once, by the nearer kind. */
function dropRepeated(found: readonly FoundAgreement[]): FoundAgreement[] {
  return found.filter(
    (step, index) =>
      !found.some(
        (other, at) =>
          at !== index &&
          other.state === step.state &&
          other.trigger.end === step.trigger.end &&
          (step.type === "agreement"
            ? other.type !== "agreement" || at < index
            : other.type === step.type && at < index),
      ),
  );
}
