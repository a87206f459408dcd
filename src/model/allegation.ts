import { z } from "zod";
import { claimBase } from "./claim-base.ts";
import { actorSchema } from "./side.ts";

/** What somebody is accused of, in the field's terms; `other` where none fits. */
export const wrongSchema = z.enum([
  "chemical weapons",
  "banned weapons",
  "execution",
  "massacre",
  "killing of civilians",
  "shelling of civilians",
  "attack on civilians",
  "torture",
  "sexual violence",
  "looting",
  "hostage taking",
  "human shields",
  "deportation",
  "displacement",
  "obstruction of evacuation",
  "starvation",
  "breach of a ceasefire",
  "attack",
  "destruction",
  "arms supply",
  "war crimes",
  "genocide",
  "disinformation",
  "other",
]);
export type Wrong = z.infer<typeof wrongSchema>;

/** What one accuses another of; or the denial of it, or of any other claim, joined to the thing denied. */
export const allegationClaimSchema = z.object({
  ...claimBase,
  kind: z.literal("allegation"),
  /** Who accuses; of a denial, whom it answers where that is known. */
  accuser: actorSchema.nullable(),
  /** Who is accused; null where a denial is of no wrong. */
  accused: actorSchema.nullable(),
  wrong: wrongSchema,
  /** The words that say of what. */
  about: z.string(),
  /** Of a denial: who denies. */
  denier: actorSchema.nullable(),
  /** Of a denial: the id of the claim denied; null where none was made of it. Absent in accusations. */
  denies: z.string().nullable().optional(),
});
export type AllegationClaim = z.infer<typeof allegationClaimSchema>;
