import { z } from "zod";
import { claimBase } from "./claim-base.ts";
import { spanSchema } from "./span.ts";

/** A part of the course of events as the document divides it: a heading, and the days its text spans (`when`). */
export const phaseClaimSchema = z.object({
  ...claimBase,
  kind: z.literal("phase"),
  heading: z.string(),
  /** Depth of the heading, 1 the highest the document uses for its text. */
  level: z.int().positive(),
  /** The id of the phase this one is a part of. */
  within: z.string().nullable(),
  /** The text under the heading, that of its lower headings included. */
  section: spanSchema,
});
export type PhaseClaim = z.infer<typeof phaseClaimSchema>;

/** How a battle or campaign stands to another: `subject` is part of, came after, or led to `object`. */
export const relationTypeSchema = z.enum(["part of", "preceded by", "led to"]);
export type RelationType = z.infer<typeof relationTypeSchema>;

/** A relation between campaigns, from an infobox or the lead. */
export const relationClaimSchema = z.object({
  ...claimBase,
  kind: z.literal("relation"),
  relation: relationTypeSchema,
  subject: z.string(),
  object: z.string(),
});
export type RelationClaim = z.infer<typeof relationClaimSchema>;
