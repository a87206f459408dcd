import type { FoundDenial, Named } from "../../../../happenings/found.ts";
import type { Predicate } from "../../grammar/predicate.ts";
import { canAct, named } from "../actors.ts";
import { verbSet, wordSet } from "../forms.ts";
import { type SourceOf, speakerOf } from "../speakers.ts";
import { contentEnd, quoteOf } from "../text.ts";
import type { SentenceView } from "../view.ts";
import { wrongOf } from "./wrongs.ts";

const DENYING = verbSet("deny refute dispute");
const REJECTING = verbSet("reject dismiss");
/** What is denied by name: the thing stands before. */
const SAID = wordSet(`
  claim claims report reports allegation allegations accusation accusations charge charges assertion assertions this these those it that statement
  statements rumour rumours rumor rumors involvement responsibility bombing capture loss losses attack strike figure figures
`);
const BACKWARD = wordSet(
  "claim claims report reports allegation allegations accusation accusations charge charges assertion assertions this these those it that statement statements rumours rumors them figure figures number numbers",
);
/** "denied access", "denied the request": something refused, not said to be untrue. */
const REFUSED = wordSet(
  "access entry request requests permission passage visa use right rights offer proposal supplies aid food humanitarian the-request opportunity combat transfer",
);

/** The denials of a sentence. */
export function denialsIn(view: SentenceView, sourceOf: SourceOf): FoundDenial[] {
  const found: FoundDenial[] = [];
  for (const predicate of view.predicates) {
    const verb = view.verbOf(predicate);
    if (predicate.negated || predicate.hypothetical) continue;
    if (!DENYING.has(verb) && !REJECTING.has(verb)) continue;
    const one = predicate.passive ? passive(predicate, view, verb) : active(predicate, view, sourceOf, verb);
    if (one) found.push(one);
  }
  const issued = issuedDenial(view);
  if (issued) found.push(issued);
  return found;
}

/** "X denied that A", "X denied doing A", "X denied the claim", "…, which X denied". */
function active(predicate: Predicate, view: SentenceView, sourceOf: SourceOf, verb: string): FoundDenial | null {
  const at = predicate.verb;
  const denier = speakerOf(view, at, sourceOf) ?? carried(predicate, view, sourceOf);
  if (!denier) return null;
  const next = view.lower(at + 1);
  const rejecting = REJECTING.has(verb);
  const end = contentEnd(view, at + 1);
  const words = view.words.slice(at + 1, Math.min(at + 7, end)).map(({ token }) => token.lower);
  if (words.slice(0, 5).some((word) => REFUSED.has(word))) return null;
  const relative = relativeDenial(view, at);
  if (relative || end <= at + 1) {
    return rejecting && !relative ? null : draft(view, predicate, denier, null, true, beforeText(view, at));
  }
  const gerund = next.endsWith("ing") || (next === "ever" && view.lower(at + 2).endsWith("ing")) || next === "having";
  if (next === "that" || gerund) {
    if (rejecting) return null;
    const from = next === "that" ? at + 2 : at + 1;
    return draft(view, predicate, denier, [from, end], false, quoteOf(view, from, end));
  }
  const noun = words.findIndex((word) => SAID.has(word));
  if (noun >= 0) {
    const backward = BACKWARD.has(words[noun]!) && words[noun + 1] !== "that" && words[noun + 1] !== "of";
    if (rejecting && !BACKWARD.has(words[noun]!)) return null;
    return draft(view, predicate, denier, [at + 1, end], backward, quoteOf(view, at + 1, end));
  }
  if (rejecting) return null;
  // "denied the city's capture", "denied Azania was behind it": content all the same.
  const content = view.predicates.some((other) => other.verb > at && other.verb < end && other !== predicate);
  const nominal = /^(the|any|its|their|his|her|a)$/.test(next);
  return content || nominal ? draft(view, predicate, denier, [at + 1, end], false, quoteOf(view, at + 1, end)) : null;
}

function carried(predicate: Predicate, view: SentenceView, sourceOf: SourceOf): Named | null {
  if (!predicate.inherited || !predicate.from) return null;
  return speakerOf(view, predicate.from.verb, sourceOf);
}

/** "a claim that X denied", "…, which X denied". */
function relativeDenial(view: SentenceView, verb: number): boolean {
  for (let index = verb - 1; index >= Math.max(0, verb - 8); index--) {
    const lower = view.lower(index);
    if (lower === ",") return false;
    if (lower === "which") return true;
    if (
      lower === "that" &&
      ["claim", "claims", "report", "allegation", "accusation", "reports"].includes(view.lower(index - 1))
    )
      return true;
  }
  return false;
}

/** "this was denied by X", "claims rejected by X". */
function passive(predicate: Predicate, view: SentenceView, verb: string): FoundDenial | null {
  const by = predicate.obliques.find(({ preposition }) => preposition === "by");
  const agent = by?.phrases.find((phrase) => canAct(phrase) || phrase.kind === "other");
  if (!by || !agent) return null;
  const subject = predicate.subject?.[0];
  const word = subject
    ? (subject.pronoun ?? subject.head ?? subject.text.toLowerCase().split(" ").at(-1) ?? "")
    : "this";
  const said = SAID.has(word) || SAID.has(`${word}s`);
  if (REJECTING.has(verb) && !said) return null;
  if (
    !said &&
    !REJECTING.has(verb) &&
    subject &&
    !subject.pronoun &&
    subject.kind !== "event" &&
    predicate.relative === false &&
    REFUSED.has(word)
  )
    return null;
  const about = said || !subject ? beforeText(view, predicate.verb) : quoteOf(view, subject.from, subject.to);
  return draft(view, predicate, named(agent)!, null, true, about);
}

/** "X issued a denial". */
function issuedDenial(view: SentenceView): FoundDenial | null {
  for (const predicate of view.predicates) {
    if (!/^issu|^publish|^releas/.test(view.verbOf(predicate)) || predicate.negated) continue;
    if (!predicate.objects.flat().some((phrase) => view.lower(phrase.to - 1) === "denial")) continue;
    const agent = predicate.subject?.find((phrase) => canAct(phrase));
    if (agent) return draft(view, predicate, named(agent)!, null, true, beforeText(view, predicate.verb));
  }
  return null;
}

function beforeText(view: SentenceView, verb: number): string {
  let from = Math.max(0, verb - 16);
  // Begin with a clause where one begins among the first words.
  if (from > 0)
    for (let index = from; index < from + 8; index++)
      if ([",", ";", "and", "but", "that"].includes(view.lower(index))) {
        from = index + 1;
        break;
      }
  return quoteOf(view, from, verb);
}

function draft(
  view: SentenceView,
  predicate: Predicate,
  denier: Named,
  content: readonly [number, number] | null,
  backward: boolean,
  about: string,
): FoundDenial {
  const verb = predicate.verb;
  const span = content ? view.span(content[0], content[1]) : null;
  return {
    kind: "denial",
    denier,
    wrong: content ? wrongOf(view.sentence.tokens.slice(content[0], content[1])) : "other",
    about,
    content: backward ? null : span,
    backward,
    evidence: [view.around(view.span(verb, verb + 1), span)],
    trigger: view.span(verb, verb + 1),
    rule: `denial: ${view.verbOf(predicate)}`,
    confidence: 0.8,
  };
}
