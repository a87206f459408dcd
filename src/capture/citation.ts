import { findDays } from "./calendar.ts";
import { endsWithRetrieved } from "./labels/index.ts";

/** The first web address in a text, without the punctuation of the sentence around it. */
export function findUrl(text: string): string | null {
  const match = /https?:\/\/[^\s<>"“”«»|{}[\]]{3,2000}/i.exec(text);
  if (!match) return null;
  const url = match[0].replace(/[.,;:!?'’]{1,5}$/, "");
  // A closing bracket belongs to the address only if it was opened in it.
  return url.endsWith(")") && !url.includes("(") ? url.slice(0, -1) : url;
}

/** The first day in a citation that is not the one on which its author looked it up. */
export function publicationDay(citation: string): string | null {
  return findDays(citation).find((each) => !endsWithRetrieved(citation.slice(0, each.start)))?.day ?? null;
}

/** Whether a line reads like a citation: a quoted title, an address, "Retrieved …", pages. */
export function looksLikeCitation(text: string): boolean {
  return (
    /["“„«][^"”»]{4,300}["”»]/.test(text.slice(0, 600)) ||
    /https?:\/\/|\b(?:Retrieved|Archived|pp?\. ?\d|ISBN|ed\.|eds\.)/.test(text.slice(0, 600)) ||
    findDays(text.slice(0, 300)).length > 0
  );
}
