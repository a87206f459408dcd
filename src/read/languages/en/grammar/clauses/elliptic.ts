import { beForms } from "../../words.ts";
import type { Predicate } from "../predicate.ts";
import { sharesVerb } from "./gapped.ts";
import { leaveClause } from "./nesting.ts";
import type { ClauseState } from "./state.ts";
import type { VerbGroup } from "./verb-group.ts";

const LIKEWISE = new Set(["as", "so", "nor", "neither"]);

/**
 * "A was captured, as were B and C", "A was taken, and so was B": the verb before, said of what stands behind the auxiliary.
 *
 * @returns the index of the item behind those places; null where the words say no such thing
 */
export function takeElliptic(state: ClauseState, group: VerbGroup): number | null {
  if (group.auxiliaries !== 1 || !beForms.has(group.word.token.lower)) return null;
  if (!LIKEWISE.has(state.words[group.first - 1]?.token.lower ?? "")) return null;
  const item = state.items[group.next];
  if (item?.type !== "list" || item.members[0]!.kind === "force" || verbBehind(state, group.next + 1)) return null;
  const before = state.predicates.findLast((one) => one.form === "finite" && sharesVerb(one));
  if (!before) return null;
  const copy: Predicate = {
    ...before,
    subject: item.members,
    obliques: before.obliques.filter(({ preposition }) => preposition === "to" || preposition === "by"),
    particles: [...before.particles],
    opener: null,
    inherited: true,
    gapped: true,
    to: item.to,
  };
  state.predicates.push(copy);
  if (state.level.relative && state.stack.length > 0) leaveClause(state);
  state.level.current = copy;
  state.level.subject = null;
  state.level.opener = null;
  state.preposition = null;
  state.comma = false;
  state.conjunction = false;
  state.beforeLast = state.last;
  state.last = { members: item.members, to: item.to, role: "subject" };
  return group.next + 1;
}

/** "so was the army driven back": a verb of its own. */
function verbBehind({ items }: ClauseState, at: number): boolean {
  const item = items[at];
  return item?.type === "word" && item.word.tag === "verb";
}
