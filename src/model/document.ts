import { z } from "zod";
import { spanSchema } from "./span.ts";
import { daySchema } from "./when.ts";

/** SHA-256 of a document's original bytes, 64 lower-case hexadecimal digits: its name everywhere. */
export const documentIdSchema = z.string().regex(/^[0-9a-f]{64}$/);
export type DocumentId = z.infer<typeof documentIdSchema>;

export const formatSchema = z.enum(["text", "markdown", "html", "wikitext", "pdf", "word", "email", "record", "table"]);
export type Format = z.infer<typeof formatSchema>;

/**
 * A block of the canonical text, in reading order. Blocks do not overlap.
 * `apparatus` is what carries no narrative: reference lists, "see also", navigation, licence lines.
 */
export const blockSchema = z.object({
  kind: z.enum(["title", "heading", "paragraph", "item", "field", "caption", "cell", "apparatus"]),
  span: spanSchema,
  /** Heading level, 1 the highest. */
  level: z.int().optional(),
  /** For an infobox field: its label as the document has it ("Combatant1", "Date", "Location"). The span covers the value. */
  key: z.string().optional(),
  /** Of a document with pages: the page it begins on, from 1. */
  page: z.int().optional(),
  /** Where it stands on that page: left, top, right, bottom in points (1/72 inch) from the upper left corner. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
});
export type Block = z.infer<typeof blockSchema>;

/** A stretch inside a block that is no part of the sentence: a footnote mark ("[12]", a bare "12" after a stop) or markup ("**"). */
export const inlineMarkSchema = z.object({
  kind: z.enum(["footnote", "markup"]),
  span: spanSchema,
  /** For a footnote mark: the labels of the references it stands for. */
  labels: z.array(z.string()).optional(),
});
export type InlineMark = z.infer<typeof inlineMarkSchema>;

/** A reference of the document's own list. */
export const referenceSchema = z.object({
  label: z.string(),
  text: z.string(),
  span: spanSchema.nullable(),
  url: z.string().nullable(),
  published: daySchema.nullable(),
  /** Where its title is in another script than Latin: in which language (null where it could not be told) and direction. */
  language: z.string().nullable().optional(),
  direction: z.enum(["ltr", "rtl"]).optional(),
});
export type Reference = z.infer<typeof referenceSchema>;

/** A captured text. Never changed after capture; every offset of the project is an offset into `text`. */
export const documentSchema = z.object({
  id: documentIdSchema,
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  /** BCP 47 language code ("en", "hu"), or "und" where it could not be told. */
  language: z.string(),
  /** The day the document was published, where it tells. */
  published: daySchema.nullable(),
  /** When it was captured, an ISO 8601 instant in UTC. */
  captured: z.string(),
  licence: z.string().nullable(),
  format: formatSchema,
  /** Where it was captured from: a path or an address, as the user gave it. */
  origin: z.string(),
  text: z.string(),
  blocks: z.array(blockSchema),
  marks: z.array(inlineMarkSchema),
  references: z.array(referenceSchema),
});
export type Document = z.infer<typeof documentSchema>;
