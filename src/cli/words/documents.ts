import { documentTitle } from "../../ask/index.ts";
import type { Case } from "../../case/case.ts";
import type { DocumentId } from "../../model/index.ts";

/** What documents are called, wherever they are named: by title, publisher, file or the beginning of the id. */
export type DocumentNames = (document: DocumentId) => string;

/** The names of a case's documents; a document that is not among them goes by the beginning of its id. */
export function documentNames(kase: Pick<Case, "documents">): DocumentNames {
  const names = new Map(kase.documents().map((document) => [document.id, documentTitle(document)]));
  return (document) => names.get(document) ?? document.slice(0, 12);
}
