import type { LedgerRow } from "../state/ledger.ts";
import type { Group } from "./areas.ts";
import type { OpenedPlace, VersionRow } from "./versions.ts";

/** A line of the ribbons: a heading, a place, one of its sources, or a sentence about it. */
export type Line =
  | { readonly kind: "heading"; readonly key: string; readonly group: Group }
  | { readonly kind: "place"; readonly key: string; readonly row: LedgerRow; readonly open: boolean }
  | {
      readonly kind: "source";
      readonly key: string;
      readonly of: LedgerRow;
      readonly source: VersionRow;
      readonly place: OpenedPlace;
    }
  | { readonly kind: "words"; readonly key: string; readonly of: LedgerRow }
  | { readonly kind: "sentence"; readonly key: string; readonly of: LedgerRow; readonly claim: string };

export const lineHeights: Readonly<Record<Line["kind"], number>> = {
  heading: 36,
  place: 26,
  source: 22,
  words: 26,
  sentence: 44,
};

/** Headings and rows, with the lines of each place that is open below it. One group that is not of the unnamed needs no heading. */
export function linesOf(
  groups: readonly Group[],
  open: ReadonlySet<string>,
  opened: ReadonlyMap<string, OpenedPlace>,
): Line[] {
  const plain = groups.every(({ kind }) => kind !== "area");
  return groups.flatMap((group): Line[] => {
    const heading: Line = { kind: "heading", key: `heading ${group.kind} ${group.area}`, group };
    const bare = plain && group.kind === "elsewhere";
    return [...(bare ? [] : [heading]), ...group.rows.flatMap((row) => linesOfPlace(row, open.has(row.id), opened))];
  });
}

function linesOfPlace(row: LedgerRow, open: boolean, opened: ReadonlyMap<string, OpenedPlace>): Line[] {
  const own: Line = { kind: "place", key: row.id, row, open };
  if (!open) return [own];
  const place = opened.get(row.id);
  const claim = row.described ? row.intervals.flatMap(({ interval }) => interval.opens)[0] : undefined;
  const sources = (place?.versions ?? []).map(
    (source, at): Line => ({ kind: "source", key: `${row.id} source ${at}`, of: row, source, place: place! }),
  );
  return [
    own,
    ...(claim ? [{ kind: "sentence", key: `${row.id} sentence`, of: row, claim } satisfies Line] : []),
    ...sources,
    { kind: "words", key: `${row.id} words`, of: row },
  ];
}

/** The upper edge of each line, and after them all the height of the whole. */
export function topsOf(lines: readonly Line[], height: (line: Line) => number): readonly number[] {
  const tops = [0];
  for (const line of lines) tops.push(tops.at(-1)! + height(line));
  return tops;
}

/** The lines between two heights, as the numbers of the first and of the one after the last. */
export function linesWithin(tops: readonly number[], top: number, bottom: number): [first: number, end: number] {
  const at = (height: number): number => {
    let low = 0;
    let high = tops.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (tops[middle]! <= height) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const count = tops.length - 1;
  return [Math.max(0, at(top) - 4), Math.min(count, at(bottom) + 5)];
}
