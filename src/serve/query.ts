import { z } from "zod";
import type { View } from "../ask/answers.ts";
import { claimKindSchema, daySchema, figureWhatSchema } from "../model/index.ts";

/** The words of a query that say how the case is looked at; the same words as the command line's options. */
export const viewQuerySchema = z.object({
  policy: z.enum(["weighed", "against-interest", "independent"]).optional(),
  "according-to": z.string().min(1).max(500).optional(),
  "known-by": daySchema.optional(),
});

/** How much of a list that grows is answered at once, and from where on. */
const paging = {
  limit: z.coerce.number<string>().int().min(1).max(5000).optional().describe("at most so many entries, 1 to 5000"),
  cursor: z
    .string()
    .regex(/^\d{1,15}-\d{1,15}$/, "a cursor is taken from the Link header of the answer before")
    .optional(),
};
export const pageQuerySchema = z.object(paging);
export type PageQuery = z.infer<typeof pageQuerySchema>;

export function viewOf(query: z.infer<typeof viewQuerySchema>): View {
  return {
    ...(query.policy ? { policy: query.policy } : {}),
    ...(query["according-to"] ? { accordingTo: query["according-to"] } : {}),
    ...(query["known-by"] ? { knownBy: query["known-by"] } : {}),
  };
}

/** One or several days, comma-separated, as `contested at` takes them. */
export const datesSchema = z
  .string()
  .max(4000)
  .transform((text) => text.split(","))
  .pipe(z.array(daySchema).min(1).max(366));

export const atQuerySchema = viewQuerySchema.extend({ date: datesSchema, place: z.string().min(1).optional() });
export const historyQuerySchema = viewQuerySchema.extend({ place: z.string().min(1) });
/** Which claims: of a place, of a kind, of a document, or the ones with these ids, comma-separated, at most 200. */
export const claimsQuerySchema = viewQuerySchema.extend({
  place: z.string().min(1).optional(),
  kind: claimKindSchema.optional(),
  document: z.string().min(8).max(64).optional(),
  id: z
    .string()
    .max(20_000)
    .transform((text) => text.split(","))
    .pipe(z.array(z.string().min(1)).min(1).max(200))
    .optional(),
  ...paging,
});
export const documentsQuerySchema = viewQuerySchema.extend(paging);
export const decisionsQuerySchema = viewQuerySchema.extend(paging);
export const figuresQuerySchema = viewQuerySchema.extend({ what: figureWhatSchema.optional() });
export const forcesQuerySchema = viewQuerySchema.extend({ date: daySchema.optional() });
export const whyQuerySchema = viewQuerySchema.extend({ place: z.string().min(1), date: daySchema });
export const changesQuerySchema = viewQuerySchema.extend({ from: daySchema, to: daySchema, ...paging });

export const pocketsQuerySchema = viewQuerySchema.extend({ date: datesSchema });
export const periodQuerySchema = viewQuerySchema.extend({ from: daySchema.optional(), to: daySchema.optional() });
const documentName = z.string().regex(/^[0-9a-f]{8,64}$/, "a document is named by its id, 8 to 64 hexadecimal digits");
export const compareQuerySchema = z.object({ a: documentName, b: documentName });
export const reviewQuerySchema = z.object({ limit: paging.limit });

/** One line that says which word of the query is wrong and why. */
export function explain(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return "The query could not be understood.";
  return `${issue.path.join(".") || "query"}: ${issue.message}`;
}
