import type { Document, Reading } from "../model/index.ts";
import type { Inspection } from "./explain/inspection.ts";

/**
 * Makes claims from a document. The grammar, a language model and a table reader are three of these; what comes behind
 * never asks which it was.
 */
export interface Reader {
  /** Stands in every claim it makes: "grammar/en". A new version of a reader that reads differently gets a new name. */
  readonly name: string;
  reads(document: Document): boolean;
  read(document: Document): Reading;
  /** Reads again, keeping what each claim was made of; absent in readers that cannot tell. */
  inspect?(document: Document): Inspection;
}
