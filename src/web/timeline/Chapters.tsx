import type { ClaimWithSentence } from "../../ask/answers.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { mediumDay } from "../time/format.ts";
import type { DayScale } from "../time/scale.ts";
import { rowsOf } from "./items.ts";

const rowHeight = 22;

/** A heading of a document with the days it spans. */
export interface Chapter {
  readonly claim: string;
  readonly heading: string;
  readonly level: number;
  readonly first: number;
  readonly last: number;
}

/** The parts of the documents that lie within the case's days, the longer before what they hold. */
export function chaptersOf(claims: readonly ClaimWithSentence[], scale: Pick<DayScale, "first" | "last">): Chapter[] {
  return claims
    .flatMap((claim): Chapter[] => {
      const { first, last } = claim.when;
      if (claim.kind !== "phase" || first === null || last === null) return [];
      const days = { first: Math.max(dayNumber(first), scale.first), last: Math.min(dayNumber(last), scale.last) };
      return days.last < days.first ? [] : [{ claim: claim.id, heading: claim.heading, level: claim.level, ...days }];
    })
    .sort((a, b) => a.level - b.level || a.first - b.first || b.last - a.last);
}

/** Phases as chapters above the lanes, from the widest to the narrowest. */
export function Chapters(props: {
  readonly chapters: readonly Chapter[];
  readonly scale: DayScale;
  readonly choose: (chapter: Chapter) => void;
}) {
  const { chapters, scale, choose } = props;
  const levels = [...Map.groupBy(chapters, ({ level }) => level).values()];
  return (
    <div className="lane chapters">
      <h3>{words.timeline.phases}</h3>
      <div>
        {levels.map((own) => {
          const extent = ({ first, last }: Chapter) => [scale.left(first), scale.left(last + 1)] as const;
          const { rows, height } = rowsOf(own, extent);
          return (
            <ol key={own[0]!.level} style={{ height: height * rowHeight }}>
              {own.map((chapter, at) => {
                const [left, right] = extent(chapter);
                const when = words.words.period(mediumDay(chapter.first), mediumDay(chapter.last));
                return (
                  <li
                    key={chapter.claim}
                    style={{ left, width: Math.max(right - left - 1, 3), top: rows[at]! * rowHeight }}
                  >
                    <button
                      type="button"
                      dir="auto"
                      title={`${chapter.heading}, ${when}`}
                      aria-label={`${chapter.heading}, ${when}`}
                      onClick={() => choose(chapter)}
                    >
                      {right - left > 44 ? chapter.heading : null}
                    </button>
                  </li>
                );
              })}
            </ol>
          );
        })}
      </div>
    </div>
  );
}
