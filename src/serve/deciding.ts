import type { ClaimWithSentence } from "../ask/answers.ts";
import {
  authorOf,
  claims,
  type DecisionEntry,
  type DecisionLog,
  type DecisionRequest,
  decide,
  decisions,
  type ReviewQueue,
  refreshControlLayers,
  review,
} from "../ask/index.ts";
import type { Case } from "../case/index.ts";
import { Problem } from "../model/index.ts";
import { openInTurn } from "./turns.ts";

/** What the server asks of a case where people decide about it. */
export interface CaseDecisions {
  log(): DecisionLog;
  /** The claims that people rejected, as their readers made them. */
  rejected(): readonly ClaimWithSentence[];
  review(limit: number | undefined): ReviewQueue;
  /** Adds a decision, by the author given or the one the case's settings name. Throws a Problem where that cannot be done. */
  decide(request: DecisionRequest, by: { readonly author?: string; readonly reason?: string }): DecisionEntry;
  /** Sets who decides where nobody says so. */
  setAuthor(author: string): void;
  /** Lets the layers for map programs be derived again soon: the case has changed. */
  changed(): void;
  /** Brings the layers for map programs up to date and lets the case go. */
  close(): void;
}

/** Milliseconds after the last decision before the layers are derived again: decisions come one a second. */
const patience = 3000;

/**
 * Decisions about a case that is open to be read. The right to write is taken for the moment of a change only, so that
 * other programs can change the case in between.
 */
export function decisionsOf(kase: Case): CaseDecisions {
  let timer: NodeJS.Timeout | null = null;
  const write = <T>(work: (writer: Case) => T): T => {
    const writer = openInTurn(kase.path);
    try {
      return work(writer);
    } finally {
      writer.close();
    }
  };
  const refresh = (): void => {
    timer = null;
    try {
      write(refreshControlLayers);
    } catch (error) {
      // Somebody else writes; whoever opens the case next finds that its layers are old.
      if (!(error instanceof Problem)) throw error;
    }
  };
  const changed = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(refresh, patience).unref();
  };
  return {
    changed,
    log: () => decisions(kase),
    rejected: () => claims(kase, { rejected: true }),
    review: (limit) => review(kase, limit === undefined ? {} : { limit }),
    decide: (request, { author = authorOf(kase) ?? undefined, reason = "" }) => {
      if (author === undefined || author.trim() === "")
        throw new Problem("a decision needs its author's name; set it in the case, or give it with the decision");
      const made = write((writer) => decide(writer, request, { author, reason }));
      changed();
      return decisions(kase).decisions.find(({ id }) => id === made.id)!;
    },
    setAuthor: (author) => write((writer) => writer.setSetting("author", author.trim())),
    close: () => {
      if (timer === null) return;
      clearTimeout(timer);
      refresh();
    },
  };
}
