import type { Document } from "../../../../model/index.ts";
import type { Stage, StageRow } from "../../../explain/stage.ts";
import type { GroundEvent } from "../../../grammar/event.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import type { Sentence } from "../../../text/sentence.ts";
import { parse } from "./events.ts";
import type { Item } from "./lists/item.ts";
import type { Predicate } from "./predicate.ts";
import type { Word } from "./tagging/word.ts";

/** What the stages of the English grammar make of a sentence: words, phrases, lists, clauses, events. */
export function stages(sentence: Sentence, document: Document): Stage[] {
  const { words, items, predicates, events } = parse(sentence, document.text);
  return [
    { name: "tokens", rows: words.map(tokenRow) },
    { name: "phrases", rows: items.flatMap((item) => (item.type === "list" ? item.members.map(phraseRow) : [])) },
    { name: "lists", rows: items.flatMap(listRow) },
    { name: "clauses", rows: predicates.map((predicate) => clauseRow(predicate, words)) },
    { name: "events", rows: events.map(eventRow) },
  ];
}

function tokenRow({ token, tag, lemma }: Word): StageRow {
  return { span: { start: token.start, end: token.end }, facts: { tag, lemma } };
}

function phraseRow(phrase: Phrase): StageRow {
  return {
    span: phrase.span,
    facts: {
      kind: phrase.kind,
      name: phrase.name,
      head: phrase.head,
      modifiers: phrase.modifiers,
      part: phrase.part,
      "held by": phrase.heldBy?.who ?? null,
      whose: phrase.possessor?.text ?? null,
      within: phrase.within?.text ?? null,
    },
  };
}

function listRow(item: Item): StageRow[] {
  if (item.type !== "list" || item.members.length < 2) return [];
  const last = item.members[item.members.length - 1]!;
  const span = { start: item.members[0]!.span.start, end: last.span.end };
  return [{ span, facts: { members: item.members.map(({ text }) => text) } }];
}

function clauseRow(predicate: Predicate, words: readonly Word[]): StageRow {
  const { token } = words[predicate.verb]!;
  return {
    span: { start: token.start, end: token.end },
    facts: {
      lemma: predicate.lemma,
      form: predicate.form,
      passive: predicate.passive,
      negated: predicate.negated,
      "not said to have happened": predicate.hypothetical,
      subject: textsOf(predicate.subject),
      "carried over": predicate.inherited,
      objects: predicate.objects.flatMap(textsOf),
      prepositions: predicate.obliques.map(
        ({ preposition, phrases }) => `${preposition} ${textsOf(phrases).join(", ")}`,
      ),
      opener: predicate.opener,
    },
  };
}

function eventRow(event: GroundEvent): StageRow {
  return {
    span: event.trigger,
    facts: {
      change: event.change,
      places: textsOf(event.places),
      agent: event.agent?.text ?? null,
      patient: event.patient?.text ?? null,
      "holder after": event.holder,
      extent: event.extent,
      planned: event.planned,
      denied: event.denied,
      rule: event.rule,
    },
  };
}

function textsOf(phrases: readonly Phrase[] | null): string[] {
  return (phrases ?? []).map(({ text }) => text);
}
