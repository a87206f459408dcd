import { z } from "zod";
import { claimBase } from "./claim-base.ts";
import { actorSchema } from "./side.ts";

/** What one does by saying it. `statement` is the general one. */
export const speechActSchema = z.enum([
  "announcement",
  "demand",
  "condemnation",
  "criticism",
  "warning",
  "threat",
  "promise",
  "offer",
  "refusal",
  "praise",
  "appeal",
  "concern",
  "admission",
  "statement",
]);
export type SpeechAct = z.infer<typeof speechActSchema>;

/** What a person or a body said: a reaction, a demand, a condemnation, an announcement. */
export const statementClaimSchema = z.object({
  ...claimBase,
  kind: z.literal("statement"),
  speaker: actorSchema,
  act: speechActSchema,
  /** The words that say what about. */
  about: z.string(),
});
export type StatementClaim = z.infer<typeof statementClaimSchema>;
