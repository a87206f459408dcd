import type { DocumentSummary } from "../../serve/answers.ts";

/** What a document is called: its title, else the file it came from. */
export function titleOf({ title, origin }: Pick<DocumentSummary, "title" | "origin">): string {
  return title ?? origin.split(/[\\/]/).findLast((part) => part !== "") ?? origin;
}
