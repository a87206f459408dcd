import { z } from "zod";
import { type Document, documentIdSchema } from "./document.ts";
import { type Given, givenSchema } from "./given.ts";

/** What is known of how a document came into the case, besides what the document itself tells. */
export interface CaptureDetails {
  /** The version of the program that captured it; null where that was not noted. */
  readonly program: string | null;
  /** The status of the answer, where it was fetched from an address. */
  readonly status?: number;
  /** The headers of the answer, in the order in which they came. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** The addresses that led on to others, in order, without the one that answered. */
  readonly redirects?: readonly string[];
  /** What the user said of the document. */
  readonly given?: Given;
}

/** An entry of the custody record: these bytes, from there, then, by that version of the program. */
export const captureSchema = z.object({
  /** The SHA-256 of the bytes, which is the document's id. */
  document: documentIdSchema,
  origin: z.string(),
  url: z.string().nullable(),
  /** An ISO 8601 instant in UTC. */
  captured: z.string(),
  program: z.string().nullable(),
  status: z.int().nullable(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  redirects: z.array(z.string()),
  bytes: z.int().nonnegative(),
  /** What the user said of the document then; absent where nothing was said. */
  given: givenSchema.optional(),
});
export type Capture = z.infer<typeof captureSchema>;

/** What of a document the custody record tells. */
export type CapturedDocument = Pick<Document, "id" | "origin" | "url" | "captured">;
