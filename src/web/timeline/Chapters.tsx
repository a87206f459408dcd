import { useTitles } from "../state/titles.ts";
import { words } from "../strings/index.ts";
import { mediumDay } from "../time/format.ts";
import type { DayScale } from "../time/scale.ts";
import type { Chapter, Division } from "./chapters.ts";
import { rowsOf } from "./layout.ts";

export const chapterHeight = 22;

/** A chapter with where it stands: pixels from the left, and the number of its row. */
export interface PlacedChapter {
  readonly chapter: Chapter;
  readonly left: number;
  readonly width: number;
  readonly row: number;
}

/** The chapters of one document in rows, the widest above what they hold; none covers another. */
export function layChapters(
  chapters: readonly Chapter[],
  scale: DayScale,
): { readonly placed: readonly PlacedChapter[]; readonly rows: number } {
  let rows = 0;
  const placed = [...Map.groupBy(chapters, ({ level }) => level).values()].flatMap((own) => {
    const extent = ({ first, last }: Chapter) =>
      [scale.left(first), Math.max(scale.left(last + 1), scale.left(first) + 4)] as const;
    const found = rowsOf(own, extent);
    const top = rows;
    rows += found.height;
    return own.map((chapter, at): PlacedChapter => {
      const [left, right] = extent(chapter);
      return { chapter, left, width: right - left - 1, row: top + found.rows[at]! };
    });
  });
  return { placed, rows };
}

/** With less room than this a phase is a bare mark; what it is called is told when the pointer or the focus is there. */
export const leastRoom = 44;

/** The phases of one document as chapters above the lanes. */
export function Chapters(props: {
  readonly divisions: readonly Division[];
  readonly division: Division;
  readonly scale: DayScale;
  readonly choose: (chapter: Chapter) => void;
  /** Takes the phases of another document. */
  readonly take: (document: string) => void;
}) {
  const { divisions, division, scale, choose, take } = props;
  const { placed, rows } = layChapters(division.chapters, scale);
  const titles = useTitles();
  const titleFor = ({ document, title }: Pick<Division, "document" | "title">) =>
    title ?? titles.get(document) ?? words.documents.untitled;
  return (
    <div className="lane chapters">
      <div className="lane-head">
        <h3>{words.timeline.phases}</h3>
        {divisions.length > 1 ? (
          <select
            aria-label={words.timeline.phasesOf}
            title={titleFor(division)}
            value={division.document}
            onChange={(event) => take(event.target.value)}
          >
            {divisions.map(({ document, title }) => (
              <option key={document} value={document}>
                {titleFor({ document, title })}
              </option>
            ))}
          </select>
        ) : null}
      </div>
      <ol style={{ height: rows * chapterHeight + 4 }}>
        {placed.map(({ chapter, left, width, row }) => {
          const when = words.words.period(mediumDay(chapter.first), mediumDay(chapter.last));
          return (
            <li key={chapter.claim} style={{ left, width: Math.max(width, 3), top: row * chapterHeight + 2 }}>
              <button
                type="button"
                dir="auto"
                className={width > leastRoom ? undefined : "slim"}
                title={`${chapter.heading}, ${when}`}
                aria-label={`${chapter.heading}, ${when}`}
                onClick={() => choose(chapter)}
              >
                {width > leastRoom ? chapter.heading : null}
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
