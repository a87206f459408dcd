import { inReadingOrder } from "./columns.ts";
import type { PageContent } from "./content.ts";
import { type Run, runsOf } from "./fragments.ts";

/** A line of a page in reading order. */
export interface PdfLine extends Run {
  readonly page: number;
}

/** How much of a page's height its running heads and feet take at most. */
const MARGIN = 0.09;

/** The lines of all pages in reading order, without running heads, feet and page numbers. */
export function linesOf(pages: readonly PageContent[]): PdfLine[] {
  const byPage = pages.map((page) => {
    const runs = runsOf(page);
    const rightToLeft = runs.filter((run) => run.rightToLeft).length * 2 > runs.length;
    return { page, lines: joinRuns(inReadingOrder(runs, rightToLeft), page.page) };
  });
  const repeated = runningText(byPage);
  return byPage.flatMap(({ page, lines }) =>
    lines.filter((line) => !(inMargin(line, page) && (repeated.has(shape(line.text)) || isPageNumber(line.text)))),
  );
}

/** Runs of one line beside each other are one: a tab, a number before its heading. */
function joinRuns(runs: readonly Run[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const run of runs) {
    const last = lines[lines.length - 1];
    const same = last && Math.abs(last.baseline - run.baseline) < Math.min(last.size, run.size) * 0.3;
    const follows = last && (run.rightToLeft ? run.right <= last.left : run.left >= last.right);
    if (last && same && follows)
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text} ${run.text}`,
        left: Math.min(last.left, run.left),
        right: Math.max(last.right, run.right),
        size: Math.max(last.size, run.size),
      };
    else lines.push({ ...run, page });
  }
  return lines;
}

const inMargin = (line: Run, { height }: PageContent): boolean =>
  line.baseline < height * MARGIN || line.top > height * (1 - MARGIN);

/** A line with its numbers left out: "Report 12 · page 3" and "Report 12 · page 4" are one running head. */
const shape = (text: string): string => text.toLowerCase().replace(/\d+/g, "#").trim();

const isPageNumber = (text: string): boolean =>
  /^(?:[-–—\s]*\d{1,4}[-–—\s]*|(?:page|seite|oldal|p\.)\s*\d{1,4}(?:\s*(?:of|\/|von)\s*\d{1,4})?|\d{1,4}\s*(?:\/|of|von)\s*\d{1,4})$/i.test(
    text,
  );

/** What stands in the margin of at least half the pages, and of three. */
function runningText(byPage: readonly { page: PageContent; lines: readonly PdfLine[] }[]): Set<string> {
  const seen = new Map<string, number>();
  for (const { page, lines } of byPage)
    for (const one of new Set(lines.filter((line) => inMargin(line, page)).map(({ text }) => shape(text))))
      seen.set(one, (seen.get(one) ?? 0) + 1);
  const enough = Math.max(3, byPage.length / 2);
  return new Set([...seen].filter(([, count]) => count >= enough).map(([text]) => text));
}
