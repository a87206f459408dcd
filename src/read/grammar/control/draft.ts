import type { ControlClaim, Span } from "../../../model/index.ts";
import type { GroundEvent } from "../event.ts";
import type { Phrase } from "../phrase.ts";

/** A control claim before its date and id are known; `span` is the clause that says it. */
export type ControlDraft = Omit<ControlClaim, "kind" | "id" | "document" | "evidence" | "when" | "reader"> & {
  readonly span: Span;
  /** The words whose date is the claim's. */
  readonly dated: Span;
  readonly event: GroundEvent;
  /** The words that name the place; null where the place is one spoken of before. */
  readonly target: Phrase | null;
};

const OUTCOMES: ReadonlySet<string> = new Set(["capture", "repel"]);

/**
 * "attempted to advance in X but were repelled": the failed attempt and its failure are one event. An advance of whoever
 * repelled the attack is another one, and so is one that somebody else tells of ("A says that it was repelled, B that they
 * got in"). Fighting whose outcome the sentence goes on to tell is no news of its own.
 */
export function settleRepelled(drafts: readonly ControlDraft[]): readonly ControlDraft[] {
  if (drafts.length === 0) return drafts;
  const repelled = new Map(drafts.filter(({ change }) => change === "repel").map((draft) => [draft.place.id, draft]));
  const settled = drafts.filter(
    (draft) =>
      draft.change !== "contest" ||
      !drafts.some(
        (other) =>
          OUTCOMES.has(other.change) &&
          other.place.id === draft.place.id &&
          other.modality === draft.modality &&
          other.span.start >= draft.span.end,
      ),
  );
  if (repelled.size === 0) return settled;
  return settled.filter(
    (draft) =>
      draft.change === "repel" ||
      !repelled.has(draft.place.id) ||
      !(
        draft.modality === "planned" ||
        (draft.change === "advance" && isSameAttack(draft, repelled.get(draft.place.id)!))
      ),
  );
}

function isSameAttack(advance: ControlDraft, repel: ControlDraft): boolean {
  if (advance.holder !== null && advance.holder === repel.holder) return false;
  const [one, other] = [advance.attribution.source, repel.attribution.source];
  return one === null || other === null || one === other || advance.span.start < repel.span.start;
}

/** A verb and its noun often tell one event twice ("made an advance into X"): the surer one stays. */
export function withoutRepeats(drafts: readonly ControlDraft[]): readonly ControlDraft[] {
  if (drafts.length < 2) return drafts;
  return drafts.filter(
    (draft, index) =>
      !drafts.some(
        (other, at) =>
          at !== index &&
          other.place.id === draft.place.id &&
          other.holder === draft.holder &&
          (other.change === draft.change || (other.rule === draft.rule && other.span.start === draft.span.start)) &&
          ((draft.change === "capture" && other.confidence > draft.confidence) ||
            (other.span.start < draft.span.end && draft.span.start < other.span.end)) &&
          (other.confidence > draft.confidence || (other.confidence === draft.confidence && at < index)),
      ),
  );
}
