import type { ClaimWithSentence } from "../../ask/answers.ts";

/** The answers a published site comes with, in place of a server. */
export interface PublishedAnswers {
  /** Addresses of the API with the number of their answer; several have the same. */
  readonly at: Readonly<Record<string, number>>;
  readonly values: readonly unknown[];
  /** The ids of all claims in their order; the claims themselves stand in the answers for their documents. */
  readonly order: readonly string[];
  /** The claims that no document's answer holds. */
  readonly claims: Readonly<Record<string, ClaimWithSentence>>;
  /** The ids of the claims about each place. */
  readonly claimsOf: Readonly<Record<string, readonly string[]>>;
  /** What is withheld, and the hash of the decisions. */
  readonly provenance: {
    readonly case: string;
    readonly program: string;
    readonly decisions: string | null;
    readonly withheld: string | null;
  };
}
