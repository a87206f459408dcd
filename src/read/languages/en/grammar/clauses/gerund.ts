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
  const prevented = intended || isPrevented(state);
  const opener = preposition ?? level.opener;
  let subject: readonly Chunk[] | null = null;
  let inherited = false;
  let source: Predicate | null = null;
  const attached =
    !state.comma &&
    !state.conjunction &&
    !preposition &&
    state.last &&
    reaches(state, state.last.to, group.verb) &&
    state.last.members[0]!.kind !== "event";
  if (attached) subject = state.last!.members;
  else if (level.subject && !level.current) subject = level.subject;
  else {
    source = level.relative ? (level.current ?? state.lastFinite) : (state.lastFinite ?? level.current);
    subject = accompanying(source) ?? source?.subject ?? level.subject;
    inherited = true;
  }
  const chain =
    !attached && !state.comma && !preposition && level.current && group.verb - level.current.verb <= 2
      ? [...level.current.chain, level.current.lemma ?? ""]
      : [];
  addPredicate(
    state,
    { ...group, negated: group.negated || preposition === "without" || isNone(state, group.verb) },
    { form: "gerund", passive: false, subject, inherited, source, chain, prevented, opener },
  );
  state.preposition = null;
}

/** "prevented from taking X", "kept X from being taken" */
export function isPrevented({ preposition, level }: ClauseState): boolean {
  return preposition?.word === "from" && level.current !== null && PREVENTING.has(level.current.lemma ?? "");
}

/** "no more reported fighting in X" */
function isNone(state: ClauseState, verb: number): boolean {
  return state.words
    .slice(Math.max(0, verb - 3), verb)
    .some(({ tag, token }) => tag === "determiner" && token.lower === "no");
}

/** Whether nothing but adverbs stands between two words: "the rebels already withdrawing". */
function reaches(state: ClauseState, from: number, to: number): boolean {
  return to - from < 5 && state.words.slice(from, to).every((word) => word.tag === "adverb");
}

const IDLE = new Set(["event", "other", "time"]);
const ACTING = new Set(["force", "name"]);

/** "The war ended with the rebels in control of A, as well as occupying B": a war does not occupy; those behind "with" do. */
function accompanying(source: Predicate | null): readonly Chunk[] | null {
  const subject = source?.subject?.[0];
  if (!source || (subject && !IDLE.has(subject.kind))) return null;
  const company = source.obliques.findLast(({ preposition, at }) => preposition === "with" && at > source.verb);
  return company?.phrases.every((phrase) => ACTING.has(phrase.kind)) ? company.phrases : null;
}

const PREVENTING = new Set(["prevent", "stop", "keep", "block", "hinder"]);
