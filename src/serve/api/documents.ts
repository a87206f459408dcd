import { z } from "zod";
import { decisionSchema, documentIdSchema, documentSchema, spanSchema } from "../../model/index.ts";
import * as c from "./common.ts";
import { dispute, joinProposal } from "./tellings.ts";

/** The case itself, its documents and what people decided. */
export const caseSummary = z.object({
  title: c.text,
  revision: c.count,
  documents: c.count,
  claims: c.count,
  places: z.object({ all: c.count, located: c.count }),
  sides: z.array(z.object({ key: c.side, names: c.names })),
  colours: z.record(c.side, c.text),
  first: c.dayOrNull,
  last: c.dayOrNull,
});

export const documentSummary = documentSchema.omit({ text: true, blocks: true, marks: true, references: true }).extend({
  length: c.count.describe("of the text, in UTF-16 code units"),
  bytes: c.count,
  claims: c.count,
  notes: c.names,
});

export const documentWithClaims = z.object({
  document: documentSchema,
  claims: z.array(c.claimWithSentence),
  titles: z
    .array(
      z.object({
        document: documentIdSchema,
        label: c.text,
        text: c.text,
        language: c.text.nullable(),
        direction: z.enum(["ltr", "rtl"]),
        published: c.dayOrNull,
        url: c.text.nullable(),
        places: z.array(z.object({ id: c.text.nullable(), name: c.text, start: c.count, end: c.count })),
      }),
    )
    .optional(),
});

export const sourceSummary = z.object({
  name: c.text,
  kind: z.enum(["document", "quoted"]),
  document: c.text.nullable(),
  published: c.dayOrNull,
  claims: c.count,
  control: c.count,
  figures: c.count,
});

const countedClaims = z.object({ count: c.count, claims: c.claimIds });
export const sourceStanding = sourceSummary.extend({
  side: c.sideOrNull,
  alignment: z.enum(["decided", "presumed"]).nullable(),
  because: c.text.nullable(),
  ground: z.record(c.text, c.count),
  alone: countedClaims,
  contradicted: countedClaims,
  ownSide: countedClaims,
  againstInterest: countedClaims,
});

const passage = z.object({
  document: documentIdSchema,
  evidence: z.array(spanSchema),
  sentence: z.object({ start: c.count, end: c.count, text: c.text }),
});
const difference = z.object({
  kind: z.enum(["same", "different", "only in A", "only in B", "untranslated"]),
  about: c.text,
  a: passage.nullable(),
  b: passage.nullable(),
  claims: z.object({ a: c.claimIds, b: c.claimIds }),
  note: c.text,
});
const compared = z.object({ id: documentIdSchema, title: c.text.nullable(), language: c.text, origin: c.text });
export const comparison = z.object({
  a: compared,
  b: compared,
  pairs: z.array(z.object({ a: z.array(spanSchema), b: z.array(spanSchema) })),
  differences: z.array(difference),
  same: z.array(difference),
  related: z.boolean(),
  proposals: z.array(
    z.object({
      kind: z.literal("proposal"),
      a: c.text,
      b: c.text,
      slip: z.boolean(),
      times: z.number(),
      reason: c.text,
    }),
  ),
});

export const decisionEntry = decisionSchema.extend({
  says: c.text,
  undoneBy: c.text.nullable(),
  applies: z.boolean(),
});
export const decisionLog = z.object({
  head: c.text.nullable().describe("the hash of the last decision, which stands for all of them"),
  author: c.text.nullable(),
  decisions: z.array(decisionEntry),
});

const request = z.object({ kind: c.text }).catchall(z.unknown()).describe("a body for POST /api/decisions");
const item = { weight: z.number(), why: c.text, requests: z.array(request) };
const atStake = z.object({ place: c.named, from: c.day, days: z.number().nullable(), others: c.count });
export const reviewQueue = z.object({
  open: c.count,
  decided: c.count,
  items: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("claim"), ...item, claim: c.claimWithSentence, atStake: atStake.nullable() }),
      z.object({ kind: z.literal("dispute"), ...item, dispute }),
      z.object({ kind: z.literal("join"), ...item, proposal: joinProposal }),
      z.object({ kind: z.literal("locate"), ...item, place: c.named, claims: c.count }),
      z.object({ kind: z.literal("source"), ...item, source: c.text, side: c.text, because: c.text }),
    ]),
  ),
});
