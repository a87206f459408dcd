import type { Chapter } from "../timeline/chapters.ts";
import type { DayScale } from "./scale.ts";

/** What the letters of a heading take, about. */
const letter = 6;

/** The highest chapters of the war above the days, named where there is room. */
export function PhaseBand({ chapters, scale }: { readonly chapters: readonly Chapter[]; readonly scale: DayScale }) {
  const level = chapters[0]?.level;
  const highest = chapters.filter((chapter) => chapter.level === level);
  return (
    <svg className="phase-band" width={scale.width} height={18} aria-hidden="true">
      {highest.map(({ claim, heading, first, last }, at) => {
        const left = scale.left(first);
        const width = Math.max(scale.left(last + 1) - left - 1, 1);
        const next = highest[at + 1];
        const room = (next ? Math.min(scale.left(next.first), left + width) : left + width) - left - 8;
        const most = Math.floor(room / letter);
        return (
          <g key={claim}>
            <rect x={left + 0.5} width={width} y={0} height={2} />
            {most >= 5 ? (
              <text x={left + 2} y={13}>
                {heading.length > most ? `${heading.slice(0, most - 1)}…` : heading}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
