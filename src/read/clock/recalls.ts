import type { Span } from "../../model/index.ts";
import type { Anchor } from "./anchors.ts";
import type { ClauseCue } from "./language.ts";

/** Cues that neither open a clause nor close one. */
const inside: ReadonlySet<ClauseCue["kind"]> = new Set<ClauseCue["kind"]>([
  "past",
  "future",
  "that",
  "and",
  "due",
  "process",
  "begin",
]);

/**
 * Whether a stretch stands in a phrase or clause of what came first ("after taking Arden, they went on") that has no date of
 * its own.
 *
 * @param anchor the date that governs the stretch
 */
export function recalls(span: Span, { cues }: { readonly cues: readonly ClauseCue[] }, anchor: Anchor | null): boolean {
  const opening = cues.findLast(({ start, kind }) => start <= span.start && !inside.has(kind));
  if (opening?.kind !== "after") return false;
  return (
    !anchor || anchor.span.end <= opening.start || (!anchor.only && anchor.placement.clause.start !== opening.start)
  );
}
