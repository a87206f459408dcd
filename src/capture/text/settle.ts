import { beginsCaption, isApparatusTitle, isBoilerplate } from "../labels/index.ts";
import type { Draft } from "./draft.ts";
import { looksLikeCitation } from "./references.ts";

/** A paragraph this long that ends with a stop is narrative whatever it stands under. */
const NARRATIVE_LENGTH = 150;

/** Settles what only the neighbours show: captions, the sections without narrative, reference lists without a heading. */
export function settleDrafts(text: string, drafts: Draft[]): void {
  settleCaptions(text, drafts);
  settleApparatusSections(text, drafts);
  settleReferenceTail(text, drafts);
}

function textOfDraft(text: string, draft: Draft): string {
  return text.slice(draft.start, draft.end);
}

/** An image's name and what stands beside it, "Map of …" alone, and the same line twice (text for the blind, then caption). */
function settleCaptions(text: string, drafts: Draft[]): void {
  drafts.forEach((draft, at) => {
    if (draft.kind !== "paragraph") return;
    const content = textOfDraft(text, draft);
    const stop = /[.!?]["”]?$/.test(content);
    const debris = content.endsWith("]]") && !content.includes("[[") && IMAGE_NAME.test(content.slice(0, 200));
    if (debris || (beginsCaption(content) && content.length <= 250 && !stop)) draft.kind = "caption";
    const before = drafts[at - 1];
    if (before && content.length <= 400 && before.line < draft.line && textOfDraft(text, before) === content) {
      if (before.kind === "paragraph") before.kind = "caption";
      draft.kind = "caption";
    }
  });
}

/** The name of an image file at the beginning of a text, with its namespace word ("File:") if it has one. */
export const IMAGE_NAME = /^(?:\p{L}{2,12}:)?[^\s[\]|]{1,120}\.(?:png|jpe?g|gif|svg|webp|tiff?)(?![\p{L}\p{N}])\s*/iu;

/** From a heading such as "References" on nothing is narrative, until a heading of the same rank. */
function settleApparatusSections(text: string, drafts: Draft[]): void {
  let open: number | null = null;
  drafts.forEach((draft, at) => {
    const isHeading = draft.kind === "heading";
    const content = isHeading || draft.end - draft.start <= 600 ? textOfDraft(text, draft) : "";
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
  const content = textOfDraft(text, next);
  return /[.!?]["”]?(?:\s?\[[^\]]{1,12}\])*$/.test(content) && !/https?:\/\/|^\[/.test(content);
}

/** Numbered citations after the last prose are a reference list though no heading says so. */
function settleReferenceTail(text: string, drafts: Draft[]): void {
  let from = drafts.length;
  while (from > 0 && isNumberedEntry(drafts[from - 1]!)) from--;
  const entries = drafts.slice(from).filter((draft) => draft.label !== undefined);
  const unsettled = entries.filter((draft) => draft.kind === "item");
  const citations = unsettled.filter((draft) => looksLikeCitation(textOfDraft(text, draft))).length;
  if (unsettled.length >= 2 && citations >= unsettled.length / 2)
    for (const draft of unsettled) draft.kind = "apparatus";
  nameNoteLists(drafts.filter((draft) => draft.kind === "apparatus" && draft.label !== undefined));
}

function isNumberedEntry(draft: Draft): boolean {
  return draft.kind === "apparatus" || (draft.kind === "item" && draft.source === "numbered");
}

/** Where the numbers begin again at 1, the shorter list before holds the notes; its labels must not be taken for the references'. */
function nameNoteLists(entries: readonly Draft[]): void {
  const starts = entries.flatMap((draft, at) => (at > 0 && draft.label === "1" ? [at] : []));
  if (starts.length === 0) return;
  const bounds = [0, ...starts, entries.length];
  const sizes = bounds.slice(1).map((end, at) => end - bounds[at]!);
  const main = sizes.indexOf(Math.max(...sizes));
  sizes.forEach((size, list) => {
    if (list === main) return;
    for (let at = bounds[list]!; at < bounds[list]! + size; at++) entries[at]!.label = `note ${entries[at]!.label}`;
  });
}
