import type { PageContent } from "./content.ts";

/** A stretch of text on a page, in PDF points from the upper left corner. */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its letters stand. */
  readonly baseline: number;
  /** Height of its letters. */
  readonly size: number;
  readonly rightToLeft: boolean;
}

/** A stretch of one line without a gap wide enough for another column. */
export interface Run extends Fragment {
  readonly top: number;
}

/** How far apart, in letter heights, two stretches of one line may be and still belong together. */
const GAP = 1.6;
/** A gap from here on is a space between words. */
const SPACE = 0.15;

/** Joins the fragments of a page to runs, in the order in which they were written. */
export function runsOf({ fragments }: PageContent): Run[] {
  const runs: Run[] = [];
  let open: Fragment[] = [];
  const close = (): void => {
    if (open.length > 0) runs.push(join(open));
    open = [];
  };
  for (const fragment of fragments) {
    // The white space between two columns is written as a wide blank.
    const blank = fragment.text.trim() === "";
    if (blank && (open.length === 0 || fragment.right - fragment.left > fragment.size * GAP)) continue;
    const last = open[open.length - 1];
    if (last && !continues(last, fragment)) close();
    if (!blank || open.length > 0) open.push(fragment);
  }
  close();
  return runs.filter(({ text }) => text !== "");
}

function continues(last: Fragment, next: Fragment): boolean {
  const size = Math.max(last.size, next.size);
  // A raised mark stands higher than its line, but not by a whole one.
  if (Math.abs(last.baseline - next.baseline) > size * 0.55) return false;
  const gap = next.rightToLeft ? last.left - next.right : next.left - last.right;
  return gap < size * GAP && gap > -size * 4;
}

function join(fragments: readonly Fragment[]): Run {
  const visible = fragments.filter(({ text }) => text.trim() !== "");
  const size = Math.max(...visible.map((one) => one.size), 1);
  const body = visible.find((one) => one.size === size) ?? fragments[0]!;
  const rightToLeft = visible.filter((one) => one.rightToLeft).length * 2 > visible.length;
  let text = "";
  let before: Fragment | null = null;
  for (const fragment of rightToLeft ? inRightToLeftOrder(fragments) : fragments) {
    const gap = before === null ? 0 : Math.max(fragment.left - before.right, before.left - fragment.right);
    const raised = isRaised(fragment, size, body.baseline);
    if (text !== "" && !raised && gap > size * SPACE && !/\s$/.test(text) && !/^\s/.test(fragment.text)) text += " ";
    text = raised ? `${text.trimEnd()}[${fragment.text.trim()}]` : text + fragment.text;
    before = fragment;
  }
  return {
    text: withoutPresentationForms(text).replace(/\s+/g, " ").trim(),
    left: Math.min(...fragments.map(({ left }) => left)),
    right: Math.max(...fragments.map(({ right }) => right)),
    baseline: body.baseline,
    top: body.baseline - size,
    size,
    rightToLeft,
  };
}

/** From right to left as the line is read; numbers and Latin words in it from left to right. */
function inRightToLeftOrder(fragments: readonly Fragment[]): Fragment[] {
  const ordered: Fragment[] = [];
  let leftToRight: Fragment[] = [];
  for (const fragment of [...fragments].sort((a, b) => b.right - a.right)) {
    if (!fragment.rightToLeft && /[\p{L}\p{N}]/u.test(fragment.text)) {
      leftToRight.unshift(fragment);
      continue;
    }
    ordered.push(...leftToRight, fragment);
    leftToRight = [];
  }
  return [...ordered, ...leftToRight];
}

/** Letters as they are joined on paper are the letters they show: a PDF may keep either. */
const withoutPresentationForms = (text: string): string =>
  text.replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+/g, (shown) => shown.normalize("NFKC"));

/** A small number above its line: the mark of a footnote. */
const isRaised = ({ text, size, baseline }: Fragment, body: number, line: number): boolean =>
  size < body * 0.8 && line - baseline > body * 0.15 && /^\s*\d{1,3}(?:\s*,\s*\d{1,3})*\s*$/.test(text);
