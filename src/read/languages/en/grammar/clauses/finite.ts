import { BASE, GERUND, PARTICIPLE, PAST } from "../../verbs/inflect.ts";
import type { Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import { isPrevented } from "./gerund.ts";
import { leaveClause } from "./nesting.ts";
import { addPredicate } from "./predicate.ts";
import { SPEECH } from "./speech.ts";
import type { ClauseState } from "./state.ts";
import type { VerbGroup } from "./verb-group.ts";

/** A finite verb: finds its subject, own, behind the clauses around it, or carried over from the verb before. */
export function takeFinite(state: ClauseState, group: VerbGroup): void {
  const { word } = group;
  const participle = (word.forms & PARTICIPLE) !== 0;
  const passive = group.be && participle && (word.forms & GERUND) === 0;
  const being = group.auxiliaries > 0 && state.words[group.verb - 1]?.token.lower === "being";
  let { subject } = state.level;
  let inherited = false;
  let source: Predicate | null = null;
  // "attacked X, an island, and captured it": what stands right behind "and" goes on with the subject before.
  if (state.conjunction && state.level.current) subject = null;
  if (subject === null && state.level.relative && state.level.current && !state.conjunction && state.stack.length > 0) {
    leaveClause(state);
    subject = state.level.subject ?? state.level.current?.subject ?? null;
  }
  if (subject === null && state.level.kept) {
    subject = state.level.kept;
    state.level.kept = null;
  }
  const attached = state.level.current;
  if (
    subject === null &&
    !state.comma &&
    !state.conjunction &&
    isAttached(attached) &&
    !tellsOf(state, attached, group)
  ) {
    // "Forces advancing on X from Y gained control": those who advance are the subject.
    subject = attached.subject;
  } else if (
    subject === null &&
    !state.comma &&
    !state.conjunction &&
    state.last &&
    state.last.role !== "subject" &&
    state.level.current &&
    standsBeside(state, group)
  ) {
    // "said the rebels had captured": what looked like an object is the next subject.
    subject = state.last.members;
    if (state.last.role === "object") state.level.current.objects.pop();
  }
  if (subject === null) {
    source = state.level.current ?? state.lastFinite;
    subject = source?.subject ?? null;
    inherited = true;
  }
  // "was launched and repelled": the second participle is passive as well.
  const shared =
    inherited &&
    state.conjunction &&
    group.auxiliaries === 0 &&
    participle &&
    source?.passive === true &&
    state.items[group.next]?.type !== "list";
  // "tried to take X and besiege Y": both are only tried.
  const alike =
    inherited &&
    state.conjunction &&
    group.auxiliaries === 0 &&
    isBare(word) &&
    source !== null &&
    isBareVerb(state, source);
  addPredicate(state, group, {
    form: being ? "gerund" : alike ? source!.form : "finite",
    passive: passive || shared,
    subject,
    inherited,
    source,
    prevented: being && isPrevented(state),
    chain: group.able ? [group.able] : alike ? source!.chain : [],
  });
  if (!state.level.relative) state.lastFinite = state.level.current;
}

/** A form that can only follow "to" or a modal in a story of the past. */
function isBare(word: Word): boolean {
  return (word.forms & BASE) !== 0 && (word.forms & PAST) === 0;
}

function isBareVerb(state: ClauseState, predicate: Predicate): boolean {
  return predicate.chain.length > 0 && isBare(state.words[predicate.verb]!);
}

/** A gerund right behind the phrase it describes, before any other verb: "forces advancing on X". */
function isAttached(predicate: Predicate | null): predicate is Predicate {
  return (
    predicate?.form === "gerund" &&
    !predicate.inherited &&
    (predicate.opener === null || predicate.opener === "while" || predicate.opener === "when") &&
    predicate.chain.length === 0 &&
    predicate.objects.length + predicate.obliques.length > 0
  );
}

/** "residents confirming the town was taken": what is confirmed has a subject of its own. */
function tellsOf(state: ClauseState, { lemma }: Predicate, group: VerbGroup): boolean {
  return SPEECH.has(lemma ?? "") && state.last?.role === "object" && standsBeside(state, group);
}

function standsBeside(state: ClauseState, group: VerbGroup): boolean {
  return state.last !== null && group.first - state.last.to <= 2;
}
