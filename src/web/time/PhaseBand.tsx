import { useMemo } from "react";
import type { ClaimWithSentence } from "../../ask/answers.ts";
import { useAnswer } from "../state/answers.ts";
import { chaptersOf } from "../timeline/Chapters.tsx";
import type { DayScale } from "./scale.ts";

/** The highest phases of the documents as thin bars above the days; what they are called is told by the timeline. */
export function PhaseBand({ scale }: { readonly scale: DayScale }) {
  const claims = useAnswer<readonly ClaimWithSentence[]>("/api/claims?kind=phase");
  const chapters = useMemo(
    () => chaptersOf(claims.data ?? [], scale).filter(({ level }) => level <= 2),
    [claims, scale],
  );
  if (chapters.length === 0) return null;
  return (
    <svg className="phase-band" width={scale.width} height={6} aria-hidden="true">
      {chapters.map(({ claim, heading, level, first, last }) => (
        <rect
          key={claim}
          x={scale.left(first) + 0.5}
          width={Math.max(scale.left(last + 1) - scale.left(first) - 1, 1)}
          y={level === 1 ? 0 : 3.5}
          height={2}
        >
          <title>{heading}</title>
        </rect>
      ))}
    </svg>
  );
}
