import { z } from "zod";
import { changeSchema, daySchema, extentSchema, geometrySchema, modalitySchema, spanSchema } from "../model/index.ts";

const words = z.string().trim().min(1).max(1000);
const number = z.number().nullable();

/**
 * A decision as it is asked for: claims by their ids (or the beginning of one), places and sides by their ids, keys or
 * any of their names. `new:NAME` is a place or side that no document names. `decide` finds what is meant.
 */
export const decisionRequestSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("confirm"), claim: words }),
  z.object({ kind: z.literal("reject"), claim: words }),
  z.object({
    kind: z.literal("correct"),
    claim: words,
    to: z.object({
      place: words.optional(),
      /** A day, or `FIRST/LAST` with ".." for an open end. */
      when: words.optional(),
      holder: words.nullable().optional(),
      extent: extentSchema.optional(),
      change: changeSchema.optional(),
      modality: modalitySchema.optional(),
      figure: z.object({ low: number, best: number, high: number }).optional(),
    }),
  }),
  z.object({
    kind: z.literal("add-claim"),
    document: words,
    span: spanSchema,
    place: words,
    when: words,
    change: changeSchema,
    holder: words.nullable(),
    against: words.nullable().optional(),
    extent: extentSchema,
    modality: modalitySchema.default("stated"),
    source: words.nullable().default(null),
  }),
  z.object({ kind: z.literal("join-places"), places: z.array(words).min(2).max(50) }),
  /** The place that these documents (or these mentions) speak of is another one. */
  z.object({
    kind: z.literal("split-place"),
    place: words,
    documents: z.array(words).optional(),
    mentions: z.array(words).optional(),
  }),
  z.object({
    kind: z.literal("locate"),
    place: words,
    geometry: geometrySchema.nullable(),
    precision: z.enum(["exact", "approximate"]).optional(),
  }),
  z.object({
    kind: z.literal("describe-place"),
    place: words,
    name: words.optional(),
    type: words.optional(),
    parent: words.nullable().optional(),
  }),
  z.object({ kind: z.literal("describe-side"), side: words, name: words.optional(), colour: words.optional() }),
  z.object({ kind: z.literal("join-sides"), sides: z.array(words).min(2).max(50) }),
  z.object({
    kind: z.literal("split-side"),
    side: words,
    documents: z.array(words).optional(),
    mentions: z.array(words).optional(),
  }),
  z.object({
    kind: z.literal("membership"),
    force: words,
    side: words,
    from: daySchema.nullable().default(null),
    to: daySchema.nullable().default(null),
  }),
  /** `side`: whom it speaks for; null: nobody; "unknown": as if nothing had been decided or presumed. */
  z.object({ kind: z.literal("align-source"), source: words, side: words.nullable() }),
  z.object({
    kind: z.literal("adjacency"),
    places: z.tuple([words, words]),
    adjacent: z.boolean(),
    by: words.optional(),
  }),
  z.object({
    kind: z.literal("withhold"),
    confidential: z.discriminatedUnion("what", [
      z.object({ what: z.literal("span"), document: words, span: spanSchema }),
      z.object({ what: z.literal("person"), names: z.array(words).min(1).max(50) }),
      z.object({ what: z.literal("source"), names: z.array(words).min(1).max(50) }),
      z.object({ what: z.literal("document"), document: words }),
    ]),
  }),
  /** Takes back a decision (its id or the beginning of one); the last one that stands, if none is given. */
  z.object({ kind: z.literal("undo"), decision: words.optional() }),
]);
export type DecisionRequest = z.input<typeof decisionRequestSchema>;
type Asked = z.output<typeof decisionRequestSchema>;
export type AskedOf<Kind extends Asked["kind"]> = Extract<Asked, { kind: Kind }>;
