import { z } from "zod";
import { claimBase } from "./claim-base.ts";
import { actorSchema } from "./side.ts";

/** What happened to a force: it came to another, left it, was made, or became one with it. */
export const forceChangeSchema = z.enum(["joined", "left", "defected", "merged", "formed"]);
export type ForceChange = z.infer<typeof forceChangeSchema>;

/** A force of the war: that it fights on a side, as an infobox lists it, or how its membership changed. */
export const forceClaimSchema = z.object({
  ...claimBase,
  kind: z.literal("force"),
  /** The force, with its side where that is known. */
  force: actorSchema,
  /** Whether it is listed as a belligerent or as a unit of one; null where no list tells. */
  rank: z.enum(["belligerent", "unit"]).nullable(),
  /** The force it is a part of, where the list tells. */
  within: z.string().nullable(),
  /** null: it is only listed. */
  change: forceChangeSchema.nullable(),
  /** Whom it joined, left or became one with. */
  other: actorSchema.nullable(),
});
export type ForceClaim = z.infer<typeof forceClaimSchema>;
