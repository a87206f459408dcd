import type { Ribbon, Ribbons } from "../../ask/answers.ts";
import { compareDays, type Day, type SideKey } from "../../model/index.ts";
import { changesOf, firstChange, type RibbonCell, ribbonCells } from "./cells.ts";
import { legend } from "./legend.ts";
import { ribbonStyles } from "./letters.ts";
import { type PaintedMark, paintedMark, plainMark } from "./marks.ts";
import { type ColourDepth, paint } from "./paint.ts";
import { periodInWords } from "./period.ts";
import { finestUnit, scaleFor, ticks, type Unit } from "./scale.ts";
import { cutMiddle, displayWidth, padEnd } from "./width.ts";

export type { ColourDepth } from "./paint.ts";
export { dayInWords, periodInWords, yearInWords } from "./period.ts";
export { cutMiddle, displayWidth, padEnd } from "./width.ts";

/** How control ribbons are drawn on a terminal. */
export interface RibbonOptions {
  /** Columns of the terminal; no line is wider. At least 60. */
  readonly width: number;
  readonly colours: ColourDepth;
  /** The most rows to draw; all where not given. */
  readonly most?: number;
  /** What to say on how to see the rows left out, e.g. "contested ribbons --all". */
  readonly seeAll?: string;
  /** Draw only this part of the period. */
  readonly from?: Day;
  readonly to?: Day;
  /** Colours a person chose for sides, `#rrggbb`. */
  readonly chosen?: Readonly<Record<SideKey, string>>;
}

/**
 * Control ribbons as lines of text: one row a place, one column a day or the finest unit with which the period fits.
 * Rows are sorted by the first change, those of places without a name after all others; where not all fit, those with the
 * most changes are kept.
 *
 * @example
 * import { ask, drawRibbons, ingest, openCase } from "contested";
 *
 * const kase = openCase("tarn.gpkg", { create: true });
 * const text = "On 3 May 2031 the League captured Lower Tarn from the Crown. On 9 May the Crown recaptured Lower Tarn.";
 * await ingest(kase, [{ origin: "note.txt", bytes: new TextEncoder().encode(text) }]);
 * const lines = drawRibbons(ask.ribbons(kase), { width: 80, colours: "none" });
 * lines.some((line) => line.includes("Lower Tarn")); // true
 * kase.close();
 */
export function drawRibbons(ribbons: Ribbons, options: RibbonOptions): string[] {
  const first = later(options.from, ribbons.first);
  const last = earlier(options.to, ribbons.last);
  if (ribbons.rows.length === 0) return ["Nothing is known of who held what on any day."];
  if (compareDays(first, last) > 0) {
    return [`Nothing is known of ${periodInWords(options.from ?? first, options.to ?? options.from ?? last)}.`];
  }
  const rows = chosenRows(ribbons.rows, options.most ?? ribbons.rows.length);
  const nameWidth = Math.min(
    Math.max(...rows.map((row) => displayWidth(spokenName(row)))),
    Math.max(12, Math.floor(options.width * 0.32)),
  );
  const scale = scaleFor(first, last, Math.max(10, options.width - nameWidth - 1));
  const styles = ribbonStyles(ribbons.sides, options.chosen);
  const margin = " ".repeat(nameWidth + 1);
  const drawn = rows.map((row) => ({ row, cells: ribbonCells(row, scale.columns) }));
  const cellMarks = (cells: readonly RibbonCell[]) =>
    cells.flatMap((cell, column) =>
      Array.from({ length: scale.cellWidth }, (_, part): PaintedMark => {
        const position = column * scale.cellWidth + part;
        // Within a wide cell only its first character marks the claim and the start.
        const shown = part === 0 ? cell : { ...cell, claim: false, starts: false };
        return options.colours === "none"
          ? { character: plainMark(shown, position, styles), ink: null, ground: null }
          : paintedMark(shown, position, styles, part === 0);
      }),
    );
  const count = `${ribbons.rows.length} ${ribbons.rows.length === 1 ? "place" : "places"}`;
  return [
    ...title(`${periodInWords(first, last)}: ${count},`, `one column ${scale.unit.name}`, scale.unit, options.width),
    ...dateLines(ticks(scale), margin),
    ...drawn.flatMap(({ row, cells }, at) => [
      ...(row.described && !drawn[at - 1]?.row.described ? [unnamedPlaces] : []),
      `${padEnd(cutMiddle(spokenName(row), nameWidth), nameWidth)} ${paint(cellMarks(cells), options.colours)}`.trimEnd(),
    ]),
    "",
    ...legend(
      ribbons.sides,
      drawn.flatMap(({ cells }) => cells),
      styles,
      options,
    ),
    ...leftOut(ribbons.rows.length - rows.length, options),
  ];
}

/** What the ribbons span, on one line where the width allows. */
function title(what: string, column: string, unit: Unit, width: number): string[] {
  const scale = unit === finestUnit ? column : `${column} (as on its last day)`;
  return what.length + 1 + scale.length <= width ? [`${what} ${scale}`] : [what, scale];
}

/** The rows to draw in the order to draw them. */
function chosenRows(rows: readonly Ribbon[], most: number): Ribbon[] {
  const kept =
    rows.length <= most
      ? rows
      : rows
          .toSorted(
            (a, b) =>
              unnamed(a) - unnamed(b) ||
              changesOf(b) - changesOf(a) ||
              b.claimDays.length - a.claimDays.length ||
              byName(a, b),
          )
          .slice(0, most);
  const keyed = kept.map((row) => ({ row, first: firstChange(row) }));
  keyed.sort((a, b) => {
    if (unnamed(a.row) !== unnamed(b.row)) return unnamed(a.row) - unnamed(b.row);
    if (a.first === null || b.first === null) return Number(a.first === null) - Number(b.first === null);
    return compareDays(a.first, b.first) || byName(a.row, b.row);
  });
  return keyed.map(({ row }) => row);
}

const unnamedPlaces = "Unnamed places, as the documents speak of them:";

/** What the documents only describe stands after what has a name. */
const unnamed = (row: Ribbon): number => Number(row.described ?? false);

/** A place's name; what is only described in quotation marks, as the documents speak of it. */
const spokenName = (row: Ribbon): string => (row.described ? `"${row.name}"` : row.name);

/** By code units, so that the order is the same in every locale. */
function byName(a: Ribbon, b: Ribbon): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

function dateLines(marks: readonly { readonly at: number; readonly label: string }[], margin: string): string[] {
  let labels = "";
  let strokes = "";
  for (const { at, label } of marks) {
    labels = labels.padEnd(at) + label;
    strokes = `${strokes.padEnd(at)}|`;
  }
  return [margin + labels, margin + strokes];
}

function leftOut(count: number, { seeAll, width }: Pick<RibbonOptions, "seeAll" | "width">): string[] {
  if (count === 0) return [];
  const others = count === 1 ? "1 more place" : `${count} more places`;
  const verb = count === 1 ? "is" : "are";
  const told = `${others} with fewer changes ${verb} not shown`;
  if (seeAll === undefined) return [`${told}.`];
  const line = `${told}; all: ${seeAll}`;
  return displayWidth(line) <= width ? [line] : [`${told}; all:`, `  ${seeAll}`];
}

function later(a: Day | undefined, b: Day): Day {
  return a !== undefined && compareDays(a, b) > 0 ? a : b;
}

function earlier(a: Day | undefined, b: Day): Day {
  return a !== undefined && compareDays(a, b) < 0 ? a : b;
}
