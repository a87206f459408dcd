import { z } from "zod";
import { claimBase } from "./claim-base.ts";

/** What a document says of its whole subject: how it ended, where and when it was. */
export const summaryTopicSchema = z.enum(["result", "place", "period"]);
export type SummaryTopic = z.infer<typeof summaryTopicSchema>;

/** A field of an infobox about the whole, or a sentence of the lead that says how it ended; `when` is the time of the whole. */
export const summaryClaimSchema = z.object({
  ...claimBase,
  kind: z.literal("summary"),
  topic: summaryTopicSchema,
  /** The document's own words. */
  text: z.string(),
});
export type SummaryClaim = z.infer<typeof summaryClaimSchema>;
