import type { Block } from "../../model/index.ts";
import { anchorsOf } from "./anchors.ts";
import { isFine } from "./course.ts";
import type { DatedMention } from "./dated-mention.ts";
import type { DateScan } from "./language.ts";
import type { Meaning } from "./meaning.ts";
import type { Moment } from "./moment.ts";

/** Words before a date in a heading that make it the edge of the section's time rather than that time. */
const edges: ReadonlySet<string> = new Set(["before", "after", "until"]);

/** The times that headings tell ("1837", "September–October 1836"), each for its section and the sections inside it. */
export class Sections {
  private readonly open: { readonly level: number; readonly frame: Moment }[] = [];

  /** A heading of this level begins: the time of the section it lies in, null where no heading around it tells one. */
  begin(level: number): Moment | null {
    while (this.open.length > 0 && this.open[this.open.length - 1]!.level >= level) this.open.pop();
    return this.open[this.open.length - 1]?.frame ?? null;
  }

  /** Takes what a heading tells of its section's time; null where it tells none. */
  read(level: number, heading: readonly DatedMention[]): Moment | null {
    const told = heading.filter(
      ({ mention, resolved }) => !edges.has(mention.relation) && resolved.moment !== null && !isSeason(mention.meaning),
    );
    // "Winter campaign (November 1836 – March 1837)": the brackets tell it most nearly.
    const bracket = Math.max(
      0,
      told.findIndex(({ placement }) => placement.bracketed),
    );
    const moments = anchorsOf(
      told.slice(bracket).map((date) => ({ ...date, scope: "main" })),
      null,
    )
      .map(({ moment }) => moment)
      .filter(isFine);
    const first = moments[0];
    if (!first) return null;
    const last = moments.reduce((best, moment) => (moment.last > best.last ? moment : best));
    const frame = first === last ? first : { ...first, last: last.last, until: last };
    this.open.push({ level, frame });
    return frame;
  }
}

/** "Winter offensive": which winter, its months tell. */
function isSeason(meaning: Meaning): boolean {
  return meaning.kind === "date" && meaning.date.season !== undefined && meaning.date.year === undefined;
}

/** How deep a block heads what follows it, 1 the highest; null for those that head nothing. */
export function headingLevel(text: string, block: Block, scan: DateScan): number | null {
  if (block.kind === "heading") return block.level ?? 1;
  return isDateAlone(text, block, scan) ? BELOW_HEADINGS : null;
}

/** A line that is a date and nothing else ("1837", "**May 1838**") heads what follows it, under the last heading. */
const BELOW_HEADINGS = 100;
/** The most code units of such a line. */
const DATE_LINE = 60;

function isDateAlone(text: string, { kind, span }: Block, { mentions }: DateScan): boolean {
  const first = mentions[0];
  if (kind !== "paragraph" || !first || span.end - span.start > DATE_LINE) return false;
  let rest = text.slice(span.start, first.start);
  for (const [index, { end }] of mentions.entries()) rest += text.slice(end, mentions[index + 1]?.start ?? span.end);
  return !/[\p{L}\p{N}]/u.test(rest);
}
