import type { Draft } from "./draft.ts";
import { isApparatusTitle, isBoilerplate } from "./labels/index.ts";

/** A paragraph this long that ends with a stop is narrative whatever it stands under. */
const NARRATIVE_LENGTH = 150;

/** From a heading such as "References" on nothing is narrative, until a heading of the same rank. */
export function settleApparatusSections(text: string, drafts: Draft[]): void {
  let open: number | null = null;
  drafts.forEach((draft, at) => {
    const isHeading = draft.kind === "heading";
    const content = isHeading || draft.end - draft.start <= 600 ? text.slice(draft.start, draft.end) : "";
    if (isHeading) {
      if (isApparatusTitle(content)) open = Math.min(open ?? 9, draft.level ?? 2);
      else if (
        open !== null &&
        (draft.source === "markup" ? (draft.level ?? 2) <= open : standsOverNarrative(text, drafts, at))
      )
        open = null;
    } else if (open === null && draft.kind === "paragraph" && isApparatusTitle(content)) {
      open = 9;
    }
    if (open !== null || (draft.kind !== "title" && draft.kind !== "field" && isBoilerplate(content)))
      draft.kind = "apparatus";
  });
}

function standsOverNarrative(text: string, drafts: readonly Draft[], at: number): boolean {
  const next = drafts[at + 1];
  if (next?.kind !== "paragraph" || next.end - next.start < NARRATIVE_LENGTH) return false;
  const content = text.slice(next.start, next.end);
  return /[.!?]["”]?(?:\s?\[[^\]]{1,12}\])*$/.test(content) && !/https?:\/\/|^\[/.test(content);
}
