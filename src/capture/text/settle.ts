import { settleApparatusSections } from "../apparatus.ts";
import { looksLikeCitation } from "../citation.ts";
import type { Draft } from "../draft.ts";
import { IMAGE_LINK, IMAGE_NAME } from "../images.ts";
import { beginsCaption } from "../labels/index.ts";

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
    if (debris || IMAGE_LINK.test(content.slice(0, 400)) || (beginsCaption(content) && content.length <= 250 && !stop))
      draft.kind = "caption";
    const before = drafts[at - 1];
    if (before && content.length <= 400 && before.line < draft.line && textOfDraft(text, before) === content) {
      if (before.kind === "paragraph") before.kind = "caption";
      draft.kind = "caption";
    }
  });
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
