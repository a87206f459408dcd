import { PARTICIPLE } from "../verbs/inflect.ts";
import { takeElliptic } from "./clauses/elliptic.ts";
import { takeList } from "./clauses/lists.ts";
import { type ClauseState, newState } from "./clauses/state.ts";
import { verbGroupAt } from "./clauses/verb-group.ts";
import { takeVerb } from "./clauses/verbs.ts";
import { takeWord } from "./clauses/words.ts";
import type { Item } from "./lists/item.ts";
import { agentOf, type Predicate } from "./predicate.ts";
import type { Word } from "./tagging/word.ts";

/** Walks the items of a sentence from left to right and gives each verb its subject, objects and prepositional phrases. */
export function parseClauses(words: readonly Word[], items: readonly Item[]): Predicate[] {
  const state = newState(words, items);
  let index = 0;
  while (index < state.items.length) {
    const item = state.items[index]!;
    if (item.type === "list") {
      takeList(state, item, index);
      index++;
      continue;
    }
    const group = verbGroupAt(state, index);
    if (group) {
      const elliptic = takeElliptic(state, group);
      if (elliptic === null) takeVerb(state, group);
      index = elliptic ?? group.next;
    } else {
      takeWord(state, item.word, item.from);
      index++;
    }
  }
  for (const predicate of state.predicates)
    if (predicate.gap && !predicate.passive && predicate.objects.length === 0) predicate.objects.push(predicate.gap);
  gatherIncluded(state.predicates);
  return state.predicates.map((predicate, index) =>
    saidOfObject(state, cataphora(state, predicate, index), state.predicates[index - 1]),
  );
}

const REPORTING = new Set(["report", "declare", "announce", "claim", "confirm", "pronounce"]);
/** Verbs that nobody does without doing it to something. */
const TRANSITIVE = new Set(["capture", "recapture", "seize", "liberate", "besiege", "surround", "encircle", "retake"]);

/** "the division reported Hill 52 captured": it was captured, and by whoever reports it. */
function saidOfObject({ words }: ClauseState, predicate: Predicate, before: Predicate | undefined): Predicate {
  const { form, passive, objects, subject, lemma, verb } = predicate;
  if (form !== "finite" || passive || objects.length > 0 || !subject || !TRANSITIVE.has(lemma ?? "")) return predicate;
  if (!before || before.passive || !REPORTING.has(before.lemma ?? "") || subject[0]!.from !== before.verb + 1)
    return predicate;
  const participle = (words[verb]!.forms & PARTICIPLE) !== 0 && subject.at(-1)!.to === verb;
  return participle
    ? { ...predicate, form: "participle", passive: true, left: before.subject?.[0] ?? null }
    : predicate;
}

/** "recaptured all the points they had lost, including X", "… lost, X included": X is among what was recaptured. */
function gatherIncluded(predicates: readonly Predicate[]): void {
  for (let index = 0; index < predicates.length; index++) {
    const predicate = predicates[index]!;
    const at = predicate.obliques.findIndex((one) => one.preposition === "including" && one.at > predicate.verb);
    const main =
      at >= 0 ? predicates.slice(Math.max(0, index - 9), index + 1).findLast((one) => gathers(one)) : undefined;
    if (!main) continue;
    const [included] = predicate.obliques.splice(at, 1);
    main.obliques.push({ ...included!, preposition: "included" });
  }
  for (const [index, { lemma, subject, objects, inherited, verb }] of predicates.entries()) {
    if (lemma !== "include" || objects.length > 0 || inherited || !subject) continue;
    const main = predicates.slice(Math.max(0, index - 3), index).findLast((one) => gathers(one));
    main?.obliques.push({ preposition: "included", phrases: subject, at: verb });
  }
}

/** Whether the object of a verb is a number of places that could be named one by one. */
function gathers({ objects, form, relative }: Predicate): boolean {
  const object = objects[0]?.[0];
  return (
    form === "finite" &&
    !relative &&
    object?.kind === "place" &&
    object.name === null &&
    (object.plural || object.part === "whole")
  );
}

/** "After taking X, the Army …": the subject of the first clause stands in the second. */
function cataphora(state: ClauseState, predicate: Predicate, index: number): Predicate {
  const having = state.words[predicate.verb - 1]?.token.lower === "having";
  if (predicate.subject !== null || (predicate.form !== "gerund" && !having)) return predicate;
  const main = state.predicates
    .slice(index + 1)
    .find((one) => one.form === "finite" && one.subject !== null && !one.relative);
  return main ? { ...predicate, subject: main.passive ? (agentOf(main) ?? main.subject) : main.subject } : predicate;
}
