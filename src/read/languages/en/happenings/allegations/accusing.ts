import type { FoundAccusation, Named } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import type { Predicate } from "../../grammar/predicate.ts";
import { canAct, named } from "../actors.ts";
import { type SourceOf, speakerOf } from "../speakers.ts";
import { contentEnd, quoteOf } from "../text.ts";
import type { SentenceView } from "../view.ts";
import { wrongOf } from "./wrongs.ts";

/** "X accused Y of Z", "X blamed Y for Z", "X blamed Z on Y", "Y was accused by X of Z". */
export function accusing(predicate: Predicate, view: SentenceView, sourceOf: SourceOf): FoundAccusation | null {
  const verb = predicate.verb;
  const link = linkAfter(view, verb);
  const accused = predicate.passive
    ? firstActor(predicate.subject)
    : actorBetween(view, verb + 1, link ?? contentEnd(view, verb + 1));
  let accuser: Named | null;
  if (predicate.passive) {
    const by = predicate.obliques.find(({ preposition }) => preposition === "by");
    accuser = by ? named(by.phrases.find((phrase) => canAct(phrase)) ?? null) : null;
  } else
    accuser =
      predicate.inherited || predicate.form === "gerund"
        ? (inheritedSpeaker(predicate, view, sourceOf) ?? null)
        : speakerOf(view, verb, sourceOf);
  if (!predicate.passive && accuser === null) return null;
  if (link === null) {
    // "blamed the NLF": of what is told before.
    if (!accused || !view.verbOf(predicate).startsWith("blam")) return null;
  }
  const on = link !== null && view.lower(link) === "on";
  const from = on ? verb + 1 : (link ?? verb) + 1;
  const to = on ? (link as number) : link === null ? verb + 1 : beforeAside(view, from, contentEnd(view, from));
  if (link !== null && to <= from) return null;
  const blamed = on ? actorBetween(view, (link as number) + 1, contentEnd(view, (link as number) + 1)) : accused;
  if (!blamed) return null;
  const about = link === null ? "" : quoteOf(view, from, to);
  const wrong = link === null ? "other" : wrongOf(view.sentence.tokens.slice(from, to));
  if (wrong === "other" && accuser === null) return null;
  return {
    kind: "accusation",
    accuser,
    accused: blamed,
    wrong,
    about,
    evidence: [view.span(verb, Math.max(to, link === null ? verb + 1 : link + 1))],
    trigger: view.span(verb, verb + 1),
    rule: `allegation: ${view.verbOf(predicate)}`,
    confidence: 0.85,
  };
}

/** Without ", with officials reporting …": others' words. */
function beforeAside(view: SentenceView, from: number, to: number): number {
  for (let index = from + 1; index < to - 1; index++)
    if (view.lower(index) === "," && view.lower(index + 1) === "with") return index;
  return to;
}

/** The "of" or "for" that opens what somebody is accused of; for "blamed Z on Y" the "on". */
function linkAfter(view: SentenceView, verb: number): number | null {
  const blame = view.lower(verb).startsWith("blam");
  const end = contentEnd(view, verb + 1);
  for (let index = verb + 1; index < end; index++) {
    const lower = view.lower(index);
    if (blame ? lower === "for" || lower === "on" : lower === "of" || lower === "for") {
      // "accused the Army of the North of …": an "of" inside a name belongs to it.
      const inside = view.chunks().some((chunk) => chunk.from < index && chunk.to > index);
      if (!inside) return index;
    }
    if (lower === "," && index === verb + 1) return null;
  }
  return null;
}

function firstActor(chunks: readonly Chunk[] | null | undefined): Named | null {
  return named(chunks?.find((phrase) => canAct(phrase)) ?? null);
}

function actorBetween(view: SentenceView, from: number, to: number): Named | null {
  for (const chunk of view.chunks()) {
    if (chunk.from < from || chunk.from >= to) continue;
    if (chunk.text === "other" || view.lower(chunk.from) === "each") return null;
    if (chunk.kind === "time") continue;
    return canAct(chunk) || chunk.kind === "place"
      ? named(chunk)
      : { name: quoteOf(view, chunk.from, chunk.to), phrase: chunk };
  }
  return null;
}

/** "The rebels denied this, accusing the Army of …": whoever the verb before has. */
export function inheritedSpeaker(predicate: Predicate, view: SentenceView, sourceOf: SourceOf): Named | null {
  const source = predicate.from;
  if (source) {
    const told = speakerOf(view, source.verb, sourceOf);
    if (told) return told;
  }
  const subject = predicate.subject?.find((phrase) => canAct(phrase));
  if (!subject) return speakerOf(view, predicate.verb, sourceOf);
  if (subject.kind === "pronoun") {
    const source = sourceOf(view.verbSpan(predicate));
    return source ? { name: source, phrase: null } : null;
  }
  return named(subject);
}
