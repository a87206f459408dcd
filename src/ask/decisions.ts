import type { Case } from "../case/case.ts";
import { type Decision, undone } from "../model/index.ts";
import { actInWords } from "./act-words.ts";
import { derived } from "./derived.ts";

/** A decision with what became of it, as `log` prints it. */
export interface DecisionEntry extends Decision {
  /** What was decided, as a clause in the past tense ("rejected the claim that …"). */
  readonly says: string;
  /** The id of the decision that took it back, or null. */
  readonly undoneBy: string | null;
  /** False where the claim it is about is in the case no longer, so that it has no effect. */
  readonly applies: boolean;
}

/** The chain of decisions. */
export interface DecisionLog {
  /** The hash of the last one: it stands for all of them. */
  readonly head: string | null;
  /** Who the case takes decisions to be made by, where nobody says so: the setting "author". */
  readonly author: string | null;
  /** In the order of the chain. */
  readonly decisions: readonly DecisionEntry[];
}

/** What was decided about the case, by whom, when and why. */
export function decisions(kase: Case): DecisionLog {
  const all = kase.decisions();
  const taken = undone(all);
  const { decided } = derived(kase).evidence;
  const byId = new Map(all.map((decision) => [decision.id, decision]));
  return {
    head: kase.head(),
    author: authorOf(kase),
    decisions: all.map((decision) => ({
      ...decision,
      says: actInWords(decision.what, (id) => byId.get(id)?.what ?? null),
      undoneBy: taken.get(decision.id) ?? null,
      applies: !(decided?.withoutClaim.has(decision.id) ?? false),
    })),
  };
}

/** The author that the case's settings name. */
export function authorOf(kase: Case): string | null {
  const author = kase.setting("author");
  return typeof author === "string" && author.trim() !== "" ? author.trim() : null;
}
