import { z } from "zod";
import { documentIdSchema } from "./document.ts";
import { spanSchema } from "./span.ts";
import { whenSchema } from "./when.ts";

/** How firmly a claim is made: by the document itself, reported, claimed by someone, denied, or only intended. */
export const modalitySchema = z.enum(["stated", "reported", "claimed", "denied", "planned"]);
export type Modality = z.infer<typeof modalitySchema>;

/** Who says so: the source the sentence names (null: the document itself) and the footnotes that stand by it. */
export const attributionSchema = z.object({
  source: z.string().nullable(),
  citations: z.array(z.string()),
});
export type Attribution = z.infer<typeof attributionSchema>;

/** What every claim has, whatever its kind. */
export const claimBase = {
  /** Stable: the same text read by the same reader gives the same id. */
  id: z.string(),
  document: documentIdSchema,
  /** The spans that justify the claim, the one with the trigger first. Never empty. */
  evidence: z.array(spanSchema).min(1),
  when: whenSchema,
  modality: modalitySchema,
  attribution: attributionSchema,
  /** Which reader made it, e.g. "grammar/en". */
  reader: z.string(),
  /** 0..1: how often claims made by the same rule under the same conditions have been right. */
  confidence: z.number().min(0).max(1),
  /** The rule that made it, for `explain`. */
  rule: z.string().optional(),
};
