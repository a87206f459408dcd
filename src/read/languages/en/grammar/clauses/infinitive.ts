import { BASE, PARTICIPLE } from "../../verbs/inflect.ts";
import { achieving, intending } from "../../verbs/leading.ts";
import type { Predicate } from "../predicate.ts";
import { addPredicate } from "./predicate.ts";
import { SPEECH } from "./speech.ts";
import type { ClauseState } from "./state.ts";
import type { VerbGroup } from "./verb-group.ts";

/** An infinitive: what the verb or noun before it aims at; its object where the verb makes the object act. */
export function takeInfinitive(state: ClauseState, group: VerbGroup): void {
  const { level } = state;
  const before = level.current;
  const passive = group.be && (group.word.forms & PARTICIPLE) !== 0 && (group.word.forms & BASE) === 0;
  const chain = before
    ? [...before.chain, before.lemma ?? "", ...lastHead(before)]
    : level.subject
      ? [level.subject[level.subject.length - 1]!.head ?? "aim"]
      : ["purpose"];
  const control =
    before !== null && OBJECT_CONTROL.has(before.lemma ?? "") && (before.objects.length > 0 || before.passive);
  const subject = control
    ? before.passive
      ? before.subject
      : before.objects[before.objects.length - 1]!
    : (before?.subject ?? level.subject ?? state.lastFinite?.subject ?? null);
  const adjacent = before !== null && before.objects.length === 0 && group.verb - before.verb <= 5;
  const kept = before ? null : level.subject;
  const last = chain[chain.length - 1] ?? "";
  const leads = adjacent && (achieving.has(last) || intending.has(last) || SPEECH.has(last) || LEADING.has(last));
  addPredicate(state, group, {
    form: leads || control ? "finite" : "infinitive",
    passive,
    subject,
    inherited: true,
    source: control ? null : before,
    chain,
  });
  state.level.kept = kept;
  state.preposition = null;
}

/** "forced the rebels to withdraw": the object acts. */
const OBJECT_CONTROL = new Set([
  "force",
  "allow",
  "enable",
  "help",
  "cause",
  "compel",
  "order",
  "lead",
  "tell",
  "urge",
  "permit",
  "prompt",
]);

/** Verbs that, right before an infinitive, leave it to be the main verb. */
const LEADING = new Set([
  "have",
  "be",
  "seem",
  "appear",
  "believe",
  "think",
  "know",
  "expect",
  "happen",
  "be",
  "able",
  "unable",
  "get",
  "see",
  "use",
]);

function lastHead(predicate: Predicate): string[] {
  const object = predicate.objects[predicate.objects.length - 1];
  const head = object?.[object.length - 1]?.head;
  return head ? [head] : [];
}
