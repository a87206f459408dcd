import { GERUND, PARTICIPLE } from "../../verbs/inflect.ts";
import type { Predicate } from "../predicate.ts";
import { leaveClause } from "./nesting.ts";
import { addPredicate } from "./predicate.ts";
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
  if (state.conjunction && state.level.current && group.auxiliaries === 0) subject = null;
  if (subject === null && state.level.relative && state.level.current && !state.conjunction && state.stack.length > 0) {
    leaveClause(state);
    subject = state.level.subject ?? state.level.current?.subject ?? null;
  }
  if (subject === null && state.level.kept) {
    subject = state.level.kept;
    state.level.kept = null;
  }
  if (
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
  addPredicate(state, group, {
    form: being ? "gerund" : "finite",
    passive: passive || shared,
    subject,
    inherited,
    source,
    chain: group.able ? [group.able] : [],
  });
  if (!state.level.relative) state.lastFinite = state.level.current;
}

function standsBeside(state: ClauseState, group: VerbGroup): boolean {
  return state.last !== null && group.verb - state.last.to <= 3;
}
