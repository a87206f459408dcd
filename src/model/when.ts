import { z } from "zod";

/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian; years before 1 as EDTF writes them (`-0489-09-12`). */
export const daySchema = z.string().regex(/^-?\d{4}-\d{2}-\d{2}$/, "a day is written YYYY-MM-DD");
export type Day = z.infer<typeof daySchema>;

/**
 * How the date of a claim is known:
 * `explicit` the sentence names it, `relative` it is reckoned from another ("the next day"),
 * `carried` it is the paragraph's running day, `document` only the article's own period is known.
 */
export const basisSchema = z.enum(["explicit", "relative", "carried", "document"]);
export type Basis = z.infer<typeof basisSchema>;

/**
 * When something was so: an EDTF string (ISO 8601-2, levels 0 and 1) with the first and last day it can mean.
 * `first` or `last` is null where the interval is open on that side (`../2031-07-31`).
 */
export const whenSchema = z.object({
  edtf: z.string(),
  first: daySchema.nullable(),
  last: daySchema.nullable(),
  basis: basisSchema,
});
export type When = z.infer<typeof whenSchema>;

/** Days compare as text within years 0 to 9999; earlier years need their sign reckoned with. Returns -1, 0 or 1. */
export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  if (a === b) return 0;
  const aBefore = a.startsWith("-");
  const bBefore = b.startsWith("-");
  if (aBefore !== bBefore) return aBefore ? -1 : 1;
  if (!aBefore) return a < b ? -1 : 1;
  const aYear = a.slice(0, 5);
  const bYear = b.slice(0, 5);
  if (aYear !== bYear) return aYear > bYear ? -1 : 1;
  return a < b ? -1 : 1;
}
