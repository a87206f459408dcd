import { type CaseChange, changeBetween, type Holdings } from "../ask/holdings.ts";
import type { CaseAnswers } from "./answers.ts";

/** Changes kept for readers who were away. */
const kept = 500;

/** What happened since a revision; `known` is false where that is too long ago, or was before the server began. */
export interface Missed {
  readonly known: boolean;
  readonly changes: readonly CaseChange[];
}

/** What became of a case while it is served, in the order of its revisions. */
export class ChangeFeed {
  readonly #answers: Pick<CaseAnswers, "revision" | "holdings">;
  #last: Holdings | null = null;
  #changes: CaseChange[] = [];

  constructor(answers: Pick<CaseAnswers, "revision" | "holdings">) {
    this.#answers = answers;
  }

  /** Looks at the case and returns its revision; what changed since the last look is kept. */
  look(): number {
    const revision = this.#answers.revision();
    if (this.#answers.holdings && this.#last?.revision !== revision) {
      const now = this.#answers.holdings();
      if (this.#last) this.#changes = [...this.#changes, changeBetween(this.#last, now)].slice(-kept);
      this.#last = now;
    }
    return revision;
  }

  since(revision: number): Missed {
    const changes = this.#changes.filter((change) => change.revision > revision);
    const known = changes.length === 0 ? revision === this.#last?.revision : changes[0]!.since <= revision;
    return known ? { known, changes } : { known, changes: [] };
  }
}
