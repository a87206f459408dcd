import { intending } from "../../verbs/leading.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Predicate } from "../predicate.ts";
import { addPredicate } from "./predicate.ts";
import type { ClauseState } from "./state.ts";
import type { VerbGroup } from "./verb-group.ts";

/** A gerund: hangs on the phrase before it, on a preposition, or goes on with the subject of the clause. */
export function takeGerund(state: ClauseState, group: VerbGroup): void {
  const { level } = state;
  const preposition = state.preposition?.word ?? null;
  const intended =
    preposition === "by" &&
    level.current !== null &&
    (intending.has(level.current.lemma ?? "") || level.current.chain.some((lemma) => intending.has(lemma)));
  const prevented =
    intended || (preposition === "from" && level.current !== null && PREVENTING.has(level.current.lemma ?? ""));
  const opener = preposition ?? level.opener;
  let subject: readonly Chunk[] | null = null;
  let inherited = false;
  let source: Predicate | null = null;
  const attached =
    !state.comma &&
    !state.conjunction &&
    !preposition &&
    state.last &&
    state.last.to === group.verb &&
    state.last.members[0]!.kind !== "event";
  if (attached) subject = state.last!.members;
  else if (level.subject && !level.current) subject = level.subject;
  else {
    source = level.relative ? (level.current ?? state.lastFinite) : (state.lastFinite ?? level.current);
    subject = source?.subject ?? level.subject;
    inherited = true;
  }
  const chain =
    !attached && !state.comma && !preposition && level.current && group.verb - level.current.verb <= 2
      ? [...level.current.chain, level.current.lemma ?? ""]
      : [];
  addPredicate(
    state,
    { ...group, negated: group.negated || preposition === "without" },
    { form: "gerund", passive: false, subject, inherited, source, chain, prevented, opener },
  );
  state.preposition = null;
}

const PREVENTING = new Set(["prevent", "stop", "keep", "block", "hinder"]);
