import { z } from "zod";
import { claimBase } from "./claim-base.ts";
import { placeReferenceSchema } from "./place.ts";
import { actorSchema } from "./side.ts";

export const agreementTypeSchema = z.enum([
  "ceasefire",
  "truce",
  "armistice",
  "evacuation",
  "surrender",
  "prisoner exchange",
  "peace",
  "agreement",
]);
export type AgreementType = z.infer<typeof agreementTypeSchema>;

/** How far an agreement has come, as one sentence tells it. */
export const agreementStateSchema = z.enum([
  "proposed",
  "rejected",
  "agreed",
  "in force",
  "delayed",
  "suspended",
  "broken",
  "revived",
  "done",
]);
export type AgreementState = z.infer<typeof agreementStateSchema>;

/** One step in the life of a ceasefire, an evacuation deal, a surrender by agreement. */
export const agreementClaimSchema = z.object({
  ...claimBase,
  kind: z.literal("agreement"),
  /** All steps of one agreement in a document have the same. */
  agreement: z.string(),
  type: agreementTypeSchema,
  state: agreementStateSchema,
  /** Those who made it, or of whom this step is told (who proposed, rejected or broke it). */
  parties: z.array(actorSchema),
  place: placeReferenceSchema.nullable(),
});
export type AgreementClaim = z.infer<typeof agreementClaimSchema>;
