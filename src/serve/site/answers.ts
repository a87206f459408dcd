import type { ClaimWithSentence } from "../../ask/answers.ts";

/** The answers a published site comes with, in place of a server. */
export interface PublishedAnswers {
  /** Addresses of the API with the number of their answer; several have the same. */
  readonly at: Readonly<Record<string, number>>;
  readonly values: readonly unknown[];
  /** Every claim by its id, and the ids of those that are about a place, for questions by any of them. */
  readonly claims: Readonly<Record<string, ClaimWithSentence>>;
  readonly claimsOf: Readonly<Record<string, readonly string[]>>;
  /** What is withheld, and the hash of the decisions. */
  readonly provenance: {
    readonly case: string;
    readonly program: string;
    readonly decisions: string | null;
    readonly withheld: string | null;
  };
}
