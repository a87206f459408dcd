import { useMemo } from "react";
import type { ClaimWithSentence } from "../../ask/answers.ts";
import { useAnswer } from "../state/answers.ts";
import { useWorld } from "../state/world.ts";
import { type Chapter, divisionsOf } from "../timeline/chapters.ts";
import { parseChoice } from "../timeline/choice.ts";

const none: readonly Chapter[] = [];

/** The chapters of the war on the slider: those the timeline shows while it is looked at, else those that divide it best. */
export function useChapters(): readonly Chapter[] {
  const { ledger, address, counts } = useWorld();
  const claims = useAnswer<readonly ClaimWithSentence[]>("/api/claims?kind=phase");
  const divisions = useMemo(() => divisionsOf(claims.data ?? [], ledger, counts), [claims.data, ledger, counts]);
  const wanted = address.view === "timeline" ? parseChoice(address.choice).chapters : null;
  return (divisions.find(({ document }) => document === wanted) ?? divisions[0])?.chapters ?? none;
}

/** The chapter a day lies in: the innermost that has begun last; null: none. */
export function chapterOn(chapters: readonly Chapter[], day: number): Chapter | null {
  let found: Chapter | null = null;
  for (const chapter of chapters) {
    if (day < chapter.first || day > chapter.last) continue;
    if (found === null || chapter.level > found.level || chapter.first >= found.first) found = chapter;
  }
  return found;
}
