import { z } from "zod";
import {
  claimSchema,
  daySchema,
  documentIdSchema,
  extentSchema,
  geometrySchema,
  sideKeySchema,
} from "../../model/index.ts";

/** What several answers are made of, as schemas; the types they describe stand in src/ask/answers.ts and src/model/. */
export const text = z.string();
export const count = z.int().min(0);
export const names = z.array(text);
export const claimIds = z.array(text).describe("ids of claims");
export const day = daySchema.describe("a day, YYYY-MM-DD");
export const dayOrNull = day.nullable();
export const side = sideKeySchema.describe("the key of a side");
export const sideOrNull = side.nullable();
export const extent = extentSchema;
export const namesBySide = z.record(side, names).describe("every side's names by its key");
export const named = z.object({ id: text, name: text });
export const status = z.enum(["held", "divided", "contested", "disputed", "unknown"]);
export const encircled = z.object({ by: side, claims: claimIds }).nullable();

/** A source as an answer names it. */
export const voice = {
  source: text,
  kind: z.enum(["document", "quoted"]),
  document: documentIdSchema.nullable(),
  side: sideOrNull.describe("the side it is aligned with; null: none, or not known"),
};

export const controlInterval = z.object({
  place: text,
  first: day,
  last: dayOrNull.describe("the last day, inclusive; null: to the end of what is known"),
  began: z.object({ earliest: dayOrNull, latest: day }),
  holder: sideOrNull,
  status,
  extent,
  parts: z.record(side, extent),
  encircled,
  opens: claimIds,
  supports: claimIds,
  opposes: claimIds,
  inferred: z.boolean().describe("true where no sentence states it"),
  rule: text,
});

export const intervalVoices = z.object({
  first: day,
  last: dayOrNull,
  supports: z.array(z.object(voice)),
  opposes: z.array(z.object(voice)),
  silent: z.array(z.object(voice)),
});

/** A claim with the sentence that justifies it. */
export const claimWithSentence = z.intersection(
  claimSchema,
  z.object({
    sentence: z
      .object({ start: count, end: count, text, markup: z.array(z.object({ start: count, end: count })).optional() })
      .describe("offsets into the document's text, UTF-16 code units"),
    title: text.nullable(),
    decided: z.object({ state: z.enum(["confirmed", "corrected", "added", "rejected"]), decision: text }).optional(),
  }),
);

export const place = { id: text, name: text, aliases: names, type: text };

export const placeEntry = z.object({
  ...place,
  parent: text.nullable(),
  geometry: geometrySchema.nullable(),
  source: text.nullable().describe("whom to credit for the position"),
  told: z.boolean().describe("whether any claim tells who held it"),
  outline: text
    .nullable()
    .optional()
    .describe("the gazetteer's entry whose outline is drawn for it, where it is another"),
});

export const problem = z.object({ error: text });

export const position = z.tuple([z.number(), z.number()]).describe("longitude and latitude");
