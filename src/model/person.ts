import { z } from "zod";
import { claimBase } from "./claim-base.ts";
import { actorSchema } from "./side.ts";

/** What became of a person. */
export const fateSchema = z.enum([
  "killed",
  "died",
  "executed",
  "wounded",
  "captured",
  "missing",
  "surrendered",
  "defected",
  "appointed",
  "replaced",
  "dismissed",
  "resigned",
]);
export type Fate = z.infer<typeof fateSchema>;

/** A commander or leader: who, in which role, of which force, and what became of them. */
export const personClaimSchema = z.object({
  ...claimBase,
  kind: z.literal("person"),
  /** The name without rank or title. */
  person: z.string(),
  /** Rank or office as the text has it: "Brig. Gen., commander of the 4th Division"; null where it tells none. */
  role: z.string().nullable(),
  /** The force or body they belong to, with its side where that is known. */
  of: actorSchema.nullable(),
  /** null: the text only tells the role. */
  fate: fateSchema.nullable(),
  /** Who came in their place, or whose place they took, where the text says so. */
  other: z.string().nullable(),
});
export type PersonClaim = z.infer<typeof personClaimSchema>;
