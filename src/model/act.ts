import { z } from "zod";
import { changeSchema, claimSchema, extentSchema, modalitySchema } from "./claim.ts";
import { documentIdSchema } from "./document.ts";
import { geometrySchema } from "./place.ts";
import { sideKeySchema } from "./side.ts";
import { spanSchema } from "./span.ts";
import { daySchema, whenSchema } from "./when.ts";

/**
 * A claim a decision is about. Besides its id the words it stands on are kept, so that the decision can be checked
 * against the text, and still finds its claim when the document has been read again by a newer reader.
 */
export const claimHandleSchema = z.object({
  id: z.string(),
  document: documentIdSchema,
  kind: z.string(),
  evidence: spanSchema,
  /** The words of the evidence. */
  quote: z.string(),
});
export type ClaimHandle = z.infer<typeof claimHandleSchema>;

/**
 * A place of the case as it was when it was decided about: the ids of case places may change as documents are added,
 * the documents' mentions (`<document>#<place>`) do not. A place that no document names has none.
 */
export const placeHandleSchema = z.object({ id: z.string(), name: z.string(), mentions: z.array(z.string()) });
export type PlaceHandle = z.infer<typeof placeHandleSchema>;

/** A side of the case, as `placeHandleSchema` has a place. */
export const sideHandleSchema = z.object({ key: sideKeySchema, name: z.string(), mentions: z.array(z.string()) });
export type SideHandle = z.infer<typeof sideHandleSchema>;

/** What a correction puts in place of what the reader made of a sentence; what it leaves out stays. */
export const correctionSchema = z.object({
  place: placeHandleSchema.optional(),
  when: whenSchema.optional(),
  /** null: nobody holds it afterwards, or the text does not say. */
  holder: sideHandleSchema.nullable().optional(),
  extent: extentSchema.optional(),
  change: changeSchema.optional(),
  modality: modalitySchema.optional(),
  figure: z.object({ low: z.number().nullable(), best: z.number().nullable(), high: z.number().nullable() }).optional(),
});
export type Correction = z.infer<typeof correctionSchema>;

/** What is withheld from exports: words of a document, a person, a source, or a whole document. */
export const confidentialSchema = z.discriminatedUnion("what", [
  z.object({ what: z.literal("span"), document: documentIdSchema, span: spanSchema }),
  z.object({ what: z.literal("person"), names: z.array(z.string().trim().min(2)).min(1) }),
  z.object({ what: z.literal("source"), names: z.array(z.string().trim().min(2)).min(1) }),
  z.object({ what: z.literal("document"), document: documentIdSchema }),
]);
export type Confidential = z.infer<typeof confidentialSchema>;

/** Something that two cases joined by a merge say differently; both versions as JSON values. */
export const mergeConflictSchema = z.object({
  kind: z.enum(["decision", "reading", "gazetteer", "terrain", "setting"]),
  /** What both are about, in a few words. */
  about: z.string(),
  ours: z.unknown(),
  theirs: z.unknown(),
});
export type MergeConflict = z.infer<typeof mergeConflictSchema>;

/** What a person decided, by kind. */
export const actSchema = z.discriminatedUnion("kind", [
  /** The reader has made of the sentence what it says. Not: that it is true. */
  z.object({ kind: z.literal("confirm"), claim: claimHandleSchema }),
  /** The sentence does not say so: the claim counts nowhere. */
  z.object({ kind: z.literal("reject"), claim: claimHandleSchema }),
  z.object({ kind: z.literal("correct"), claim: claimHandleSchema, to: correctionSchema }),
  /** A claim made by hand. Its document is in the case, its evidence in that document's text. */
  z.object({ kind: z.literal("add-claim"), claim: claimSchema, quote: z.string() }),
  z.object({ kind: z.literal("join-places"), places: z.array(placeHandleSchema).min(2) }),
  /** These mentions are a place of their own. */
  z.object({ kind: z.literal("split-place"), place: placeHandleSchema, mentions: z.array(z.string()).min(1) }),
  /** Where it lies; null: not on the map. */
  z.object({
    kind: z.literal("locate"),
    place: placeHandleSchema,
    geometry: geometrySchema.nullable(),
    precision: z.enum(["exact", "approximate"]).optional(),
  }),
  z.object({
    kind: z.literal("describe-place"),
    place: placeHandleSchema,
    name: z.string().trim().min(1).optional(),
    type: z.string().trim().min(1).optional(),
    /** The place it lies in; null: in none. */
    parent: placeHandleSchema.nullable().optional(),
  }),
  z.object({
    kind: z.literal("describe-side"),
    side: sideHandleSchema,
    name: z.string().trim().min(1).optional(),
    colour: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, "a colour is written #rrggbb")
      .optional(),
  }),
  z.object({ kind: z.literal("join-sides"), sides: z.array(sideHandleSchema).min(2) }),
  z.object({ kind: z.literal("split-side"), side: sideHandleSchema, mentions: z.array(z.string()).min(1) }),
  /** A force fights on a side, from a day to a day; null: without end. */
  z.object({
    kind: z.literal("membership"),
    force: z.string().trim().min(1),
    side: sideHandleSchema,
    from: daySchema.nullable(),
    to: daySchema.nullable(),
  }),
  /** Whom a source speaks for; null: nobody, it is independent; "unknown" takes back what is presumed. */
  z.object({
    kind: z.literal("align-source"),
    source: z.string().trim().min(1),
    side: z.union([sideHandleSchema, z.null(), z.literal("unknown")]),
  }),
  /** Whether one can get from one place to the other; `by` says what joins or parts them ("bridge", "river"). */
  z.object({
    kind: z.literal("adjacency"),
    places: z.tuple([placeHandleSchema, placeHandleSchema]),
    adjacent: z.boolean(),
    by: z.string().optional(),
  }),
  z.object({ kind: z.literal("withhold"), confidential: confidentialSchema }),
  /** Takes back a decision, named by its id; an undo can be undone. */
  z.object({ kind: z.literal("undo"), decision: z.string() }),
  /** Another case was joined to this one: what came of it, and what the two say differently. */
  z.object({
    kind: z.literal("merge"),
    /** The head of the other case's decisions. */
    head: z.string().nullable(),
    title: z.string(),
    documents: z.number(),
    decisions: z.number(),
    conflicts: z.array(mergeConflictSchema),
  }),
]);
export type Act = z.infer<typeof actSchema>;
export type ActOf<Kind extends Act["kind"]> = Extract<Act, { kind: Kind }>;
