import { z } from "zod";
import { daySchema } from "./when.ts";

/** What the user says of a document because its text does not, or says it wrongly; it goes before what the text tells. */
export const givenSchema = z.object({
  title: z.string().optional(),
  publisher: z.string().optional(),
  /** BCP 47 language code. */
  language: z.string().optional(),
  published: daySchema.optional(),
});
export type Given = z.infer<typeof givenSchema>;
