import type { SideKey } from "../../model/index.ts";
import type { SideStyle } from "../palette.ts";
import type { RibbonCell } from "./cells.ts";
import { type PaintedMark, paintedMark, plainMark } from "./marks.ts";
import { type ColourDepth, paint } from "./paint.ts";
import { cutMiddle, displayWidth } from "./width.ts";

interface LegendItem {
  readonly sample: string;
  readonly words: string;
}

/** The most characters of a side's names: enough to recognise it, the case has them all. */
const widestSide = 30;

/** What the colours, letters and marks mean; only those that occur. */
export function legend(
  sides: readonly { readonly key: SideKey; readonly names: readonly string[] }[],
  cells: readonly RibbonCell[],
  styles: ReadonlyMap<SideKey, SideStyle>,
  options: { readonly width: number; readonly colours: ColourDepth },
): string[] {
  const shown = new Set(cells.flatMap((cell) => [...cell.sides, ...(cell.encircled === null ? [] : [cell.encircled])]));
  const [one, other] = [...shown];
  const base = { claim: false, starts: false, encircled: null, inferred: false } as const;
  const draw = (cell: RibbonCell, length: number) => {
    const marks = Array.from({ length }, (_, position): PaintedMark => {
      const part = position === 0 ? cell : { ...cell, starts: false, claim: false };
      return options.colours === "none"
        ? { character: plainMark(part, position, styles), ink: null, ground: null }
        : paintedMark(part, position, styles, position === 0);
    });
    return paint(marks, options.colours);
  };
  const held = { ...base, status: "held" } as const;
  const pair = [one, other].filter((side) => side !== undefined);
  const items: (LegendItem | false)[] = [
    ...sides
      .filter((side) => shown.has(side.key))
      .map((side) => ({
        sample: draw({ ...held, sides: [side.key], claim: true, starts: true }, 2),
        words: cutMiddle(sideWords(side), widestSide),
      })),
    has(cells, (cell) => cell.status === "divided") && {
      sample: draw({ ...base, status: "divided", sides: pair }, 2),
      words: "divided",
    },
    has(cells, (cell) => cell.status === "contested") && {
      sample: draw({ ...base, status: "contested", sides: [] }, 2),
      words: "fighting, no outcome told",
    },
    has(cells, (cell) => cell.status === "disputed") && {
      sample: draw({ ...base, status: "disputed", sides: pair.slice(0, 1), starts: true }, 2),
      words: "sources disagree",
    },
    has(cells, (cell) => cell.encircled !== null) && {
      sample: draw({ ...held, sides: pair.slice(0, 1), encircled: other ?? one ?? "", starts: true }, 2),
      words: "encircled",
    },
    has(cells, (cell) => cell.status === "held" && cell.inferred) && {
      sample: draw({ ...held, sides: pair.slice(0, 1), inferred: true, starts: true }, 2),
      words: "inferred, no sentence says so",
    },
    has(cells, (cell) => cell.claim) && {
      sample: claimSigns(cells),
      words: "a claim stands here",
    },
    has(cells, (cell) => cell.status === "unknown") && { sample: "blank", words: "not known" },
  ];
  return wrap(
    items.filter((item) => item !== false),
    options.width,
  );
}

function has(cells: readonly RibbonCell[], test: (cell: RibbonCell) => boolean): boolean {
  return cells.some(test);
}

/** "government (Ostrian Army)": the key as the texts write it, with the first name that says more, where there is room. */
function sideWords({ key, names }: { readonly key: SideKey; readonly names: readonly string[] }): string {
  const isKey = (name: string) => [key, `${key}s`].includes(name.toLowerCase().replace(/\s+/gu, "-"));
  const own = names.find(isKey) ?? key;
  const other = names.find((name) => !isKey(name));
  const both = `${own} (${other})`;
  return other === undefined || displayWidth(both) > widestSide ? own : both;
}

function claimSigns(cells: readonly RibbonCell[]): string {
  const marked = (status: RibbonCell["status"]) => cells.some((cell) => cell.claim && cell.status === status);
  return [
    marked("held") || marked("disputed") ? "capital" : "",
    marked("divided") ? "%" : "",
    marked("contested") ? "X" : "",
    marked("unknown") ? "'" : "",
  ]
    .filter((sign) => sign !== "")
    .join(" ");
}

function wrap(items: readonly LegendItem[], width: number): string[] {
  const lines: { text: string; used: number }[] = [];
  for (const { sample, words } of items) {
    const text = `${sample} ${words}`;
    const used = displayWidth(withoutColour(sample)) + 1 + displayWidth(words);
    const line = lines.at(-1);
    if (line !== undefined && line.used + 3 + used <= width) {
      line.text += `   ${text}`;
      line.used += 3 + used;
    } else {
      lines.push({ text, used });
    }
  }
  return lines.map((line) => line.text);
}

function withoutColour(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that opens an SGR sequence
  return text.replace(/\u001b\[[\d;]*m/g, "");
}
