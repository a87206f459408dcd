import { BASE, PARTICIPLE } from "../../verbs/inflect.ts";
import { achieving, intending } from "../../verbs/leading.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { agentOf, type Predicate } from "../predicate.ts";
import { leaveClause } from "./nesting.ts";
import { addPredicate } from "./predicate.ts";
import { SPEECH } from "./speech.ts";
import type { ClauseState } from "./state.ts";
import type { VerbGroup } from "./verb-group.ts";

/** An infinitive: what the verb or noun before it aims at; its object where the verb makes the object act. */
export function takeInfinitive(state: ClauseState, group: VerbGroup): void {
  // "sent an army led by Brand to take X": who leads it is said in passing; it was sent to take X.
  const within = state.level.current;
  const around = state.stack.at(-1)?.current ?? null;
  if (within?.form === "participle" && agentOf(within) && intending.has(around?.lemma ?? "")) leaveClause(state);
  const { level } = state;
  // "was taken, and a campaign to take Y began": what stands right before it aims at it, not the verb of the clause before.
  const aims = level.subject !== null && state.last?.role === "subject" && state.last.to === group.first;
  const before = aims && state.last!.members === level.subject ? null : level.current;
  const passive = group.be && (group.word.forms & PARTICIPLE) !== 0 && (group.word.forms & BASE) === 0;
  const chain = before
    ? [...before.chain, before.lemma ?? "", ...lastHead(before)]
    : level.subject
      ? [level.subject[level.subject.length - 1]!.head ?? "aim"]
      : ["purpose"];
  const control =
    before !== null && OBJECT_CONTROL.has(before.lemma ?? "") && (before.objects.length > 0 || before.passive);
  const receiver = given(state, group);
  const doer = behindFor(state, group) ?? receiver;
  const subject = doer
    ? doer
    : control
      ? before.passive
        ? before.subject
        : before.objects[before.objects.length - 1]!
      : (before?.subject ?? level.subject ?? state.lastFinite?.subject ?? null);
  const adjacent = before !== null && before.objects.length === 0 && group.verb - before.verb <= 5;
  const kept = before ? null : level.subject;
  const last = chain[chain.length - 1] ?? "";
  // "creating an opportunity for the rebels to enter": they did, as the story goes.
  const enabled = receiver !== null || (doer !== null && ENABLING.has(last));
  // "took X, only to lose it again": so it went on.
  const outcome = state.words[group.first - 1]?.token.lower === "only";
  const leads =
    enabled ||
    outcome ||
    (adjacent && (achieving.has(last) || intending.has(last) || SPEECH.has(last) || LEADING.has(last)));
  addPredicate(state, group, {
    form: leads || control ? "finite" : "infinitive",
    passive,
    subject,
    inherited: true,
    source: control ? null : before,
    chain: enabled ? ["enable"] : outcome ? [] : chain,
  });
  state.level.kept = kept;
  state.preposition = null;
}

const ENABLING = new Set(["opportunity", "chance", "way", "possible", "conditions", "condition"]);

/** "gave the garrison time to regroup": those who are given it act. */
function given({ level, words }: ClauseState, { first }: VerbGroup): readonly Chunk[] | null {
  const { current } = level;
  if (current?.lemma !== "give" || current.passive || !GIVEN.has(words[first - 1]?.token.lower ?? "")) return null;
  return current.objects[0] ?? null;
}

const GIVEN = new Set(["time", "chance", "opportunity"]);

/** "for the rebels to enter": those behind "for" act. */
function behindFor(state: ClauseState, group: VerbGroup): readonly Chunk[] | null {
  const last = state.level.current?.obliques.at(-1) ?? state.level.pending.at(-1);
  const right = last && state.last?.members === last.phrases && state.last.to === group.first;
  return right && last.preposition === "for" && last.phrases.every((one) => one.kind === "force" || one.kind === "name")
    ? last.phrases
    : null;
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
