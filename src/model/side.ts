import { z } from "zod";

/** A side's key: short, lower case, made of the side's commonest name ("government", "rebels", "nlf"). */
export const sideKeySchema = z.string().min(1);
export type SideKey = z.infer<typeof sideKeySchema>;

/** A belligerent: its key and every name a text uses for it or for a force that fights on it. */
export const sideSchema = z.object({
  key: sideKeySchema,
  names: z.array(z.string()),
  /** What the names mean in the terms all languages share ("government" for "kormány"); absent without a glossary. */
  glosses: z.array(z.string()).optional(),
});
export type Side = z.infer<typeof sideSchema>;

/** A force as a claim names it, with the side it fights on where that is known. */
export const actorSchema = z.object({
  name: z.string(),
  side: sideKeySchema.nullable(),
});
export type Actor = z.infer<typeof actorSchema>;
