import { beForms } from "../../words.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { agentOf, type Predicate, type PredicateForm } from "../predicate.ts";
import type { ClauseState } from "./state.ts";
import type { VerbGroup } from "./verb-group.ts";

/** What the reader of a verb form found out about a verb. */
export interface Reading {
  readonly form: PredicateForm;
  readonly passive: boolean;
  readonly subject: readonly Chunk[] | null;
  /** The subject was carried over, from `source` where that is known. */
  readonly inherited: boolean;
  readonly source: Predicate | null;
  readonly chain?: readonly string[];
  /** Said not to happen by the verb before ("prevented from taking X"). */
  readonly prevented?: boolean;
  /** Who brought it about by the verb before ("declared X retaken"). */
  readonly left?: Chunk | null;
  /** The word that opened the clause, where that is not the level's. */
  readonly opener?: string | null;
}

/** Said right before the verb, though a quotation mark may part it from the auxiliary: had "not surrendered". */
const NEGATING = new Set(["never", "not"]);

/** "X was captured, leaving Y besieged": not X left it so, but who captured it, where they are named. */
function leaver(leaving: Predicate, all: readonly Predicate[]): Chunk | null {
  const captured = all.findLast((one) => one.passive && one.subject !== null && one.subject === leaving.subject);
  return (captured ? agentOf(captured) : agentOf(leaving))?.[0] ?? null;
}

/** Adds a verb to the clause being read; what follows belongs to it. */
export function addPredicate(state: ClauseState, group: VerbGroup, reading: Reading): void {
  const { form, passive, subject, inherited, source, chain = [], prevented = false } = reading;
  const { opener = state.level.opener } = reading;
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
    negated: group.negated || NEGATING.has(state.words[group.first - 1]?.token.lower ?? ""),
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
    gapped: undefined,
    left:
      reading.left ??
      (passive && state.level.current?.lemma === "leave" ? leaver(state.level.current, state.predicates) : null),
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
