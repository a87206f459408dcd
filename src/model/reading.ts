import { z } from "zod";
import { claimSchema } from "./claim.ts";
import { documentIdSchema } from "./document.ts";
import { placeMentionSchema } from "./place.ts";
import { sideSchema } from "./side.ts";

/** What one reader found in one document: the sides and places it speaks of, and the claims it makes. */
export const readingSchema = z.object({
  document: documentIdSchema,
  reader: z.string(),
  sides: z.array(sideSchema),
  places: z.array(placeMentionSchema),
  claims: z.array(claimSchema),
  /** What the user should know: "read as Hungarian: no reader for this language yet", one sentence each. */
  notes: z.array(z.string()),
});
export type Reading = z.infer<typeof readingSchema>;
