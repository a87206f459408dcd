import { beForms } from "../../words.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { agentOf, type Predicate, type PredicateForm } from "../predicate.ts";
import type { ClauseState } from "./state.ts";
import type { VerbGroup } from "./verb-group.ts";

export function addPredicate(
  state: ClauseState,
  group: VerbGroup,
  form: PredicateForm,
  passive: boolean,
  subject: readonly Chunk[] | null,
  inherited: boolean,
  source: Predicate | null,
  chain: readonly string[],
  prevented = false,
  opener: string | null = state.level.opener,
): void {
  const modal = group.modal !== null && group.modal !== "did";
  const predicate: Predicate = {
    lemma:
      group.word.lemma ??
      (beForms.has(group.word.token.lower)
        ? "be"
        : group.word.token.lower === "had" || group.word.token.lower === "has" || group.word.token.lower === "have"
          ? "have"
          : null),
    verb: group.verb,
    form,
    passive,
    pluperfect: group.had && group.auxiliaries > 0,
    negated: group.negated || state.words[group.first - 1]?.token.lower === "never",
    hypothetical:
      state.hypothetical || modal || prevented || (source?.hypothetical === true && inherited && form !== "gerund"),
    relative: state.level.relative,
    chain,
    subject,
    inherited,
    from: source,
    objects: [],
    obliques: [...state.level.pending],
    particles: [],
    opener,
    gap: state.level.gap ?? null,
    left: passive && state.level.current?.lemma === "leave" ? (agentOf(state.level.current)?.[0] ?? null) : null,
    to: group.verb + 1,
  };
  state.predicates.push(predicate);
  state.level.current = predicate;
  state.level.subject = null;
  state.level.pending = [];
  state.level.opener = null;
  state.comma = false;
  state.conjunction = false;
  state.preposition = null;
}
